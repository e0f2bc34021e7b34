import type { IsoDate } from '../../core/calendar';
import type { Issue } from '../../core/error';
import type { Missing } from '../../core/provenance';
import type { Portion } from '../allocation/portion';
import type { RuleUsed } from '../policy/rule-used';
import type { HeldUnits } from './ledger';
import type { LedgerEvent } from './ledger-event';

export type { RuleUsed } from '../policy/rule-used';

/**
 * What kept a part of an entry out of the quota.
 *
 * `total`: nothing was left. `pool`: what was left is for other goods. `price`: it is for goods of another price.
 * `country-cap`: the country had used its part. `permit`: no valid permit. `date`: the quota was suspended.
 */
export type OutcomeBound = 'none' | 'total' | 'pool' | 'price' | 'country-cap' | 'permit' | 'date';

/** Goods that were given their place: a result for each portion. */
export interface ServedOutcome {
  readonly status: 'served';
  readonly id: string;
  readonly on: IsoDate;
  /** Whether later events of the day, or the end of a block, may still change it. */
  readonly provisional: boolean;
  /** Whose goods they are, where the entry says so. */
  readonly holder?: string;
  readonly origin?: string;
  readonly portions: readonly Portion[];
  /** What kept a part out of the quota: `price` when a pool with room was barred by the price. */
  readonly boundBy: OutcomeBound;
  /** Sum of the duties of the portions that enter; null where one of them is not known. */
  readonly dutyTotal: string | null;
  readonly rules: readonly RuleUsed[];
  readonly missing: readonly Missing[];
}

/** Goods that wait for the end of a block; their day keeps its place. */
export interface WaitingOutcome {
  readonly status: 'waiting';
  readonly id: string;
  readonly on: IsoDate;
}

/** An event that gave units back: what came back, and what the entry or permit holds afterwards. */
export interface ReturnedOutcome {
  readonly status: 'returned';
  readonly id: string;
  readonly on: IsoDate;
  /** The entry or permit. */
  readonly of: string;
  readonly returned: readonly HeldUnits[];
  readonly held: readonly HeldUnits[];
  readonly origin?: string;
}

/** An event that changed the ledger and has nothing to say besides. */
export interface RecordedOutcome {
  readonly status: 'recorded';
  readonly id: string;
  readonly on: IsoDate;
  readonly kind: LedgerEvent['kind'];
}

/** An event that could not be counted; the ledger is as if it were not there. */
export interface RejectedOutcome {
  readonly status: 'rejected';
  /** Null where the event has no readable id. */
  readonly id: string | null;
  readonly issues: readonly Issue[];
}

/** What became of an event. */
export type Outcome = ServedOutcome | WaitingOutcome | ReturnedOutcome | RecordedOutcome | RejectedOutcome;

/** Something that happened to the quota or to one of its pools. */
export interface StatusEvent {
  readonly kind:
    | 'opened'
    | 'critical'
    | 'exhausted'
    | 'reopened'
    | 'blocked'
    | 'unblocked'
    | 'suspended'
    | 'resumed'
    | 'amended'
    | 'lapsed';
  readonly on: IsoDate;
  /** Null where it is about the quota as a whole. */
  readonly pool: string | null;
}
