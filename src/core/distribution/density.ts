import { familyOf } from './families/family-of';
import { requirePlace } from './require-argument';
import type { Distribution } from './types';

/**
 * Probability density at x.
 *
 * Zero outside the support; Infinity at the end where a gamma or Weibull density with shape below 1 has its pole.
 *
 * @param distribution - from one of the constructors or `parseDistribution`
 * @param x - any place on the axis, in the distribution's own unit
 * @throws GigacastError `distribution/no-density` for point masses; `number/not-finite` if x is NaN
 * @example
 * density(uniform({ min: 10, max: 20 }), 12); // => 0.1
 */
export function density(distribution: Distribution, x: number): number {
  return Math.exp(familyOf(distribution).logDensity(distribution, requirePlace(x, 'density')));
}
