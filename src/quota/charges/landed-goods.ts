import type { DateLike } from '../../core/calendar';
import type { DecimalInput } from '../../core/exact';
import type { StatedAmount } from '../eligibility/is-eligible';
import type { Consignment } from '../measure/consignment';
import type { RateInput } from '../rate/rate';

/** Rates of exchange by currency: one rate for the legally right day, or a rate for each of several days. */
export type ExchangeRates = Readonly<Record<string, DecimalInput | { readonly [day: string]: DecimalInput }>>;

/** A consignment as it arrives, with what its landed cost depends on. */
export interface LandedGoods extends Omit<Consignment, 'valueForDuty' | 'tariffItem' | 'origin'> {
  /** The day of accounting, whose law holds. */
  readonly on: DateLike;
  /** Tariff item, e.g. `8703.80.00`; without it and the origin no measure applies, and the duty has to be stated. */
  readonly tariffItem?: string;
  /** ISO 3166 code of the country of origin. */
  readonly origin?: string;
  /** Value for duty of the whole consignment, in the currency of the regime (0 or more); or else `price`. */
  readonly valueForDuty?: DecimalInput;
  /** Price paid or payable for the whole consignment. */
  readonly price?: StatedAmount;
  /** By their id in the regime, as far as the price does not hold them. */
  readonly additions?: Readonly<Record<string, StatedAmount>>;
  /** By their id in the regime, as far as the price holds them. */
  readonly deductions?: Readonly<Record<string, StatedAmount>>;
  /** Units of the regime's currency for one unit of the other currency. */
  readonly exchangeRates?: ExchangeRates;
  /** The day on which the goods left directly for the country of import. */
  readonly directShipmentOn?: DateLike;
  /** Units of the goods, for charges by the unit (1 or more). @defaultValue 1 */
  readonly quantity?: DecimalInput;
  /** Unit of the quantity, e.g. `kg`. @defaultValue 'piece' */
  readonly unit?: string;
  /** Facts of the regime that hold; what is left out is false. */
  readonly facts?: Readonly<Record<string, boolean>>;
  /** Rates by the id of their charge, which the caller states in place of the regime's. */
  readonly stated?: Readonly<Record<string, RateInput>>;
}
