import type { IsoDate } from '../../core/calendar';
import type { Issue } from '../../core/error';
import type { Missing } from '../../core/provenance';
import type { BoundBy } from '../allocation/draw-from-pools';
import type { Portion } from '../allocation/portion';
import type { RuleUsed } from '../policy/rule-used';

export type { RuleUsed } from '../policy/rule-used';

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
