import { logOfShare } from '../special-functions';
import type { Triangular } from '../types';
import type { Family } from './family';

export const triangularFamily: Family<Triangular> = {
  logDensity: ({ min, mode, max }, x) => {
    if (x < min || x > max) return -Infinity;
    const height = 2 / (max - min);
    if (x === mode) return Math.log(height);
    return Math.log(height * (x < mode ? (x - min) / (mode - min) : (max - x) / (max - mode)));
  },
  share: ({ min, mode, max }, x, upper) => {
    if (x <= min) return upper ? 1 : 0;
    if (x >= max) return upper ? 0 : 1;
    const [a, b] = [mode - min, max - mode];
    const rising = x < mode;
    const side = rising ? a : b;
    // The part on the near side is a square; the rest is written without a difference of equals.
    const square = rising ? (x - min) ** 2 : (max - x) ** 2;
    const inner = Math.abs(x - mode);
    const part = rising === upper ? a * b + inner * (2 * side - inner) : square;
    return part / ((a + b) * side);
  },
  logSurvival: (d, x) => logOfShare(triangularFamily.share(d, x, true), triangularFamily.share(d, x, false)),
  inverse: ({ min, mode, max }, p, upper) => {
    const rising = (mode - min) / (max - min);
    const falling = (max - mode) / (max - min);
    const below = upper ? p > falling : p < rising;
    // Where the other side is meant, the complement is exact enough: it is not small.
    return below
      ? min + Math.sqrt((upper ? 1 - p : p) * (max - min) * (mode - min))
      : max - Math.sqrt((upper ? p : 1 - p) * (max - min) * (max - mode));
  },
  mean: ({ min, mode, max }) => (min + mode + max) / 3,
  variance: ({ min, mode, max }) => {
    const [a, b] = [mode - min, max - mode];
    return (a * a + a * b + b * b) / 18;
  },
  partialMean: (d, x) => {
    if (x <= d.min) return 0;
    const [a, b] = [d.mode - d.min, d.max - d.mode];
    const width = a + b;
    // Measured from the end that the slope starts at, where the density is proportional to the distance.
    if (x < d.mode) {
      const t = x - d.min;
      return d.min * triangularFamily.share(d, x, false) + (2 * t ** 3) / (3 * width * a);
    }
    const t = Math.max(d.max - x, 0);
    const above = b === 0 ? 0 : d.max * triangularFamily.share(d, x, true) - (2 * t ** 3) / (3 * width * b);
    return triangularFamily.mean(d) - above;
  },
  halfDifference: ({ min, mode, max }) => {
    const width = max - min;
    const side = (part: number): number => (part * part) / (3 * width) - part ** 3 / (5 * width * width);
    return side(mode - min) + side(max - mode);
  },
  support: ({ min, max }) => [min, max],
};
