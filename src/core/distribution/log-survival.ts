import { familyOf } from './families/family-of';
import { requirePlace } from './require-argument';
import type { Distribution } from './types';

/**
 * Natural logarithm of the probability that the value exceeds x, also where that probability underflows.
 *
 * @param distribution - from one of the constructors or `parseDistribution`
 * @param x - any place on the axis, in the distribution's own unit
 * @returns 0 or less; -Infinity where nothing lies above x
 * @throws GigacastError `number/not-finite` if x is NaN
 * @example
 * logSurvival(exponential({ mean: 2 }), 4000); // => -2000
 */
export function logSurvival(distribution: Distribution, x: number): number {
  return familyOf(distribution).logSurvival(distribution, requirePlace(x, 'logSurvival'));
}
