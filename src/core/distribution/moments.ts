import { familyOf } from './families/family-of';
import type { Distribution } from './types';

/**
 * Mean of a distribution.
 *
 * In closed form, except under `truncatedBelow`, where the quantile function is integrated (relative error about 1e-10).
 *
 * @param distribution - from one of the constructors or `parseDistribution`
 * @example
 * mean(gammaDistribution({ shape: 4, scale: 2.25 })); // => 9
 */
export function mean(distribution: Distribution): number {
  return familyOf(distribution).mean(distribution);
}

/**
 * Variance of a distribution; its square root is the standard deviation.
 *
 * In closed form, except under `truncatedBelow`, where the quantile function is integrated (relative error about 1e-9).
 *
 * @param distribution - from one of the constructors or `parseDistribution`
 * @example
 * variance(gammaDistribution({ shape: 4, scale: 2.25 })); // => 20.25
 */
export function variance(distribution: Distribution): number {
  return familyOf(distribution).variance(distribution);
}
