import { parseDecimal, type DecimalInput } from '../decimal';

/**
 * Compares two exact numbers by value: -1 when the first is smaller, 0 when they are equal, 1 when it is larger.
 *
 * "5.00" and "5" are equal. Serves as the comparator of a sort.
 *
 * @throws GigacastError as `decimalText`
 * @example
 * compareDecimals('35000.00', 35000); // => 0
 * @example
 * compareDecimals('35000.01', '35000'); // => 1
 */
export function compareDecimals(left: DecimalInput, right: DecimalInput): -1 | 0 | 1 {
  const a = parseDecimal(left, { function: 'compareDecimals', path: 'left' });
  const b = parseDecimal(right, { function: 'compareDecimals', path: 'right' });
  return a.lt(b) ? -1 : a.gt(b) ? 1 : 0;
}
