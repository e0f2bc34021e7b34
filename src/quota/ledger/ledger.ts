import type { IsoDate } from '../../core/calendar';
import type { Missing } from '../../core/provenance';
import type { QuotaPeriod } from '../policy/quota-policy';
import type { AskingEvent } from './ledger-event';

/** The state of one pool; all quantities are decimal text in the unit of the quota. */
export interface LedgerPool {
  readonly id: string;
  /** Volume of the period as it stands, without anything carried over. */
  readonly volume: string;
  /** Taken over from another period. */
  readonly carriedIn: string;
  /** Transferred in, less what was transferred out. */
  readonly transferred: string;
  /** Carried in or issued, and lost since. */
  readonly lapsed: string;
  /** Drawn, less what came back. */
  readonly drawn: string;
  /** What is left (0 or more). */
  readonly balance: string;
  /** By how much more was drawn than there is, after a cut of the volume; nothing is clawed back. */
  readonly overdrawn: string;
  /** The day on which the balance came to 0; null while some is left. */
  readonly exhaustedOn: IsoDate | null;
}

/** A permit that was issued and is not closed. */
export interface OpenPermit {
  readonly id: string;
  /** Last day of validity; null where none was stated. */
  readonly until: IsoDate | null;
  /** What it holds of each pool, in the order in which it was drawn. */
  readonly held: readonly HeldUnits[];
  /** Units that were used (0 or more). */
  readonly used: string;
  readonly origin?: string;
}

/** Units of the balance that an entry or a permit holds of a pool: for a quota in money their value. */
export interface HeldUnits {
  readonly pool: string;
  readonly quantity: string;
}

/**
 * The state of a quota in one period: what the caller keeps between batches, beside the log of events.
 *
 * Plain data that survives JSON. It does not grow with the log: of the entries counted it remembers those of the open
 * day, those that wait for the end of a block, and the permits that are open.
 */
export interface QuotaLedger {
  readonly schemaVersion: 2;
  readonly policyId: string;
  readonly period: Pick<QuotaPeriod, 'id' | 'quotaYear' | 'from' | 'to'>;
  readonly pools: readonly LedgerPool[];
  /** Units that found no room in the quota, whatever became of them. */
  readonly beyond: string;
  /** What each country drew, where the policy caps countries. */
  readonly origins: readonly { readonly origin: string; readonly drawn: string }[];
  readonly state: 'open' | 'blocked' | 'suspended';
  /** The day from which the quota was critical; null while it is not. */
  readonly criticalOn: IsoDate | null;
  /** The last day on which carried units live, where they expire. */
  readonly carriedUntil: IsoDate | null;
  /** The last day on which something was counted; null while nothing was. */
  readonly lastDay: IsoDate | null;
  /** Whether that day is closed: its results are final and nothing more is counted on it. */
  readonly closed: boolean;
  /** Ids counted on the last day. */
  readonly idsOfLastDay: readonly string[];
  /** Requests whose result is provisional: of the open day where it is shared pro rata, or held up by a block. */
  readonly pending: readonly AskingEvent[];
  readonly permits: readonly OpenPermit[];
  /** What about the period is unknown, with the reasons. */
  readonly missing: readonly Missing[];
}
