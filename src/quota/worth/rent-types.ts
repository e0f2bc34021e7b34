import type { DecimalInput } from '../../core/exact';
import type { RentAdministration, RentRecipient } from './rent-recipient';
import type { TwoRateTerms } from './two-rate-terms';

/** A small country's quota: what it imports does not move the world price. */
export interface RentTerms extends TwoRateTerms {
  /** Value for duty of a unit, the same however many are imported (more than 0). */
  readonly worldPrice: DecimalInput;
  /** How shares are given out, which decides who has the rent. */
  readonly administration?: RentAdministration;
}

/** What decides the domestic price. */
export type RentRegime = 'in-quota-tariff-binds' | 'quota-binds' | 'over-quota-tariff-binds';

/** What buyers and the importing country lose against trade without duty and quota; null where the demand is silent. */
export interface RentWelfare {
  /** What buyers lose by the higher price. */
  readonly consumerLoss: string | null;
  /** What of it nobody has: the loss without tariff revenue and rent. */
  readonly deadweightLoss: string | null;
  /** The same with the rent, where the rent is lost to the country; null too while nobody said who has it. */
  readonly nationalLoss: string | null;
}

/**
 * Prices, imports and rent under a tariff quota, in the currency of the world price.
 *
 * Figures are decimal text, or fractions such as "1000/3".
 */
export interface QuotaRent {
  readonly regime: RentRegime;
  /** What buyers pay for a unit, duty included. */
  readonly domesticPrice: string;
  readonly imports: string;
  readonly importsInQuota: string;
  readonly importsOverQuota: string;
  /** Domestic price less world price and in-quota duty: what the right to import one unit is worth. */
  readonly unitRent: string;
  /** That on every unit in the quota. */
  readonly rent: string;
  readonly tariffRevenue: string;
  readonly revenueInQuota: string;
  readonly revenueOverQuota: string;
  /** The tariff alone that would have brought the same price: a share of the world price. */
  readonly equivalentRate: string;
  readonly welfare: RentWelfare;
  /** Null while no administration was stated. */
  readonly goesTo: RentRecipient | null;
  /** `exact`, or rounded half-up to 15 significant digits under a demand of constant elasticity. */
  readonly figures: 'exact' | 'to-15-digits';
}
