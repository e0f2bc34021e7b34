import type { EpochDay } from '../../core/calendar';
import type { RoundingMode } from '../../core/exact';
import type { PriceBasis } from '../eligibility/pool-eligibility';
import type { QuotaLedger } from '../ledger/ledger';

/**
 * A rate with its rounding in whole numbers.
 *
 * A value `v` in minor units and `q` steps of quantity give `step × round((v × perValue + q × perStep) / divisor)`
 * minor units of duty.
 */
export interface ColumnCharge {
  readonly perValue: number;
  readonly perStep: number;
  readonly divisor: number;
  readonly step: number;
}

/** A rate for rows that state the value per unit, and for rows that state that of all units. */
export interface ColumnCharges {
  readonly unit: ColumnCharge;
  readonly total: ColumnCharge;
}

/** A pool for goods by their price, and the basis on which it compares. */
export interface PricedPool {
  readonly pool: string;
  readonly basis: PriceBasis;
}

/** What holds for a line from a day on. */
export interface ColumnTerms {
  readonly from: EpochDay;
  /** Highest price in minor units that each pool admits (-1 for none), in order; null where it asks for no price. */
  readonly limits: readonly (number | null)[];
  /** The first pool that asks for a price; null where none does. */
  readonly priced: PricedPool | null;
  /** How the day is shared on which a pool runs out; null for the order of the rows. */
  readonly proRata: 'largest-remainder' | 'floor' | null;
  readonly mode: RoundingMode;
  readonly inside: ColumnCharges;
  /** Null where goods beyond the quota do not enter. */
  readonly beyond: ColumnCharges | null;
  /** Steps drawn in all from which the quota is critical; null without such a rule. */
  readonly criticalFrom: number | null;
}

/** A pool as it was opened, in the finest steps of the unit. */
export interface ColumnPool {
  readonly id: string;
  readonly drawn: number;
  /** Below 0 where the pool is overdrawn. */
  readonly balance: number;
}

/** A quota line ready for columns: plain data, worked out once from its policy. */
export interface ColumnLine {
  /** The ledger it was opened with. */
  readonly ledger: QuotaLedger;
  readonly orderNumber: string | null;
  /** Decimals of quantities, and of duty. */
  readonly decimals: number;
  readonly minorDecimals: number;
  /** Days on which rows may lie, both included. */
  readonly from: EpochDay;
  readonly to: EpochDay;
  readonly pools: readonly ColumnPool[];
  readonly beyond: number;
  /** In order of their days; the first holds from `from`. */
  readonly terms: readonly ColumnTerms[];
}
