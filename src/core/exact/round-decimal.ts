import { parseDecimal, resultText, type DecimalInput } from '../decimal';
import { parseRounding, roundTo, type Rounding } from './rounding';

/**
 * Rounds a number to a multiple of an increment, written with as many decimals as the increment is.
 *
 * `half-up` sends a tie away from zero on both sides. A result of zero has no sign.
 *
 * @param value - the number to round
 * @param rounding - mode and increment, e.g. `CENT_HALF_UP`
 * @throws GigacastError as `decimalText`; `input/not-one-of` for an unknown mode; `rounding/increment-not-positive`
 * @example
 * roundDecimal('753.045', { mode: 'half-up', increment: '0.01' }); // => '753.05'
 * @example
 * roundDecimal('753.045', { mode: 'half-even', increment: '0.01' }); // => '753.04'
 * @example
 * roundDecimal('2440', CENT_HALF_UP); // => '2440.00'
 * @example
 * roundDecimal('7.125', { mode: 'half-up', increment: '0.05' }); // => '7.15'
 */
export function roundDecimal(value: DecimalInput, rounding: Rounding): string {
  const decimal = parseDecimal(value, { function: 'roundDecimal', path: 'value' });
  const parsed = parseRounding(rounding, { function: 'roundDecimal', path: 'rounding' });
  return resultText(roundTo(decimal, parsed), 'roundDecimal', parsed.decimals);
}
