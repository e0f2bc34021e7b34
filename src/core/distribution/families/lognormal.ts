import { normalLogDensity, normalLogUpper, normalQuantile, normalShare } from '../special-functions';
import type { Lognormal } from '../types';
import type { Family } from './family';

export const lognormalFamily: Family<Lognormal> = {
  logDensity: (d, x) =>
    x > 0 ? normalLogDensity(standardised(d, x)) - Math.log(d.sigma) - Math.log(x) : -Infinity,
  share: (d, x, upper) => normalShare(standardised(d, x), upper),
  logSurvival: (d, x) => normalLogUpper(standardised(d, x)),
  // The median is stored as such, so that it comes back without rounding at one half.
  inverse: ({ median, sigma }, p, upper) => median * Math.exp(sigma * normalQuantile(p, upper)),
  mean: ({ median, sigma }) => median * Math.exp(0.5 * sigma * sigma),
  variance: ({ median, sigma }) => {
    const square = sigma * sigma;
    return median * median * Math.exp(square) * Math.expm1(square);
  },
  partialMean: (d, x) => lognormalFamily.mean(d) * normalShare(standardised(d, x) - d.sigma, false),
  halfDifference: (d) => lognormalFamily.mean(d) * (1 - 2 * normalShare(d.sigma * Math.SQRT1_2, true)),
  support: () => [0, Infinity],
};

function standardised({ median, sigma }: Lognormal, x: number): number {
  return x > 0 ? Math.log(x / median) / sigma : -Infinity;
}
