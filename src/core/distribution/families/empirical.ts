import { raise } from '../../error';
import { STATISTICS_ERRORS } from '../../error/statistics-errors';
import { logOfShare } from '../special-functions';
import type { Empirical } from '../types';
import type { Family } from './family';

export const empiricalFamily: Family<Empirical> = {
  logDensity: (d) =>
    raise(STATISTICS_ERRORS, 'distribution/no-density', {
      function: 'density',
      path: 'distribution',
      received: d,
    }),
  share: (d, x, upper) => {
    const upTo = countUpTo(d.values, x);
    const below = upTo === 0 ? 0 : (d.cumulative[upTo - 1] as number);
    return upper ? 1 - below : below;
  },
  logSurvival: (d, x) => logOfShare(empiricalFamily.share(d, x, true), empiricalFamily.share(d, x, false)),
  inverse: (d, p, upper) => d.values[firstReaching(d.cumulative, upper ? 1 - p : p)] as number,
  mean: (d) => weightedSum(d, (x) => x),
  variance: (d) => {
    const mean = empiricalFamily.mean(d);
    return weightedSum(d, (x) => (x - mean) ** 2);
  },
  partialMean: (d, x) => weightedSum(d, (value) => (value <= x ? value : 0)),
  halfDifference: ({ values, cumulative }) =>
    values.reduce((sum, value, i) => {
      const share = cumulative[i] as number;
      return share === 1 ? sum : sum + share * (1 - share) * ((values[i + 1] as number) - value);
    }, 0),
  support: ({ values }) => [values[0] as number, values[values.length - 1] as number],
};

/** Probability of the value at an index. */
export function pointMass({ cumulative }: Empirical, index: number): number {
  return (cumulative[index] as number) - (index === 0 ? 0 : (cumulative[index - 1] as number));
}

function weightedSum(d: Empirical, of: (x: number) => number): number {
  return d.values.reduce((sum, x, i) => sum + pointMass(d, i) * of(x), 0);
}

/** How many of the ascending values are at most x. */
function countUpTo(values: readonly number[], x: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first cumulative probability that reaches p. */
function firstReaching(cumulative: readonly number[], p: number): number {
  let [low, high] = [0, cumulative.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cumulative[middle] as number) >= p) high = middle;
    else low = middle + 1;
  }
  return low;
}
