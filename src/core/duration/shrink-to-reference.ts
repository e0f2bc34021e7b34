import { lognormal, type Lognormal } from '../distribution';
import { requireInteger, requireNumber } from '../input';
import { SCALE } from '../distribution/check-parameters';

/** A distribution of durations between one's own history and a reference class. */
export interface ShrunkDuration {
  readonly distribution: Lognormal;
  /** Share of the own history, n / (n + k); 0 leaves the reference class as it is. */
  readonly weight: number;
}

/** One's own history. */
export interface OwnHistory {
  readonly distribution: Lognormal;
  /** Durations that ended, which the distribution was fitted to; a whole number >= 0. */
  readonly events: number;
}

/**
 * Shrinks a lognormal fitted to a short history towards a reference class, on the scale of logarithms.
 *
 * With w = n / (n + k), ln median and sigma squared are weighted w : 1 - w.
 *
 * @param own - the fit and the number of events behind it
 * @param reference - the reference class
 * @param options - named arguments
 * @param options.k - how many events the reference class counts for, > 0
 * @throws GigacastError `number/out-of-range`, `number/not-an-integer`, `number/not-finite`
 * @see Efron and Morris, Data analysis using Stein's estimator and its generalizations, 1975
 * @example
 * shrinkToReference(
 *   { distribution: lognormal({ median: 10, sigma: 0.5 }), events: 3 },
 *   lognormal({ median: 20, sigma: 0.5 }),
 *   { k: 3 },
 * ).distribution.median; // => 14.142135623731
 */
export function shrinkToReference(
  own: OwnHistory,
  reference: Lognormal,
  { k }: { readonly k: number },
): ShrunkDuration {
  requireInteger(own.events, { function: 'shrinkToReference', path: 'own.events' }, { atLeast: 0 });
  requireNumber(k, { function: 'shrinkToReference', path: 'k' }, SCALE);
  const weight = own.events / (own.events + k);
  const mix = (mine: number, theirs: number): number => weight * mine + (1 - weight) * theirs;
  return {
    distribution: lognormal({
      median: Math.exp(mix(Math.log(own.distribution.median), Math.log(reference.median))),
      sigma: Math.sqrt(mix(own.distribution.sigma ** 2, reference.sigma ** 2)),
    }),
    weight,
  };
}
