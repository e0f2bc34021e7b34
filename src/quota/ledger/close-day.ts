import { addDays, toIsoDate, type DateLike } from '../../core/calendar';
import { errorFrom } from '../../core/input';
import type { QuotaPolicy } from '../policy/quota-policy';
import { startRun } from './start-run';
import type { QuotaLedger } from './ledger';
import { beginDay, isBlocked, settleBefore } from './ledger-run';
import type { ReturnedOutcome, ServedOutcome, StatusEvent } from './outcome';
import { misplaced } from './misplaced';
import { keptState } from './working-ledger';

/** A ledger with a day closed, and what became final by it. */
export interface ClosedDay {
  readonly ledger: QuotaLedger;
  /** Results that were provisional, now final. */
  readonly outcomes: readonly ServedOutcome[];
  /** Permits that ended by their last day, under their own ids. */
  readonly expired: readonly ReturnedOutcome[];
  readonly statusEvents: readonly StatusEvent[];
}

/**
 * Closes a day: requests that share it pro rata get their final result, and nothing more is counted on it.
 *
 * What ends with the day ends: permits, and volume that was carried over for a time. Requests that wait for the end of
 * a block go on waiting.
 *
 * @param ledger - a state from `openLedger`, `applyEvents` or an earlier day
 * @param policy - the policy with which the ledger was opened
 * @param day - the last day counted, or a later one of the period
 * @throws GigacastError `quota/day-passed`, `quota/not-open`, `quota/closed`, `quota/other-policy`; `date/*`
 * @example
 * const policy = definePolicy({
 *   id: 'demo', jurisdiction: 'EU', currency: 'EUR', from: '2026-01-01', to: '2026-12-31', volume: 100,
 *   sameDay: 'pro-rata', inQuotaRate: 0, overQuota: { kind: 'rate', rate: adValoremRate('0.5') },
 *   source: { title: 'An example' },
 * });
 * const opened = openLedger(policy, { on: '2026-01-01' });
 * if (!opened.opened) throw new Error(opened.why);
 * const unitValue = { amount: '10', currency: 'EUR' };
 * const { ledger } = applyEvents(opened.ledger, policy, [
 *   { kind: 'entry', id: 'A', on: '2026-03-02', quantity: 120, unitValue },
 *   { kind: 'entry', id: 'B', on: '2026-03-02', quantity: 40, unitValue },
 * ]);
 * closeDay(ledger, policy, '2026-03-02').outcomes.map(({ portions }) => portions[0]?.quantity);
 * // => ['75', '25']
 */
export function closeDay(ledger: QuotaLedger, policy: QuotaPolicy, day: DateLike): ClosedDay {
  const at = { function: 'closeDay', path: 'day' };
  const on = toIsoDate(day, at);
  const run = startRun(ledger, policy, undefined, false);
  const issue = misplaced(run, on, { what: 'closing', argument: at });
  if (issue !== undefined) throw errorFrom([issue], 1);
  beginDay(run, on);
  const { working } = run;
  const { to } = working.period;
  if (!isBlocked(run, on < to ? on : to)) settleBefore(run, addDays(on, 1));
  working.closed = true;
  working.ids = [];
  return {
    ledger: keptState(ledger, working),
    outcomes: [...run.settled.values()],
    expired: run.expired,
    statusEvents: working.statusEvents,
  };
}
