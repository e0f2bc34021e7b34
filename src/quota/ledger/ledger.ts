import type { IsoDate } from '../../core/calendar';
import type { Missing } from '../../core/provenance';
import type { QuotaPeriod } from '../policy/quota-policy';

/** The state of one pool; all quantities are decimal text in the unit of the quota. */
export interface LedgerPool {
  readonly id: string;
  /** Volume of the period, without anything carried over. */
  readonly volume: string;
  /** Taken over from another period. */
  readonly carriedIn: string;
  readonly drawn: string;
  /** Volume plus what was carried in, less what was drawn (0 or more). */
  readonly balance: string;
  /** The day on which the balance came to 0; null while some is left. */
  readonly exhaustedOn: IsoDate | null;
}

/**
 * The state of a quota in one period: what the caller keeps between batches, beside the log of events.
 *
 * Plain data that survives JSON. It does not grow with the log: of the entries counted it remembers only the ids of the
 * last day.
 */
export interface QuotaLedger {
  readonly schemaVersion: 1;
  readonly policyId: string;
  readonly period: Pick<QuotaPeriod, 'id' | 'quotaYear' | 'from' | 'to'>;
  readonly pools: readonly LedgerPool[];
  /** Units that found no room in the quota, whatever became of them. */
  readonly beyond: string;
  /** The last day on which something was counted; null while nothing was. */
  readonly lastDay: IsoDate | null;
  /** Ids counted on the last day. */
  readonly idsOfLastDay: readonly string[];
  /** What about the period is unknown, with the reasons. */
  readonly missing: readonly Missing[];
}
