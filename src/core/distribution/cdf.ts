import { familyOf } from './families/family-of';
import { requirePlace } from './require-argument';
import type { Distribution } from './types';

/**
 * Probability that the value is at most x.
 *
 * @param distribution - from one of the constructors or `parseDistribution`
 * @param x - any place on the axis, in the distribution's own unit
 * @throws GigacastError `number/not-finite` if x is NaN
 * @example
 * cdf(exponential({ mean: 274 }), 365); // => 0.736081988962075
 */
export function cdf(distribution: Distribution, x: number): number {
  return familyOf(distribution).share(distribution, requirePlace(x, 'cdf'), false);
}
