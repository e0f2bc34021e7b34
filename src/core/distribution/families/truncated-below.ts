import type { TruncatedBelow } from '../types';
import type { Family } from './family';
import type { FamilyLookup } from './family-of';
import { integrateOverProbability, momentsOfQuantiles } from './integrate';
import { smallestReaching } from './smallest-reaching';

// Below this probability everything goes through logarithms.
const UNDERFLOWS_BELOW = 1e-250;
// Below this probability differences of partial means lose more digits than an integral does.
const THIN_BELOW = 1e-4;

export function truncatedBelowFamily(familyOf: FamilyLookup): Family<TruncatedBelow> {
  const share = ({ above, distribution: d }: TruncatedBelow, x: number, upper: boolean): number => {
    if (x <= above) return upper ? 1 : 0;
    const family = familyOf(d);
    const left = family.share(d, above, true);
    if (left < UNDERFLOWS_BELOW) {
      const log = family.logSurvival(d, x) - family.logSurvival(d, above);
      return upper ? Math.exp(log) : -Math.expm1(log);
    }
    if (upper) return family.share(d, x, true) / left;
    const below = family.share(d, x, false);
    // The smaller pair of numbers loses fewer digits in the difference.
    return (below < 0.5 ? below - family.share(d, above, false) : left - family.share(d, x, true)) / left;
  };
  const inverse = ({ above, distribution: d }: TruncatedBelow, p: number, upper: boolean): number => {
    const family = familyOf(d);
    const left = family.share(d, above, true);
    if (left < UNDERFLOWS_BELOW) {
      const target = family.logSurvival(d, above) + (upper ? Math.log(p) : Math.log1p(-p));
      return inverseOfLogSurvival((x) => family.logSurvival(d, x), target, above);
    }
    const remaining = left * (upper ? p : 1 - p);
    const base =
      remaining < 0.5
        ? family.inverse(d, remaining, true)
        : family.inverse(d, family.share(d, above, false) + left * (upper ? 1 - p : p), false);
    return Math.max(above, base);
  };
  const moments = (d: TruncatedBelow): { mean: number; variance: number } =>
    momentsOfQuantiles((p, upper) => inverse(d, p, upper));
  return {
    logDensity: ({ above, distribution: d }, x) =>
      x < above ? -Infinity : familyOf(d).logDensity(d, x) - familyOf(d).logSurvival(d, above),
    share,
    logSurvival: (d, x) => {
      if (x <= d.above) return 0;
      const family = familyOf(d.distribution);
      return family.logSurvival(d.distribution, x) - family.logSurvival(d.distribution, d.above);
    },
    inverse,
    mean: (d) => moments(d).mean,
    variance: (d) => moments(d).variance,
    partialMean: (d, x) => {
      const family = familyOf(d.distribution);
      const left = family.share(d.distribution, d.above, true);
      if (x <= d.above) return 0;
      if (left > THIN_BELOW) {
        return (family.partialMean(d.distribution, x) - family.partialMean(d.distribution, d.above)) / left;
      }
      // So far out the difference has lost its digits: integrate quantiles up to the share of x instead.
      const whole = share(d, x, false);
      return whole * integrateOverProbability((p) => inverse(d, whole * p, false));
    },
    support: ({ above, distribution: d }) => [above, familyOf(d).support(d)[1]],
  };
}

function inverseOfLogSurvival(logSurvival: (x: number) => number, target: number, from: number): number {
  let width = Math.max(Math.abs(from), 1) * 1e-6;
  while (logSurvival(from + width) > target) width *= 2;
  return smallestReaching((x) => logSurvival(x) <= target, { low: from, high: from + width });
}
