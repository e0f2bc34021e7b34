import { familyOf } from './families/family-of';
import { requireProbability } from './require-argument';
import type { Distribution } from './types';

/**
 * The value that is not exceeded with probability p: the least x with P(T <= x) >= p.
 *
 * For p within 1e-10 of 1 call `upperQuantile` with 1 - p, which keeps its digits.
 *
 * @param distribution - from one of the constructors or `parseDistribution`
 * @param p - 0 excluded, 1 excluded
 * @throws GigacastError `number/out-of-range`, `number/not-finite` or `input/wrong-type`
 * @example
 * quantile(lognormal({ median: 274, sigma: 0.5 }), 0.8); // => 417.355644645914
 */
export function quantile(distribution: Distribution, p: number): number {
  return familyOf(distribution).inverse(distribution, requireProbability(p, 'quantile'), false);
}
