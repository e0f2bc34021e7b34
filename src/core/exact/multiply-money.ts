import { parseDecimal, type DecimalInput } from '../decimal';
import { parseMoney, toMoney, type Money } from './money';
import { parseRounding, roundTo, type Rounding } from './rounding';

/**
 * Returns an amount times a factor, rounded once from the exact product, or exact where no rounding is given.
 *
 * Where the rounding stands is part of the answer: seven cars at 33,333.33 owe 14,233.31 when 6.1 % is rounded per car
 * and 14,233.33 when it is rounded on the line.
 *
 * @param factor - any exact number
 * @param rounding - mode and increment, e.g. `CENT_HALF_UP`. @defaultValue none: the exact product
 * @throws GigacastError `money/unknown-currency`, `rounding/*`, and as `decimalText`
 * @example
 * multiplyMoney({ amount: '12345.00', currency: 'CAD' }, '0.061'); // => { amount: '753.045', currency: 'CAD' }
 * @example
 * multiplyMoney({ amount: '12345.00', currency: 'CAD' }, '0.061', CENT_HALF_EVEN);
 * // => { amount: '753.04', currency: 'CAD' }
 */
export function multiplyMoney(value: Money, factor: DecimalInput, rounding?: Rounding): Money {
  const parsed = parseMoney(value, { function: 'multiplyMoney', path: 'money' });
  const by = parseDecimal(factor, { function: 'multiplyMoney', path: 'factor' });
  const product = parsed.amount.times(by);
  if (rounding === undefined) return toMoney({ ...parsed, amount: product }, 'multiplyMoney');
  const to = parseRounding(rounding, { function: 'multiplyMoney', path: 'rounding' });
  return toMoney({ ...parsed, amount: roundTo(product, to) }, 'multiplyMoney');
}
