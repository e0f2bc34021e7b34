import { logOfShare } from '../special-functions';
import type { Mixture, MixtureComponent } from '../types';
import type { Family } from './family';
import type { FamilyLookup } from './family-of';
import { smallestReaching } from './smallest-reaching';

export function mixtureFamily(familyOf: FamilyLookup): Family<Mixture> {
  const total = ({ components }: Mixture, part: (c: MixtureComponent) => number): number =>
    components.reduce((sum, c) => sum + c.weight * part(c), 0);
  const logTotal = ({ components }: Mixture, part: (c: MixtureComponent) => number): number => {
    const logs = components.map((c) => Math.log(c.weight) + part(c));
    const top = Math.max(...logs);
    return top === -Infinity ? top : top + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - top), 0));
  };
  const share = (d: Mixture, x: number, upper: boolean): number =>
    Math.min(
      1,
      total(d, (c) => familyOf(c.distribution).share(c.distribution, x, upper)),
    );
  const mean = (d: Mixture): number => total(d, (c) => familyOf(c.distribution).mean(c.distribution));
  return {
    logDensity: (d, x) => logTotal(d, (c) => familyOf(c.distribution).logDensity(c.distribution, x)),
    share,
    logSurvival: (d, x) => {
      const left = share(d, x, true);
      return left < 0.5
        ? logTotal(d, (c) => familyOf(c.distribution).logSurvival(c.distribution, x))
        : logOfShare(left, share(d, x, false));
    },
    inverse: (d, p, upper) => {
      const ends = d.components.map((c) => familyOf(c.distribution).inverse(c.distribution, p, upper));
      const reached = (x: number): boolean => (upper ? share(d, x, true) <= p : share(d, x, false) >= p);
      return smallestReaching(reached, { low: Math.min(...ends), high: Math.max(...ends) });
    },
    mean,
    variance: (d) => {
      const centre = mean(d);
      return total(d, ({ distribution }) => {
        const family = familyOf(distribution);
        return family.variance(distribution) + (family.mean(distribution) - centre) ** 2;
      });
    },
    partialMean: (d, x) => total(d, (c) => familyOf(c.distribution).partialMean(c.distribution, x)),
    support: ({ components }) => {
      const ends = components.map((c) => familyOf(c.distribution).support(c.distribution));
      return [Math.min(...ends.map(([low]) => low)), Math.max(...ends.map(([, high]) => high))];
    },
  };
}
