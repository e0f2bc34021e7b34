import { addDays, type IsoDate } from '../../core/calendar';
import { Exact, toScaledInteger } from '../../core/decimal';
import type { QuotaPolicy } from '../policy/quota-policy';
import { askedGoods } from './asked-goods';
import { note, type BookEntry, type LedgerBook } from './book';
import { dayTerms, type DayTerms } from './day-terms';
import type { AskingEvent } from './ledger-event';
import { amend } from './other-events';
import type { Outcome, ReturnedOutcome, ServedOutcome } from './outcome';
import { closePermit } from './permit-events';
import { provisionalOutcomes, serveGoods } from './serve-goods';
import { rebalance, type WorkingLedger } from './working-ledger';

/** A batch while it is counted. */
export interface LedgerRun {
  working: WorkingLedger;
  readonly policy: QuotaPolicy;
  readonly terms: Map<IsoDate, DayTerms>;
  /** The terms that were asked for last. */
  latest?: DayTerms;
  /** The last day on which drawings on the period are accepted, where that is not its last day. */
  readonly stop: IsoDate | undefined;
  /** Final results of requests that were pending, by id. */
  settled: Map<string, ServedOutcome>;
  /** Permits that ended by their last day. */
  expired: ReturnedOutcome[];
  readonly book: LedgerBook | undefined;
  /** What the batch itself changed in the book; null where nothing in it asks. */
  readonly own: Map<string, BookEntry> | null;
}

/** The terms of a day, resolved once. */
export function termsOf(run: LedgerRun, on: IsoDate): DayTerms {
  if (run.latest !== undefined && run.latest.inForce.on === on) return run.latest;
  const terms = run.terms.get(on) ?? dayTerms(run.policy, on);
  run.terms.set(on, terms);
  run.latest = terms;
  return terms;
}

/** Notes an outcome for returns later in the batch. */
export function noteOutcome(run: LedgerRun, outcome: Outcome): void {
  if (run.own !== null) note(run.own, outcome);
}

/** Whether requests of a day wait. */
export function isBlocked(run: LedgerRun, on: IsoDate): boolean {
  if (run.working.state === 'blocked') return true;
  const availability = termsOf(run, on).inForce.availability?.value;
  return availability?.known === true && availability.value.kind === 'blocked';
}

/** Turns to a day: settles the days before, and lets expire what ends before it. */
export function beginDay(run: LedgerRun, on: IsoDate): void {
  const { working } = run;
  if (working.lastDay === on) return;
  const within = on <= working.period.to ? on : working.period.to;
  if (!isBlocked(run, within)) settleBefore(run, on);
  const before = working.lastDay ?? working.period.from;
  working.lastDay = on;
  working.closed = false;
  working.ids = [];
  amendByPolicy(run, before, within);
  lapseCarried(working, on);
  for (const permit of working.permits.values()) {
    const { id, until } = permit;
    if (until === null || until >= on) continue;
    const day = addDays(until, 1);
    const given = closePermit(permit, working, termsOf(run, within), day);
    const outcome: ReturnedOutcome = { status: 'returned', id, on: day, of: id, ...given };
    run.expired.push(outcome);
    noteOutcome(run, outcome);
  }
}

/** Settles what is pending from days before a day, day by day. */
export function settleBefore(run: LedgerRun, day: IsoDate): void {
  const { working } = run;
  const due = working.pending.filter(({ on }) => on < day);
  if (due.length === 0) return;
  working.pending = working.pending.filter(({ on }) => on >= day);
  for (const on of [...new Set(due.map((event) => event.on))].sort()) {
    const ofDay = due.filter((event) => event.on === on);
    const groups = termsOf(run, on).proRata ? [ofDay] : ofDay.map((event) => [event]);
    for (const group of groups) {
      for (const outcome of serveGoods(working, termsOf(run, on), goodsOf(run, group))) {
        run.settled.set(outcome.id, outcome);
        noteOutcome(run, outcome);
      }
    }
  }
}

/** What pending requests of the open day would come to now; none while they wait for the end of a block. */
export function pendingOutcomes(run: LedgerRun): readonly ServedOutcome[] {
  const { pending, lastDay } = run.working;
  if (pending.length === 0 || lastDay === null || isBlocked(run, pending[0]?.on ?? lastDay)) return [];
  return provisionalOutcomes(run.working, termsOf(run, lastDay), goodsOf(run, pending));
}

function goodsOf(run: LedgerRun, events: readonly AskingEvent[]) {
  return events.map((event) =>
    askedGoods(event, termsOf(run, event.on), { function: 'applyEvents', path: `pending ${event.id}` }),
  );
}

/** Takes over volumes that the policy itself amends between two days. */
function amendByPolicy(run: LedgerRun, before: IsoDate, on: IsoDate): void {
  const old = termsOf(run, before).inForce;
  const now = termsOf(run, on).inForce;
  if (old.amendedOn === now.amendedOn) return;
  const { working } = run;
  for (const { id, volume } of now.pools) {
    const pool = working.pools.find((each) => each.id === id);
    if (pool === undefined || !volume.value.known) continue;
    amend(working, pool, scaledVolume(volume.value.value, working.decimals), now.amendedOn ?? on);
  }
}

/** A volume as a whole multiple of its finest step. */
function scaledVolume(text: string, decimals: number): number {
  return Number(toScaledInteger(new Exact(text), decimals));
}

/** What was carried in and not drawn by the last day of its life is lost; it is the first to be drawn. */
function lapseCarried(working: WorkingLedger, on: IsoDate): void {
  const { carriedUntil } = working;
  if (carriedUntil === null || on <= carriedUntil) return;
  working.carriedUntil = null;
  const day = addDays(carriedUntil, 1);
  for (const pool of working.pools) {
    const unused = Math.min(pool.carriedIn - pool.drawn, pool.balance);
    if (unused <= 0) continue;
    pool.lapsed += unused;
    working.statusEvents.push({ kind: 'lapsed', on: day, pool: pool.id });
    rebalance(working, pool, day);
  }
}
