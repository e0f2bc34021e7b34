import { betaln, betaShare, betaShareInverse, logOfShare } from '../special-functions';
import type { Pert } from '../types';
import type { Family } from './family';

export const pertFamily: Family<Pert> = {
  logDensity: (d, x) => {
    if (x < d.min || x > d.max) return -Infinity;
    const { alpha, beta } = pertParameters(d);
    const width = d.max - d.min;
    return (
      power(alpha - 1, (x - d.min) / width) +
      power(beta - 1, (d.max - x) / width) -
      betaln(alpha, beta) -
      Math.log(width)
    );
  },
  share: (d, x, upper) => {
    if (x <= d.min) return upper ? 1 : 0;
    if (x >= d.max) return upper ? 0 : 1;
    const { alpha, beta } = pertParameters(d);
    const width = d.max - d.min;
    // Measured from the nearer end, so that a tail keeps its digits.
    return x - d.min < d.max - x
      ? betaShare((x - d.min) / width, { a: alpha, b: beta, upper })
      : betaShare((d.max - x) / width, { a: beta, b: alpha, upper: !upper });
  },
  logSurvival: (d, x) => logOfShare(pertFamily.share(d, x, true), pertFamily.share(d, x, false)),
  inverse: (d, p, upper) => {
    const { alpha, beta } = pertParameters(d);
    return d.min + (d.max - d.min) * betaShareInverse(p, { a: alpha, b: beta, upper });
  },
  mean: (d) => (d.min + d.weight * d.mode + d.max) / (d.weight + 2),
  variance: (d) => {
    const { alpha, beta } = pertParameters(d);
    const total = alpha + beta;
    return ((d.max - d.min) ** 2 * alpha * beta) / (total * total * (total + 1));
  },
  partialMean: (d, x) => {
    const { alpha, beta } = pertParameters(d);
    const width = d.max - d.min;
    const t = Math.min(Math.max((x - d.min) / width, 0), 1);
    const inner = (alpha / (alpha + beta)) * betaShare(t, { a: alpha + 1, b: beta, upper: false });
    return d.min * pertFamily.share(d, x, false) + width * inner;
  },
  support: ({ min, max }) => [min, max],
};

/** The two shapes of the beta distribution behind a PERT distribution. */
export function pertParameters({ min, mode, max, weight }: Pert): { alpha: number; beta: number } {
  return {
    alpha: 1 + (weight * (mode - min)) / (max - min),
    beta: 1 + (weight * (max - mode)) / (max - min),
  };
}

/** exponent * ln x, where an exponent of 0 wins over ln 0. */
function power(exponent: number, x: number): number {
  return exponent === 0 ? 0 : exponent * Math.log(x);
}
