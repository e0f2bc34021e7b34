import type { Shifted } from '../types';
import type { Family } from './family';
import type { FamilyLookup } from './family-of';

export function shiftedFamily(familyOf: FamilyLookup): Family<Shifted> {
  return {
    logDensity: ({ distribution: d, by }, x) => familyOf(d).logDensity(d, x - by),
    share: ({ distribution: d, by }, x, upper) => familyOf(d).share(d, x - by, upper),
    logSurvival: ({ distribution: d, by }, x) => familyOf(d).logSurvival(d, x - by),
    inverse: ({ distribution: d, by }, p, upper) => by + familyOf(d).inverse(d, p, upper),
    mean: ({ distribution: d, by }) => by + familyOf(d).mean(d),
    variance: ({ distribution: d }) => familyOf(d).variance(d),
    partialMean: ({ distribution: d, by }, x) =>
      by * familyOf(d).share(d, x - by, false) + familyOf(d).partialMean(d, x - by),
    support: ({ distribution: d, by }) => {
      const [low, high] = familyOf(d).support(d);
      return [low + by, high + by];
    },
  };
}
