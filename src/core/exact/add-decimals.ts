import { parseDecimal, resultText, type DecimalInput } from '../decimal';

/**
 * Returns the exact sum of two numbers as plain decimal text; nothing is rounded.
 *
 * @throws GigacastError as `decimalText`; `decimal/out-of-bounds` when the sum has more than 38 digits on a side
 * of the point
 * @example
 * addDecimals('0.1', '0.2'); // => '0.3'
 */
export function addDecimals(left: DecimalInput, right: DecimalInput): string {
  const a = parseDecimal(left, { function: 'addDecimals', path: 'left' });
  const b = parseDecimal(right, { function: 'addDecimals', path: 'right' });
  return resultText(a.plus(b), 'addDecimals');
}
