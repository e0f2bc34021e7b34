import { requireInteger, requireNumber } from '../input';
import { binomialInverse } from './binomial';

/** How often intervals held, and what that says about how often they hold. */
export interface Coverage {
  /** hits / trials. */
  readonly share: number;
  /** Exact confidence bounds of the true coverage. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * Share of intervals that held, with exact (Clopper-Pearson) confidence bounds.
 *
 * @param hits - how many held, 0 to trials
 * @param trials - how many there were, at least 1
 * @param options - named arguments
 * @param options.confidence - of the bounds, 0 excluded, 1 excluded. @defaultValue 0.95
 * @throws GigacastError `number/out-of-range` or `number/not-an-integer`
 * @see Clopper and Pearson, The use of confidence or fiducial limits, 1934
 * @example
 * coverage(0, 10); // => { share: 0, lower: 0, upper: 0.308497107818761 }
 */
export function coverage(
  hits: number,
  trials: number,
  { confidence = 0.95 }: { readonly confidence?: number } = {},
): Coverage {
  requireInteger(trials, { function: 'coverage', path: 'trials' }, { atLeast: 1 });
  requireInteger(hits, { function: 'coverage', path: 'hits' }, { atLeast: 0, atMost: trials });
  requireNumber(confidence, { function: 'coverage', path: 'confidence' }, { moreThan: 0, lessThan: 1 });
  const tail = (1 - confidence) / 2;
  return {
    share: hits / trials,
    lower: hits === 0 ? 0 : binomialInverse({ hits: hits - 1, trials, probability: tail, upper: true }),
    upper: hits === trials ? 1 : binomialInverse({ hits, trials, probability: tail, upper: false }),
  };
}
