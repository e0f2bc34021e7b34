import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { policyOn } from '../policy/policy-on';
import type { QuotaPolicy } from '../policy/quota-policy';
import { applyEvents } from './apply-events';
import type { LedgerBook } from './book';
import { closeDay } from './close-day';
import type { QuotaLedger } from './ledger';
import type { LedgerEvent } from './ledger-event';
import { ledgerStatus, type LedgerStatus } from './ledger-status';

/** Which day is asked about. */
export interface StatusOnOptions {
  readonly on: DateLike;
  /** What was recorded since the ledger given; later days are left out. @defaultValue none */
  readonly events?: readonly LedgerEvent[];
  /** What events before that ledger hold, where later ones return units of theirs. */
  readonly book?: LedgerBook;
}

/** The status of a ledger at the end of a day. */
export interface DatedLedgerStatus extends LedgerStatus {
  readonly on: IsoDate;
  /** The ledger with that day closed: a version from which to go on, or to replay. */
  readonly ledger: QuotaLedger;
}

/**
 * How full a quota was at the end of a day, as the log tells it.
 *
 * The day is closed, so its results are final, permits that ended are given back, and what the policy says of blocks
 * and suspensions on that day counts. A ledger holds no history: the caller's log does, or a version that was kept.
 *
 * @param ledger - a state of before the day, or of the day
 * @param policy - the policy with which the ledger was opened
 * @param options - the day, and the log since the ledger given
 * @throws GigacastError `quota/day-passed` where the ledger is of a later day, `quota/not-open`, `quota/closed`,
 * `quota/other-policy`; `date/*`
 * @example
 * const policy = definePolicy({
 *   id: 'demo', jurisdiction: 'CA', currency: 'CAD', from: '2026-01-01', to: '2026-12-31', volume: 10,
 *   inQuotaRate: '0.061', overQuota: { kind: 'refuse', reason: 'no permit' }, source: { title: 'An example' },
 * });
 * const opened = openLedger(policy, { on: '2026-01-01' });
 * if (!opened.opened) throw new Error(opened.why);
 * const events = [
 *   { kind: 'reported-use', id: 'May', on: '2026-05-31', quantity: 4, pool: 'general' },
 *   { kind: 'reported-use', id: 'June', on: '2026-06-30', quantity: 6, pool: 'general' },
 * ];
 * ['2026-05-30', '2026-05-31', '2026-07-01'].map((on) => {
 *   const { balance, status } = statusOn(opened.ledger, policy, { on, events });
 *   return [balance, status];
 * });
 * // => [['10', 'open'], ['6', 'open'], ['0', 'exhausted']]
 */
export function statusOn(
  ledger: QuotaLedger,
  policy: QuotaPolicy,
  { on: day, events = [], book }: StatusOnOptions,
): DatedLedgerStatus {
  const on = toIsoDate(day, { function: 'statusOn', path: 'on' });
  // What is no list, and what cannot be read, is refused where events are counted.
  const until = Array.isArray(events) ? events.filter((event) => !isLater(event, on)) : events;
  const applied = applyEvents(ledger, policy, until, book === undefined ? {} : { book });
  const closed = closeDay(applied.ledger, policy, on).ledger;
  const told = ledgerStatus(closed);
  return { ...told, status: statusWord(told.status, policy, on), on, ledger: closed };
}

function isLater(event: unknown, day: IsoDate): boolean {
  if (typeof event !== 'object' || event === null || !('on' in event)) return false;
  return typeof event.on === 'string' && event.on > day;
}

/** The word of a ledger with what the policy itself says of the day. */
function statusWord(word: LedgerStatus['status'], policy: QuotaPolicy, on: IsoDate): LedgerStatus['status'] {
  const terms = policyOn(policy, on);
  const availability = terms.inForce ? terms.availability?.value : undefined;
  const kind = availability?.known === true ? availability.value.kind : 'open';
  if (kind === 'open' || word === 'exhausted' || word === 'suspended') return word;
  return kind;
}
