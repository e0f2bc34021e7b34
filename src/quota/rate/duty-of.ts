import { parseDecimal } from '../../core/decimal';
import { CENT_HALF_UP, type DecimalInput, type Rounding } from '../../core/exact';
import { parseRounding } from '../../core/exact/rounding';
import { exactText, roundedText } from './rounded-text';
import { exactDuty } from './exact-duty';
import type { RateInput } from './rate';
import { readRate } from './read-rate';

/** What the duty is charged on. */
export interface DutyGoods {
  /** Value for duty (money, 0 or more); needed where the rate has an ad valorem part. */
  readonly value?: DecimalInput;
  /** How many units (0 or more); needed where the rate has a specific part. */
  readonly quantity?: DecimalInput;
  /** Unit of the quantity, e.g. `kg`. @defaultValue 'piece' */
  readonly unit?: string;
  /** Rounding of the duty. @defaultValue half-up to the cent */
  readonly rounding?: Rounding;
}

/** A duty before and after its rounding, in the currency of the value. */
export interface Duty {
  /** Before rounding, cut after 38 decimals where it has more. */
  readonly exact: string;
  readonly duty: string;
}

/**
 * The duty on goods at a rate, rounded once.
 *
 * Specific parts apply in the same proportion to fractions of a unit.
 *
 * @param rate - a fraction for an ad valorem rate, or a rate as data
 * @param goods - value and quantity
 * @throws GigacastError `quota/no-value`, `quota/unit-mismatch`; `decimal/percent` and `decimal/rate-too-high` for a
 * rate written as a percentage; other `decimal/*`
 * @see Customs Act (Canada), s. 57, on fractional quantities
 * @example
 * dutyOf('0.061', { value: '40000.00' }); // => { exact: '2440', duty: '2440.00' }
 * @example
 * dutyOf(specificRate('0.05', 'kg'), { quantity: '1234.567', unit: 'kg' });
 * // => { exact: '61.72835', duty: '61.73' }
 */
export function dutyOf(rate: RateInput, goods: DutyGoods): Duty {
  const at = (path: string) => ({ function: 'dutyOf', path });
  const value =
    goods.value === undefined ? undefined : parseDecimal(goods.value, at('goods.value'), { atLeast: 0 });
  const quantity = parseDecimal(goods.quantity ?? 0, at('goods.quantity'), { atLeast: 0 });
  const exact = exactDuty(
    readRate(rate, at('rate')),
    { value, quantity, unit: goods.unit ?? 'piece' },
    at('goods'),
  );
  const rounding = parseRounding(goods.rounding ?? CENT_HALF_UP, at('goods.rounding'));
  return { exact: exactText(exact), duty: roundedText(exact, rounding) };
}
