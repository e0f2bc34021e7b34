import { requireInteger, requireNumber } from '../input';
import { binomialShare } from './binomial';

/** The counts that a calibrated forecaster would be seen with. */
export interface BinomialBand {
  /** Least and greatest number of hits inside the band. */
  readonly fewest: number;
  readonly most: number;
  /** The same as shares of the trials. */
  readonly lower: number;
  readonly upper: number;
  /** Exact probability of the band, at least the confidence asked for. */
  readonly probability: number;
}

/**
 * The equal-tailed band of hits that intervals of a stated coverage show by chance alone.
 *
 * Each tail outside the band has at most (1 - confidence) / 2; hits are taken as independent.
 *
 * @param trials - how many intervals, at least 1
 * @param coverage - their stated coverage, 0 excluded, 1 excluded
 * @param options - named arguments
 * @param options.confidence - of the band, 0 excluded, 1 excluded. @defaultValue 0.95
 * @throws GigacastError `number/out-of-range` or `number/not-an-integer`
 * @example
 * binomialBand(50, 0.8); // => { fewest: 34, most: 45, lower: 0.68, upper: 0.9, probability: 0.967062327622533 }
 */
export function binomialBand(
  trials: number,
  coverage: number,
  { confidence = 0.95 }: { readonly confidence?: number } = {},
): BinomialBand {
  requireInteger(trials, { function: 'binomialBand', path: 'trials' }, { atLeast: 1, atMost: 1e7 });
  requireNumber(coverage, { function: 'binomialBand', path: 'coverage' }, { moreThan: 0, lessThan: 1 });
  requireNumber(confidence, { function: 'binomialBand', path: 'confidence' }, { moreThan: 0, lessThan: 1 });
  const tail = (1 - confidence) / 2;
  const share = (hits: number, upper: boolean): number => binomialShare(hits, { trials, p: coverage, upper });
  const fewest = firstCount(trials, (hits) => share(hits, false) > tail);
  const most = firstCount(trials, (hits) => share(hits, true) <= tail);
  return {
    fewest,
    most,
    lower: fewest / trials,
    upper: most / trials,
    probability: 1 - share(fewest - 1, false) - share(most, true),
  };
}

/** The least count from 0 to trials at which a monotone condition holds. */
function firstCount(trials: number, holds: (hits: number) => boolean): number {
  let [low, high] = [0, trials];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
