import type { DateLike } from '../../core/calendar';
import type { QuotaPolicy } from '../policy/quota-policy';
import { applyEvents } from './apply-events';
import type { LedgerBook } from './book';
import { closeDay } from './close-day';
import { correctLog, type LedgerCorrection } from './correct-log';
import type { QuotaLedger } from './ledger';
import type { LedgerEvent } from './ledger-event';
import type { Outcome, StatusEvent } from './outcome';
import { outcomeChanges, type OutcomeChange } from './outcome-change';
import { standingOutcomes } from './standing-outcomes';

/** A log, and what was wrong with it. */
export interface ReplayOptions {
  /** Everything that was recorded since the ledger given, in the order in which it was counted. */
  readonly events: readonly LedgerEvent[];
  readonly corrections: readonly LedgerCorrection[];
  /** What events before that ledger hold, where later ones return units of theirs. */
  readonly book?: LedgerBook;
  /** A day to close at the end, so that its results are final; without it the last day stays open. */
  readonly through?: DateLike;
}

/** A ledger after a corrected log, and what the correction changed for whom. */
export interface LedgerReplay {
  readonly ledger: QuotaLedger;
  /** What stands for each event of the corrected log, in its order; results of earlier events come first. */
  readonly outcomes: readonly Outcome[];
  readonly statusEvents: readonly StatusEvent[];
  /** In the order of the corrected log; events that are gone come last. Empty where nothing changed for anybody. */
  readonly changes: readonly OutcomeChange[];
  /** The corrected log, to keep in place of the old one. */
  readonly events: readonly LedgerEvent[];
}

/**
 * Counts a log again from a version of its ledger, with corrections, and says what they change for whom.
 *
 * The first unit that a correction frees or takes may change every later result of the period: each changed event is
 * listed with its result before and after, its units inside the quota and the duty to pay or to pay back. Ledgers are
 * small, so any state that was kept serves as the version; the ledger given is not changed.
 *
 * @param ledger - the state before the first of the events
 * @param policy - the policy with which the ledger was opened
 * @param options - the log since then, and the corrections
 * @throws GigacastError `quota/unknown-event` where a correction names no event of the log, `quota/other-policy`;
 * for the day to close as `closeDay`
 * @example
 * const policy = definePolicy({
 *   id: 'demo', jurisdiction: 'CA', currency: 'CAD', from: '2026-01-01', to: '2026-12-31', volume: 10,
 *   inQuotaRate: 0, overQuota: { kind: 'rate', rate: adValoremRate('0.5') }, source: { title: 'An example' },
 * });
 * const opened = openLedger(policy, { on: '2026-01-01' });
 * if (!opened.opened) throw new Error(opened.why);
 * const unitValue = { amount: '100', currency: 'CAD' };
 * const events = [
 *   { kind: 'entry', id: 'A', on: '2026-03-02', quantity: 8, unitValue, holder: 'Ann' },
 *   { kind: 'entry', id: 'B', on: '2026-03-03', quantity: 8, unitValue, holder: 'Bob' },
 * ];
 * const { changes } = replayLedger(opened.ledger, policy, {
 *   events, corrections: [{ kind: 'replaced', id: 'A', by: { ...events[0], quantity: 3 } }],
 * });
 * changes.map(({ holder, inQuotaBefore, inQuotaAfter, dutyDifference }) =>
 *   [holder, inQuotaBefore, inQuotaAfter, dutyDifference]);
 * // => [['Ann', '8', '3', '0.00'], ['Bob', '2', '7', '-250.00']]
 */
export function replayLedger(
  ledger: QuotaLedger,
  policy: QuotaPolicy,
  { events, corrections, book, through }: ReplayOptions,
): LedgerReplay {
  const count = (log: readonly LedgerEvent[]) => {
    const applied = applyEvents(ledger, policy, log, book === undefined ? {} : { book });
    const closed = through === undefined ? undefined : closeDay(applied.ledger, policy, through);
    return {
      ledger: closed?.ledger ?? applied.ledger,
      standing: standingOutcomes([...applied.revised, ...applied.outcomes, ...(closed?.outcomes ?? [])]),
      statusEvents: [...applied.statusEvents, ...(closed?.statusEvents ?? [])],
    };
  };
  const before = count(events);
  const corrected = correctLog(events, corrections);
  const after = count(corrected);
  return {
    ledger: after.ledger,
    outcomes: [...after.standing.values()],
    statusEvents: after.statusEvents,
    changes: outcomeChanges(before.standing, after.standing),
    events: corrected,
  };
}
