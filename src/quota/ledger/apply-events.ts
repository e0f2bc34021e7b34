import { CORE_ERRORS, createIssue, isGigacastError, raise, type Issue } from '../../core/error';
import type { Rounding } from '../../core/exact';
import type { CheckedArgument } from '../../core/input';
import { GOODS_ERRORS } from '../error/goods-errors';
import type { Figure } from '../policy/figure';
import type { QuotaPolicy } from '../policy/quota-policy';
import { askedGoods } from './asked-goods';
import type { LedgerBook } from './book';
import type { OtherEvent } from './event-context';
import type { QuotaLedger } from './ledger';
import type { AskingEvent, LedgerEvent } from './ledger-event';
import {
  beginDay,
  isBlocked,
  noteOutcome,
  pendingOutcomes,
  settleBefore,
  termsOf,
  type LedgerRun,
} from './ledger-run';
import { misplaced } from './misplaced';
import { countOther } from './other-events';
import type { Outcome, ReturnedOutcome, ServedOutcome, StatusEvent } from './outcome';
import { readEvents } from './read-events';
import { serveGoods } from './serve-goods';
import { startRun } from './start-run';
import { within } from './within';
import { keptState } from './working-ledger';

/** What a batch is counted with. */
export interface ApplyEventsOptions {
  /** What earlier events hold: needed for their returns, and to find ids that were used before. */
  readonly book?: LedgerBook;
}

/** A ledger after a batch of events, and what became of each. */
export interface AppliedEvents {
  readonly ledger: QuotaLedger;
  /** One for each event, in the order of the events given. */
  readonly outcomes: readonly Outcome[];
  /** Requests of earlier batches that stand anew, because their day went on or was closed or a block ended. */
  readonly revised: readonly ServedOutcome[];
  /** Permits that ended by their last day, under their own ids: what came back, and what they hold for good. */
  readonly expired: readonly ReturnedOutcome[];
  /** What happened to the quota and its pools, in order. */
  readonly statusEvents: readonly StatusEvent[];
  /** How the duty of each portion was rounded, and where that comes from. */
  readonly dutyRounding: Figure<Rounding>;
}

/**
 * Counts a batch of events against a ledger, first come first served.
 *
 * Events are served by their day, which must not lie before the last one that was counted; an event of a later day
 * closes the day before. Within a day requests stand in the order given, or equal and shared pro rata, as the policy
 * says; they are then provisional until their day is closed. Each takes from the pools it may use, in the order of the
 * policy, and what finds no room is treated as the policy says. An event that cannot be counted is rejected with its id
 * and the reasons, and the others are served as if it were not there. Neither ledger nor events are changed.
 *
 * @param ledger - a state from `openLedger` or from an earlier batch
 * @param policy - the policy with which the ledger was opened
 * @param events - entries, returns, permits, amendments and what else can happen
 * @throws GigacastError `quota/other-policy`; `input/wrong-type` if the events are no list
 * @example
 * const policy = definePolicy({
 *   id: 'demo', jurisdiction: 'CA', currency: 'CAD', from: '2026-01-01', to: '2026-12-31', volume: 10,
 *   inQuotaRate: '0.061', overQuota: { kind: 'surtax', mode: 'adding', rate: adValoremRate('1') },
 *   source: { title: 'An example' },
 * });
 * const opened = openLedger(policy, { on: '2026-01-01' });
 * if (!opened.opened) throw new Error(opened.why);
 * const { ledger, outcomes } = applyEvents(opened.ledger, policy, [
 *   { kind: 'entry', id: 'A', on: '2026-03-02', quantity: 25, unitValue: { amount: '30000', currency: 'CAD' } },
 * ]);
 * const [a] = outcomes;
 * [ledger.pools[0]?.balance, a?.status === 'served' && a.portions.map(({ quantity, duty }) => [quantity, duty])];
 * // => ['0', [['10', '18300.00'], ['15', '477450.00']]]
 */
export function applyEvents(
  ledger: QuotaLedger,
  policy: QuotaPolicy,
  events: readonly LedgerEvent[],
  options: ApplyEventsOptions = {},
): AppliedEvents {
  if (!Array.isArray(events)) {
    const at = { function: 'applyEvents', path: 'events', received: events };
    raise(CORE_ERRORS, 'input/wrong-type', { ...at, params: { expected: 'a list of events' } });
  }
  const outcomes: Outcome[] = [];
  const { read, order, asksBook } = readEvents(events, outcomes);
  const run = startRun(ledger, policy, options.book, asksBook);
  const seen = new Set(ledger.idsOfLastDay);
  const pending = new Map<string, number>();
  for (const index of order) {
    const event = read[index] as LedgerEvent;
    const outcome = count(run, event, { index, seen });
    outcomes[index] = outcome;
    if (outcome.status === 'rejected') continue;
    seen.add(event.id);
    run.working.ids.push(event.id);
    noteOutcome(run, outcome);
    if (outcome.status === 'waiting') pending.set(event.id, index);
  }
  const revised = placeRevised(run, outcomes, pending);
  return {
    ledger: keptState(ledger, run.working),
    outcomes,
    revised,
    expired: run.expired,
    statusEvents: run.working.statusEvents,
    dutyRounding: policy.rounding.duty,
  };
}

/** Puts results that came later in the place of the first ones; returns those of earlier batches. */
function placeRevised(run: LedgerRun, outcomes: Outcome[], pending: ReadonlyMap<string, number>) {
  const revised: ServedOutcome[] = [];
  for (const outcome of [...run.settled.values(), ...pendingOutcomes(run)]) {
    const index = pending.get(outcome.id);
    if (index === undefined) revised.push(outcome);
    else outcomes[index] = outcome;
  }
  return revised;
}

interface CountContext {
  readonly index: number;
  readonly seen: ReadonlySet<string>;
}

function count(run: LedgerRun, event: LedgerEvent, { index, seen }: CountContext): Outcome {
  const rejected = (issues: readonly Issue[]): Outcome => ({ status: 'rejected', id: event.id, issues });
  const what = asksForPlace(event) ? 'asks' : 'aside';
  const argument = { function: 'applyEvents', path: `events[${index}]` };
  const refusal = misplaced(run, event.on, { what, argument });
  if (refusal !== undefined) return rejected([refusal]);
  if (seen.has(event.id) || run.book?.get(event.id) !== undefined) {
    const details = { ...within(argument, 'id'), received: event.id };
    return rejected([createIssue(GOODS_ERRORS, 'quota/duplicate-id', details)]);
  }
  try {
    return counted(run, event, argument);
  } catch (error) {
    if (isGigacastError(error)) return rejected(error.issues);
    throw error;
  }
}

function counted(run: LedgerRun, event: LedgerEvent, argument: CheckedArgument): Outcome {
  const { on } = event;
  if (!asksForPlace(event)) return countAside(run, event, argument);
  const terms = termsOf(run, on);
  // Everything that can be wrong with a request is found before the day is turned.
  const goods = askedGoods(event, terms, argument);
  beginDay(run, on);
  if (terms.proRata || isBlocked(run, on)) {
    run.working.pending.push(event);
    return { status: 'waiting', id: event.id, on };
  }
  return serveGoods(run.working, terms, [goods])[0] as ServedOutcome;
}

function asksForPlace(event: LedgerEvent): event is AskingEvent {
  return event.kind === 'entry' || event.kind === 'reported-use' || event.kind === 'permit-issued';
}

/** Counts any other event; where it does not fit, not even its day is turned. */
function countAside(run: LedgerRun, event: OtherEvent, argument: CheckedArgument): Outcome {
  const { working, settled, expired } = run;
  const { on } = event;
  if (working.lastDay !== on) {
    run.working = {
      ...working,
      pools: working.pools.map((pool) => ({ ...pool })),
      origins: new Map(working.origins),
      permits: new Map([...working.permits].map(([id, permit]) => [id, { ...permit }])),
      statusEvents: [...working.statusEvents],
    };
    run.settled = new Map(settled);
    run.expired = [...expired];
  }
  try {
    beginDay(run, on);
    const day = on <= working.period.to ? on : working.period.to;
    const heldBy = (id: string) => run.own?.get(id) ?? run.book?.get(id);
    const outcome = countOther(event, {
      working: run.working,
      terms: termsOf(run, day),
      heldBy,
      argument,
    });
    if (event.kind === 'unblocked') settleBefore(run, on);
    return outcome;
  } catch (error) {
    run.working = working;
    run.settled = settled;
    run.expired = expired;
    throw error;
  }
}
