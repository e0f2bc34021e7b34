import { raise } from '../error';
import { INPUT_ERRORS } from '../error/input-errors';
import { requireNumber } from '../input';
import { LOCATION } from './check-parameters';
import { checkWeights } from './check-weights';
import type { Empirical } from './types';

/**
 * Distribution with a point mass at each value, e.g. past gaps or draws; one value makes a certainty.
 *
 * Equal values are put together. Quantiles are values of the sample: the least one whose cumulative share reaches p.
 *
 * @param values - at least one, in any order
 * @param options - named arguments
 * @param options.weights - one per value, >= 0, at least one > 0; they need not add up to 1. @defaultValue equal
 * @throws GigacastError `input/empty`, `distribution/weights`, `number/out-of-range`, `number/not-finite`
 * @example
 * empirical([573, 511, 190]);
 * // => { family: 'empirical', values: [190, 511, 573], cumulative: [0.333333333333333, 0.666666666666667, 1] }
 */
export function empirical(
  values: ArrayLike<number>,
  { weights }: { readonly weights?: ArrayLike<number> } = {},
): Empirical {
  if (values.length === 0) {
    raise(INPUT_ERRORS, 'input/empty', { function: 'empirical', path: 'values', received: values });
  }
  const total =
    weights === undefined
      ? values.length
      : checkWeights(weights, { function: 'empirical', path: 'weights', count: values.length });
  const order = Array.from(values, (value, i) => ({
    value: requireNumber(value, { function: 'empirical', path: `values[${i}]` }, LOCATION),
    weight: weights === undefined ? 1 : (weights[i] as number),
  }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.value - b.value);
  return merge(order, total);
}

function merge(order: readonly { value: number; weight: number }[], total: number): Empirical {
  const distinct: number[] = [];
  const cumulative: number[] = [];
  let sum = 0;
  for (const { value, weight } of order) {
    sum += weight;
    if (distinct.at(-1) !== value) {
      distinct.push(value);
      cumulative.push(0);
    }
    cumulative[cumulative.length - 1] = sum / total;
  }
  // Sums of weights carry rounding; the whole is 1 by definition.
  cumulative[cumulative.length - 1] = 1;
  return { family: 'empirical', values: distinct, cumulative };
}
