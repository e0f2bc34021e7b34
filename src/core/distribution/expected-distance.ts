import { pointMass } from './families/empirical';
import { familyOf } from './families/family-of';
import { integrateOverProbability } from './families/integrate';
import type { Distribution, Mixture, MixtureComponent } from './types';

/** E|T - x|, the mean distance of a distribution from a place. */
export function expectedDistance(from: Distribution, to: number): number {
  const { distribution, x } = nearOrigin(from, to);
  const family = familyOf(distribution);
  const above = family.share(distribution, x, true);
  const below = family.share(distribution, x, false);
  return x * (below - above) + family.mean(distribution) - 2 * family.partialMean(distribution, x);
}

/** Half of E|T - T'|, the mean distance of two independent draws from one distribution. */
export function halfDifference(distribution: Distribution): number {
  const closed = familyOf(distribution).halfDifference;
  if (closed !== undefined) return closed(distribution);
  if (distribution.family === 'mixture') return mixtureHalfDifference(distribution);
  if (distribution.family === 'shifted') return halfDifference(distribution.distribution);
  const family = familyOf(distribution);
  const centre = family.inverse(distribution, 0.5, false);
  return overProbability(distribution, cornersOf(distribution), (x, p, q) => (p - q) * (x - centre));
}

function mixtureHalfDifference(mixture: Mixture): number {
  const parts = flatten(mixture);
  return parts.reduce((sum, a, i) => {
    const own = a.weight * a.weight * halfDifference(a.distribution);
    const others = parts.slice(i + 1).reduce((cross, b) => {
      return cross + a.weight * b.weight * meanDifference(a.distribution, b.distribution);
    }, 0);
    return sum + own + others;
  }, 0);
}

/** E|A - B| of two independent quantities. */
function meanDifference(a: Distribution, b: Distribution): number {
  if (a.family === 'normal' && b.family === 'normal') {
    return expectedDistance({ family: 'normal', mean: a.mean - b.mean, sd: Math.hypot(a.sd, b.sd) }, 0);
  }
  if (a.family === 'empirical') {
    return a.values.reduce((sum, value, i) => sum + pointMass(a, i) * expectedDistance(b, value), 0);
  }
  if (b.family === 'empirical') return meanDifference(b, a);
  return overProbability(a, [...cornersOf(a), ...cornersOf(b)], (x) => expectedDistance(b, x));
}

/** Mean of a function of a draw, told also the probability below and above it; smooth but at the given places. */
function overProbability(
  distribution: Distribution,
  corners: readonly number[],
  of: (x: number, p: number, q: number) => number,
): number {
  const family = familyOf(distribution);
  const inner = corners.map((x) => family.share(distribution, x, false)).filter((p) => p > 0 && p < 1);
  const cuts = [0, ...inner.sort((a, b) => a - b), 1];
  return cuts.slice(1).reduce((sum, to, i) => {
    const [from, width] = [cuts[i] as number, to - (cuts[i] as number)];
    const piece = integrateOverProbability((share, rest) => {
      const p = from + width * share;
      const q = 1 - to + width * rest;
      const x = p < q ? family.inverse(distribution, p, false) : family.inverse(distribution, q, true);
      return of(x, p, q);
    });
    return sum + width * piece;
  }, 0);
}

/** Where a density starts, ends or turns a corner. */
function cornersOf(distribution: Distribution): number[] {
  const ends = familyOf(distribution).support(distribution).filter(Number.isFinite);
  switch (distribution.family) {
    case 'triangular':
      return [...ends, distribution.mode];
    case 'truncated-below':
      return [...ends, ...cornersOf(distribution.distribution)];
    case 'shifted':
      return cornersOf(distribution.distribution).map((x) => x + distribution.by);
    default:
      return ends;
  }
}

/** The same pair moved to the origin, so that a narrow distribution far from it keeps its digits. */
function nearOrigin(distribution: Distribution, x: number): { distribution: Distribution; x: number } {
  switch (distribution.family) {
    case 'normal':
      return { distribution: { ...distribution, mean: 0 }, x: x - distribution.mean };
    case 'uniform': {
      const { min, max } = distribution;
      return { distribution: { family: 'uniform', min: 0, max: max - min }, x: x - min };
    }
    case 'pert':
    case 'triangular': {
      const { min, mode, max } = distribution;
      return { distribution: { ...distribution, min: 0, mode: mode - min, max: max - min }, x: x - min };
    }
    case 'shifted':
      return nearOrigin(distribution.distribution, x - distribution.by);
    default:
      return { distribution, x };
  }
}

function flatten({ components }: Mixture): MixtureComponent[] {
  return components.flatMap(({ weight, distribution }) =>
    distribution.family === 'mixture'
      ? flatten(distribution).map((inner) => ({
          weight: weight * inner.weight,
          distribution: inner.distribution,
        }))
      : [{ weight, distribution }],
  );
}
