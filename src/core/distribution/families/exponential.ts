import { gammaShare } from '../special-functions';
import type { Exponential } from '../types';
import type { Family } from './family';

export const exponentialFamily: Family<Exponential> = {
  logDensity: ({ mean }, x) => (x < 0 ? -Infinity : -x / mean - Math.log(mean)),
  share: ({ mean }, x, upper) => {
    const t = Math.max(x, 0) / mean;
    return upper ? Math.exp(-t) : -Math.expm1(-t);
  },
  logSurvival: ({ mean }, x) => -Math.max(x, 0) / mean,
  inverse: ({ mean }, p, upper) => mean * (0 - (upper ? Math.log(p) : Math.log1p(-p))),
  mean: ({ mean }) => mean,
  variance: ({ mean }) => mean * mean,
  partialMean: ({ mean }, x) => (x > 0 ? mean * gammaShare(x / mean, 2, false) : 0),
  halfDifference: ({ mean }) => mean / 2,
  support: () => [0, Infinity],
};
