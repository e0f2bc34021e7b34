import { empirical, quantile } from '../distribution';

/**
 * Quantile of a weighted sample: the least value whose cumulative weight reaches the share p of the total.
 *
 * @param values - at least one, in any order
 * @param p - 0 excluded, 1 excluded
 * @param options - named arguments
 * @param options.weights - one per value, >= 0, at least one > 0
 * @throws GigacastError `input/empty`, `distribution/weights`, `number/out-of-range`, `number/not-finite`
 * @example
 * weightedQuantile([10, 20, 30], 0.5, { weights: [1, 1, 4] }); // => 30
 */
export function weightedQuantile(
  values: ArrayLike<number>,
  p: number,
  { weights }: { readonly weights: ArrayLike<number> },
): number {
  return quantile(empirical(values, { weights }), p);
}
