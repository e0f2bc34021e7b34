import { familyOf } from './families/family-of';
import { requirePlace } from './require-argument';
import type { Distribution } from './types';

/**
 * Probability that the value exceeds x, with full precision far out in the tail.
 *
 * @param distribution - from one of the constructors or `parseDistribution`
 * @param x - any place on the axis, in the distribution's own unit
 * @throws GigacastError `number/not-finite` if x is NaN
 * @example
 * survival(normal({ mean: 0, sd: 1 }), 8); // => 6.22096057427178e-16
 */
export function survival(distribution: Distribution, x: number): number {
  return familyOf(distribution).share(distribution, requirePlace(x, 'survival'), true);
}
