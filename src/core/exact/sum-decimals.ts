import { Exact, parseDecimal, resultText, type DecimalInput } from '../decimal';
import { requireList } from './require-list';

/**
 * Returns the exact sum of a list as plain decimal text; an empty list sums to "0".
 *
 * @throws GigacastError `input/wrong-type` for what is no list; as `decimalText`, with the place in the list as path; `decimal/out-of-bounds` when the sum
 * has more than 38 digits before the point
 * @example
 * sumDecimals(['0.1', '0.2', '0.3']); // => '0.6'
 */
export function sumDecimals(values: readonly DecimalInput[]): string {
  requireList(values, { function: 'sumDecimals', path: 'values' });
  let total = new Exact(0);
  values.forEach((value, index) => {
    total = total.plus(parseDecimal(value, { function: 'sumDecimals', path: `values[${index}]` }));
  });
  return resultText(total, 'sumDecimals');
}
