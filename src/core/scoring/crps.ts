import type { Distribution } from '../distribution';
import { expectedDistance, halfDifference } from '../distribution/expected-distance';
import { requireNumber } from '../input';

/**
 * Continuous ranked probability score of a predictive distribution: E|T - y| - E|T - T'| / 2, lower is better.
 *
 * Negatively oriented and in the unit of the outcome; for a certain forecast it is the absolute error. Closed form for
 * normal, lognormal, gamma, exponential, Weibull, triangular, uniform, empirical and mixtures of normals or point
 * masses; PERT, truncated distributions and other mixtures integrate one smooth function (relative error about 1e-9).
 *
 * @param distribution - the forecast
 * @param y - what happened, same unit
 * @throws GigacastError `number/not-finite` or `input/wrong-type`
 * @see Gneiting and Raftery, Strictly proper scoring rules, 2007, equation 21; Jordan, Krüger and Lerch, 2019, appendix A
 * @example
 * crps(normal({ mean: 0, sd: 1 }), 1); // => 0.602441357627617
 */
export function crps(distribution: Distribution, y: number): number {
  requireNumber(y, { function: 'crps', path: 'y' });
  return Math.max(0, expectedDistance(distribution, y) - halfDifference(distribution));
}
