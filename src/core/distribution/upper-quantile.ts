import { familyOf } from './families/family-of';
import { requireProbability } from './require-argument';
import type { Distribution } from './types';

/**
 * The value that is exceeded with probability q: `quantile` measured from above, for tails of any thinness.
 *
 * @param distribution - from one of the constructors or `parseDistribution`
 * @param q - 0 excluded, 1 excluded
 * @throws GigacastError `number/out-of-range`, `number/not-finite` or `input/wrong-type`
 * @example
 * upperQuantile(normal({ mean: 0, sd: 1 }), 1e-20); // => 9.26234008979841
 */
export function upperQuantile(distribution: Distribution, q: number): number {
  return familyOf(distribution).inverse(distribution, requireProbability(q, 'upperQuantile', 'q'), true);
}
