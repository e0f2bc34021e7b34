import { pointMass } from './families/empirical';
import { familyOf } from './families/family-of';
import type { Distribution } from './types';

/** P(T = x): the point mass of a distribution at a place, 0 where the distribution is smooth. */
export function pointProbability(distribution: Distribution, x: number): number {
  switch (distribution.family) {
    case 'empirical': {
      const index = distribution.values.indexOf(x);
      return index < 0 ? 0 : pointMass(distribution, index);
    }
    case 'mixture':
      return distribution.components.reduce(
        (sum, { weight, distribution: part }) => sum + weight * pointProbability(part, x),
        0,
      );
    case 'shifted':
      return pointProbability(distribution.distribution, x - distribution.by);
    case 'truncated-below': {
      const { above, distribution: whole } = distribution;
      return x > above ? pointProbability(whole, x) / familyOf(whole).share(whole, above, true) : 0;
    }
    default:
      return 0;
  }
}
