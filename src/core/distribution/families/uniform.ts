import { logOfShare } from '../special-functions';
import type { Uniform } from '../types';
import type { Family } from './family';

export const uniformFamily: Family<Uniform> = {
  logDensity: ({ min, max }, x) => (x < min || x > max ? -Infinity : -Math.log(max - min)),
  share: ({ min, max }, x, upper) => {
    const inside = Math.min(Math.max(x, min), max);
    return (upper ? max - inside : inside - min) / (max - min);
  },
  logSurvival: (d, x) => logOfShare(uniformFamily.share(d, x, true), uniformFamily.share(d, x, false)),
  inverse: ({ min, max }, p, upper) => (upper ? max - p * (max - min) : min + p * (max - min)),
  mean: ({ min, max }) => min + (max - min) / 2,
  variance: ({ min, max }) => (max - min) ** 2 / 12,
  partialMean: ({ min, max }, x) => {
    const inside = Math.min(Math.max(x, min), max);
    return ((inside - min) / (max - min)) * (min + (inside - min) / 2);
  },
  halfDifference: ({ min, max }) => (max - min) / 6,
  support: ({ min, max }) => [min, max],
};
