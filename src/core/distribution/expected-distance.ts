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
  return overProbability(distribution, (x, p, q) => (p - q) * (x - centre));
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
  return overProbability(a, (x) => expectedDistance(b, x));
}

/** Mean of a function of a draw, told also the probability below and above it. */
function overProbability(
  distribution: Distribution,
  of: (x: number, p: number, q: number) => number,
): number {
  const family = familyOf(distribution);
  return integrateOverProbability((p, q) =>
    of(p < q ? family.inverse(distribution, p, false) : family.inverse(distribution, q, true), p, q),
  );
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
