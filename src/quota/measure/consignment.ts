import type { IsoDate } from '../../core/calendar';
import type { DecimalInput } from '../../core/exact';

/** Goods at the border, as far as measures ask about them. */
export interface Consignment {
  /** Tariff item, e.g. `8703.80.00`. */
  readonly tariffItem: string;
  /** ISO 3166 code of the country of origin. */
  readonly origin: string;
  /** Value for duty (money, 0 or more); without it no duty is computed. */
  readonly valueForDuty?: DecimalInput;
  /** @defaultValue true */
  readonly passengerVehicle?: boolean;
  /** False for personal goods. @defaultValue true */
  readonly commercial?: boolean;
  /** Whether an import permit for the goods is at hand. @defaultValue false */
  readonly importPermit?: boolean;
  /** Days on which the goods were in transit to the country, where a measure asks. */
  readonly inTransitOn?: readonly IsoDate[];
  /** Whether the goods are entitled to the preferential tariff of their origin. @defaultValue false */
  readonly preferential?: boolean;
  /** Proven content (money, 0 or more) that a surtax takes off its base. */
  readonly provenContent?: DecimalInput;
}

/** Goods as measures see them: the value plays no part in whether they apply. */
export type MeasuredGoods = Omit<Consignment, 'valueForDuty' | 'provenContent'>;
