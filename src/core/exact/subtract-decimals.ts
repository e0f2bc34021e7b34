import { parseDecimal, resultText, type DecimalInput } from '../decimal';

/**
 * Returns the exact difference of two numbers as plain decimal text; nothing is rounded.
 *
 * @throws GigacastError as `decimalText`; `decimal/out-of-bounds` when the difference has more than 38 digits on a side
 * of the point
 * @example
 * subtractDecimals('49000', '15603'); // => '33397'
 */
export function subtractDecimals(left: DecimalInput, right: DecimalInput): string {
  const a = parseDecimal(left, { function: 'subtractDecimals', path: 'left' });
  const b = parseDecimal(right, { function: 'subtractDecimals', path: 'right' });
  return resultText(a.minus(b), 'subtractDecimals');
}
