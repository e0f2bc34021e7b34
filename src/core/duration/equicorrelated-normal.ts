import { integrateBetween } from '../distribution/families/integrate';
import { normalQuantile, normalShare } from '../distribution/special-functions';
import { bivariateNormal } from './bivariate-normal';

/** P(every X_i <= h_i) of standard normals that all share one correlation. */
export function equicorrelatedNormal(thresholds: readonly number[], correlation: number): number {
  if (correlation === 0) return thresholds.reduce((product, h) => product * normalShare(h, false), 1);
  const [h = 0, k = 0] = thresholds;
  if (thresholds.length === 1) return normalShare(h, false);
  if (thresholds.length === 2) return bivariateNormal(h, k, correlation);
  if (correlation === 1) return normalShare(Math.min(...thresholds), false);
  return correlation > 0 ? byCommonFactor(thresholds, correlation) : byReduction(thresholds, correlation);
}

/** Given the common factor x the tracks are independent; integrates over the probability of x. */
function byCommonFactor(thresholds: readonly number[], correlation: number): number {
  const shared = Math.sqrt(correlation);
  const own = Math.sqrt(1 - correlation);
  const given = (p: number): number => {
    const x = normalQuantile(p, false);
    return thresholds.reduce((product, h) => product * normalShare((h - shared * x) / own, false), 1);
  };
  // With a strong correlation the integrand falls off a cliff where a track's threshold is passed.
  const cliffs = [...new Set(thresholds.map((h) => normalShare(h / shared, false)))].sort((a, b) => a - b);
  const ends = [0, ...cliffs, 1];
  return ends
    .slice(1)
    .reduce((sum, to, i) => sum + integrateBetween(given, { from: ends[i] as number, to }), 0);
}

/** Integrates the derivative by the correlation, which conditions on two tracks and leaves the others. */
function byReduction(thresholds: readonly number[], correlation: number): number {
  const independent = equicorrelatedNormal(thresholds, 0);
  const slopeAt = (r: number): number => {
    const left = r / (1 + 2 * r);
    const sd = Math.sqrt(Math.max(((1 - r) * (1 + 2 * r)) / (1 + r), Number.MIN_VALUE));
    return sumOverPairs(thresholds, (h, k, others) => {
      const meanOf = (r * (h + k)) / (1 + r);
      const rest = others.map((other) => (other - meanOf) / sd);
      return pairDensity(h, k, r) * equicorrelatedNormal(rest, left);
    });
  };
  return Math.max(0, independent - integrateBetween(slopeAt, { from: correlation, to: 0 }));
}

function sumOverPairs(
  thresholds: readonly number[],
  of: (h: number, k: number, others: readonly number[]) => number,
): number {
  return thresholds.reduce((total, h, i) => {
    const pairs = thresholds.slice(i + 1).map((k, j) => {
      return of(h, k, [
        ...thresholds.slice(0, i),
        ...thresholds.slice(i + 1, i + 1 + j),
        ...thresholds.slice(i + 2 + j),
      ]);
    });
    return pairs.reduce((sum, pair) => sum + pair, total);
  }, 0);
}

function pairDensity(h: number, k: number, r: number): number {
  const rest = (1 - r) * (1 + r);
  return Math.exp(-((h - k) ** 2) / (2 * rest) - (h * k) / (1 + r)) / (2 * Math.PI * Math.sqrt(rest));
}
