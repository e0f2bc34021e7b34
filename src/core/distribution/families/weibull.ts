import { gammaln, gammaShare } from '../special-functions';
import type { Weibull } from '../types';
import type { Family } from './family';

export const weibullFamily: Family<Weibull> = {
  logDensity: ({ shape, scale }, x) => {
    if (x < 0 || x === Infinity) return -Infinity;
    const t = x / scale;
    const power = shape === 1 ? 0 : (shape - 1) * Math.log(t);
    return Math.log(shape / scale) + power - t ** shape;
  },
  share: (d, x, upper) => (upper ? Math.exp(-hazard(d, x)) : -Math.expm1(-hazard(d, x))),
  logSurvival: (d, x) => -hazard(d, x),
  inverse: ({ shape, scale }, p, upper) =>
    scale * (0 - (upper ? Math.log(p) : Math.log1p(-p))) ** (1 / shape),
  mean: ({ shape, scale }) => scale * Math.exp(gammaln(1 + 1 / shape)),
  variance: ({ shape, scale }) => {
    const first = gammaln(1 + 1 / shape);
    // Written as a difference of logarithms so that large shapes keep their digits.
    return scale * scale * Math.exp(2 * first) * Math.expm1(gammaln(1 + 2 / shape) - 2 * first);
  },
  partialMean: (d, x) =>
    x > 0 ? weibullFamily.mean(d) * gammaShare(hazard(d, x), 1 + 1 / d.shape, false) : 0,
  halfDifference: (d) => weibullFamily.mean(d) * -Math.expm1(-Math.LN2 / d.shape),
  support: () => [0, Infinity],
};

/** Cumulative hazard up to x. */
function hazard({ shape, scale }: Weibull, x: number): number {
  return (Math.max(x, 0) / scale) ** shape;
}
