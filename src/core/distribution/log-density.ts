import { familyOf } from './families/family-of';
import { requirePlace } from './require-argument';
import type { Distribution } from './types';

/**
 * Natural logarithm of the probability density at x.
 *
 * @param distribution - from one of the constructors or `parseDistribution`
 * @param x - any place on the axis, in the distribution's own unit
 * @returns -Infinity outside the support
 * @throws GigacastError `distribution/no-density` for point masses; `number/not-finite` if x is NaN
 * @example
 * logDensity(exponential({ mean: 1 }), 800); // => -800
 */
export function logDensity(distribution: Distribution, x: number): number {
  return familyOf(distribution).logDensity(distribution, requirePlace(x, 'logDensity'));
}
