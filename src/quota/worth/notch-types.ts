import type { PoolBalance } from '../allocation/allocate-pools';
import type { PoolEligibility } from '../eligibility/pool-eligibility';
import type { PortionTreatment } from '../policy/treatment';
import type { TwoRateTerms } from './two-rate-terms';

/** Pools with what is left of them, and what goods pay inside and beyond. */
export interface NotchTerms extends Pick<TwoRateTerms, 'inQuotaRate' | 'overQuota' | 'unit'> {
  /** In the order in which eligible goods draw on them. */
  readonly pools: readonly PoolBalance[];
  /** ISO 3166 code of the country of origin; needed where a pool is for goods by their origin. */
  readonly origin?: string;
}

/** What one unit at a price meets. */
export interface PricedUnit {
  readonly price: string;
  /** The pool it draws on; null beyond the quota. */
  readonly pool: string | null;
  readonly treatment: PortionTreatment;
  /** Rounded half-up to the cent; null where it does not enter. */
  readonly duty: string | null;
  /** Price and that duty; null where it does not enter. */
  readonly priceWithDuty: string | null;
}

/** Figures above one bound, up to another one; null where there is no upper one. */
export interface PriceInterval {
  /** Excluded. */
  readonly above: string;
  /** Excluded: there the two sides come to the same. Decimal text, or a fraction. */
  readonly below: string | null;
}

/** The prices that a notch makes unwise, told in three ways. */
export interface DominatedPrices {
  /**
   * Prices with duty that nobody should ask: the same car at the cap costs the buyer less, and leaves the seller as much
   * or more.
   */
  readonly withDuty: PriceInterval;
  /**
   * The same as prices before duty, where the market bears no more than they would cost with the in-quota duty: whoever
   * has to carry the higher duty out of that keeps less than the cap.
   */
  readonly carried: PriceInterval | null;
  /** Prices at which the duty saved by lowering the price to the cap is more than the price given up for it. */
  readonly saved: PriceInterval | null;
}

/** A price at which goods drop out of what is left of the quota. */
export interface PriceNotch {
  /** The pool that is for goods up to that price. */
  readonly pool: string;
  readonly cap: Extract<PoolEligibility, { readonly kind: 'price' }>['limit'];
  /** Whether a price of exactly the cap is still inside. */
  readonly capIncluded: boolean;
  /** What becomes of goods above the cap. */
  readonly treatmentAbove: PortionTreatment;
  /** Exact duty at the cap. */
  readonly dutyAtCap: string;
  /** Exact duty as soon as the price is above it, before the rise of the price itself; null where nothing enters. */
  readonly dutyAbove: string | null;
  /** By how much the duty jumps; null where nothing enters. */
  readonly jump: string | null;
  /** Null where the duty does not rise; without upper bounds where nothing enters. */
  readonly dominated: DominatedPrices | null;
}

/** What prices pay, and where a price class ends. */
export interface PriceCapNotch {
  /** For each price given. */
  readonly units: readonly PricedUnit[];
  /** From each price to the next one: by how much the duty changes; null where one of them does not enter. */
  readonly jumps: readonly (string | null)[];
  /** At the highest cap among the pools with room; null where goods above it find room elsewhere, or none has a cap. */
  readonly notch: PriceNotch | null;
}
