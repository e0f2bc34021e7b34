import { normalLogDensity, normalLogUpper, normalQuantile, normalShare } from '../special-functions';
import type { Normal } from '../types';
import type { Family } from './family';

export const normalFamily: Family<Normal> = {
  logDensity: ({ mean, sd }, x) => normalLogDensity((x - mean) / sd) - Math.log(sd),
  share: ({ mean, sd }, x, upper) => normalShare((x - mean) / sd, upper),
  logSurvival: ({ mean, sd }, x) => normalLogUpper((x - mean) / sd),
  inverse: ({ mean, sd }, p, upper) => mean + sd * normalQuantile(p, upper),
  mean: ({ mean }) => mean,
  variance: ({ sd }) => sd * sd,
  support: () => [-Infinity, Infinity],
};
