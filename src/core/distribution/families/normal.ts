import {
  normalDensity,
  normalLogDensity,
  normalLogUpper,
  normalQuantile,
  normalShare,
} from '../special-functions';
import type { Normal } from '../types';
import type { Family } from './family';

const SQRT_PI = 1.7724538509055161;

export const normalFamily: Family<Normal> = {
  logDensity: ({ mean, sd }, x) => normalLogDensity((x - mean) / sd) - Math.log(sd),
  share: ({ mean, sd }, x, upper) => normalShare((x - mean) / sd, upper),
  logSurvival: ({ mean, sd }, x) => normalLogUpper((x - mean) / sd),
  inverse: ({ mean, sd }, p, upper) => mean + sd * normalQuantile(p, upper),
  mean: ({ mean }) => mean,
  variance: ({ sd }) => sd * sd,
  partialMean: (d, x) => d.mean * normalFamily.share(d, x, false) - d.sd * normalDensity((x - d.mean) / d.sd),
  halfDifference: ({ sd }) => sd / SQRT_PI,
  support: () => [-Infinity, Infinity],
};
