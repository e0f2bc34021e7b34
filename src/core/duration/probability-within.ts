import { cdf, type Distribution, truncatedBelow } from '../distribution';
import { requireNumber } from '../input';

/**
 * Probability that a duration ends within a time, given that it has lasted some of it already.
 *
 * P(T <= t | T > survivedTo); 0 if t is not beyond survivedTo.
 *
 * @param distribution - of the duration from its start
 * @param t - time from the start, same unit
 * @param options - named arguments
 * @param options.survivedTo - time from the start that is known to have passed without an end. @defaultValue none
 * @throws GigacastError `distribution/nothing-left` if it cannot have lasted so long; `number/not-finite`
 * @example
 * probabilityWithin(lognormal({ median: 274, sigma: 0.5 }), 365, { survivedTo: 300 }); // => 0.338554559001677
 */
export function probabilityWithin(
  distribution: Distribution,
  t: number,
  { survivedTo = null }: { readonly survivedTo?: number | null } = {},
): number {
  requireNumber(t, { function: 'probabilityWithin', path: 't' });
  return cdf(survivedTo === null ? distribution : truncatedBelow(distribution, survivedTo), t);
}
