import { Exact, MOST_DIGITS, plainText, type Decimal } from '../../core/decimal';
import { roundTo, type ParsedRounding } from '../../core/exact/rounding';

/** An exact amount rounded once, written with the decimals of the increment. */
export function roundedText(value: Decimal, rounding: ParsedRounding): string {
  return plainText(roundTo(value, rounding), rounding.decimals);
}

/** An exact amount as text, cut towards zero where it has more decimals than a result may have. */
export function exactText(value: Decimal): string {
  return plainText(new Exact(value).toDecimalPlaces(MOST_DIGITS, 1));
}
