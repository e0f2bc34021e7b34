import type { IsoDate } from '../../core/calendar';
import type { Issue } from '../../core/error';
import type { EvidenceStatus, Missing, Source } from '../../core/provenance';
import type { BoundBy } from '../allocation/draw-from-pools';
import type { Portion } from '../allocation/portion';

/** A value of the policy that led to an outcome, and the text that sets it. */
export interface RuleUsed {
  /** Which value, e.g. `inQuotaRate` or `pools.reserved.eligibility`. */
  readonly parameter: string;
  readonly status: EvidenceStatus;
  readonly source: Source;
  readonly note?: string;
}

/** What became of an event. */
export type Outcome =
  | {
      readonly status: 'served';
      readonly id: string;
      readonly on: IsoDate;
      readonly portions: readonly Portion[];
      /** What kept a part out of the quota: `price` when a pool with room was barred by the price. */
      readonly boundBy: BoundBy;
      /** Sum of the duties of the portions that enter; null where one of them is not known. */
      readonly dutyTotal: string | null;
      readonly rules: readonly RuleUsed[];
      readonly missing: readonly Missing[];
    }
  | {
      readonly status: 'rejected';
      /** Null where the event has no readable id. */
      readonly id: string | null;
      readonly issues: readonly Issue[];
    };
