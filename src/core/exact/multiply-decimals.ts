import { parseDecimal, resultText, type DecimalInput } from '../decimal';

/**
 * Returns the exact product of two numbers as plain decimal text; nothing is rounded.
 *
 * @throws GigacastError as `decimalText`; `decimal/out-of-bounds` when the product has more than 38 digits on a side
 * of the point
 * @example
 * multiplyDecimals('12345.00', '0.061'); // => '753.045'
 */
export function multiplyDecimals(left: DecimalInput, right: DecimalInput): string {
  const a = parseDecimal(left, { function: 'multiplyDecimals', path: 'left' });
  const b = parseDecimal(right, { function: 'multiplyDecimals', path: 'right' });
  return resultText(a.times(b), 'multiplyDecimals');
}
