import type { DecimalInput, Rounding } from '../../core/exact';
import type { QuotaUnit } from '../policy/quota-unit';
import type { PortionTreatment, Treatment } from '../policy/treatment';
import type { RateInput } from '../rate/rate';

/** Goods that arrive together under one quota. */
export interface Shipment {
  /** Pieces or kilograms (0 or more); for a quota in money, pieces of indivisible goods, or left out. */
  readonly quantity?: DecimalInput;
  /** Value for duty per unit (0 or more). */
  readonly unitValue?: DecimalInput;
  /** Value for duty of the whole shipment (0 or more), spread evenly over its units. */
  readonly totalValue?: DecimalInput;
  /** Whether a unit may be split over the boundary. @defaultValue false for pieces, true otherwise */
  readonly divisible?: boolean;
}

/** What is left of a quota, and what goods pay inside and beyond it. */
export interface SplitTerms {
  readonly unit: QuotaUnit;
  /** Units left; or else `limit` and `used`. Below 0 where the quota is overdrawn. */
  readonly remaining?: DecimalInput;
  readonly limit?: DecimalInput;
  readonly used?: DecimalInput;
  /** A fraction for an ad valorem rate, or a rate as data. */
  readonly inQuotaRate: RateInput;
  /** Needed where the shipment exceeds what is left. */
  readonly overQuota?: Treatment;
  /** Of the duty of each part. @defaultValue half-up to the cent */
  readonly rounding?: Rounding;
}

/** One part of a split shipment. */
export interface SplitPart {
  readonly treatment: PortionTreatment;
  /** Units; for divisible goods under a quota in money, their value. */
  readonly quantity: string;
  /** Value for duty; absent where none was stated. */
  readonly value?: string;
  /** Null where the goods do not enter. */
  readonly duty: string | null;
}

/** A shipment split at the boundary of a quota. */
export interface SplitResult {
  readonly inQuota: SplitPart;
  readonly beyond: SplitPart;
  /** Sum of the rounded duties of the parts that enter. */
  readonly dutyTotal: string;
  /** The same before any rounding, cut after 38 decimals. */
  readonly dutyExact: string;
  /** Duty over value, half-up to six decimals; absent without value, or where a part does not enter. */
  readonly effectiveRate?: string;
  /** Left of the quota afterwards (0 or more). */
  readonly balanceAfter: string;
  /** By how much the quota was overdrawn before. */
  readonly overdrawn: string;
  readonly boundBy: 'none' | 'total';
}
