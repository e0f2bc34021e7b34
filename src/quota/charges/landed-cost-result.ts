import type { IsoDate } from '../../core/calendar';
import type { Missing } from '../../core/provenance';
import type { RuleUsed } from '../policy/rule-used';
import type { Rate } from '../rate/rate';

/** One step from the price to the value for duty. */
export interface ValueStep {
  /** `price`, or the id of the addition or deduction. */
  readonly id: string;
  readonly kind: 'price' | 'addition' | 'deduction';
  /** As stated. */
  readonly amount: string;
  readonly currency: string;
  /** The rate of exchange taken; null where the amount is in the currency of the regime. */
  readonly exchangeRate: string | null;
  /** In the currency of the regime, before rounding. */
  readonly converted: string;
  readonly rule: RuleUsed;
}

/** The value that duties are charged on, and how it came about. */
export interface CustomsValue {
  readonly amount: string;
  /** Empty where the value itself was stated. */
  readonly steps: readonly ValueStep[];
  /** The day whose rates of exchange were taken; null where none was needed or the day was not stated. */
  readonly exchangeOn: IsoDate | null;
  readonly rule: RuleUsed;
}

/** One charge on a consignment, rounded on its own. */
export interface LandedCharge {
  readonly id: string;
  readonly title: string;
  /** The measure that asks it; null where the regime itself does. */
  readonly measure: string | null;
  /** What it is levied on; null where an earlier charge is unknown. */
  readonly base: string | null;
  /** Null where it is not in force or not known. */
  readonly rate: Rate | null;
  /** Null where it is not known. */
  readonly amount: string | null;
  /** Why nothing is payable: the fact, or that it is not in force; null where it is payable. */
  readonly notPayable: string | null;
  readonly rule: RuleUsed;
}

/** What goods cost at the door; amounts are decimal text in the currency of the regime. */
export interface LandedCost {
  readonly regimeId: string;
  readonly on: IsoDate;
  readonly currency: string;
  readonly value: CustomsValue;
  /** In the order in which they are worked out. */
  readonly charges: readonly LandedCharge[];
  /** Sum by the id of the charge; null where it is not known. */
  readonly byCharge: Readonly<Record<string, string | null>>;
  /** Sum of the charges; null where one is not known, or the goods may not enter. */
  readonly dutiesAndTaxes: string | null;
  /** Value for duty and every charge; null where one is not known, or the goods may not enter. */
  readonly landed: string | null;
  readonly permitRequired: boolean;
  readonly importable: boolean;
  /** Why the goods may not enter; null where they may. */
  readonly reason: string | null;
  /** Measures that apply but charge nothing. */
  readonly rules: readonly RuleUsed[];
  readonly missing: readonly Missing[];
}
