import { cdf, type Distribution } from '../distribution';
import { pointProbability } from '../distribution/point-probability';
import { requireNumber } from '../input';

/**
 * Probability integral transform: where in the forecast the outcome fell, uniform on [0, 1] for a calibrated forecaster.
 *
 * P(T < y) plus a part of P(T = y). The part matters for point masses only: the middle by default; a uniform draw for
 * each outcome makes the transform exactly uniform.
 *
 * @param distribution - the forecast
 * @param y - what happened, same unit
 * @param options - named arguments
 * @param options.part - of the probability at y itself, 0 to 1. @defaultValue 0.5
 * @throws GigacastError `number/out-of-range`, `number/not-finite` or `input/wrong-type`
 * @see Czado, Gneiting and Held, Predictive model assessment for count data, 2009
 * @example
 * pit(empirical([1, 2, 3, 4]), 2); // => 0.375
 */
export function pit(
  distribution: Distribution,
  y: number,
  { part = 0.5 }: { readonly part?: number } = {},
): number {
  requireNumber(y, { function: 'pit', path: 'y' });
  requireNumber(part, { function: 'pit', path: 'part' }, { atLeast: 0, atMost: 1 });
  return cdf(distribution, y) - (1 - part) * pointProbability(distribution, y);
}
