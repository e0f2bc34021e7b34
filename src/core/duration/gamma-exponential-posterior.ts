import { requireInteger, requireNumber } from '../input';
import { SCALE } from '../distribution/check-parameters';

/** A gamma belief about a constant rate: shape alpha, rate beta in the unit of time. */
export interface RateBelief {
  readonly alpha: number;
  readonly beta: number;
}

/** A rate belief after events were counted. */
export interface RatePosterior extends RateBelief {
  /** alpha / beta, events per unit of time. */
  readonly meanRate: number;
}

/**
 * Updates a gamma belief about a constant rate by counted events: alpha + events, beta + exposure.
 *
 * @param prior - { alpha, beta }, both > 0
 * @param data - what was counted
 * @param data.events - how many durations ended, a whole number >= 0
 * @param data.exposure - total time watched, open durations included, >= 0
 * @throws GigacastError `number/out-of-range`, `number/not-an-integer`, `number/not-finite`
 * @see Gelman et al., Bayesian Data Analysis, 3rd edition, section 2.6
 * @example
 * gammaExponentialPosterior({ alpha: 2, beta: 1000 }, { events: 5, exposure: 3830 });
 * // => { alpha: 7, beta: 4830, meanRate: 0.00144927536231884 }
 */
export function gammaExponentialPosterior(
  prior: RateBelief,
  { events, exposure }: { readonly events: number; readonly exposure: number },
): RatePosterior {
  const name = 'gammaExponentialPosterior';
  checkBelief(prior, name);
  requireInteger(events, { function: name, path: 'events' }, { atLeast: 0 });
  requireNumber(exposure, { function: name, path: 'exposure' }, { atLeast: 0 });
  const alpha = prior.alpha + events;
  const beta = prior.beta + exposure;
  return { alpha, beta, meanRate: alpha / beta };
}

/**
 * Probability that the next event comes within a time, the rate being uncertain (Lomax distribution).
 *
 * P(T <= t | T > survivedTo) = 1 - ((beta + survivedTo) / (beta + t))^alpha.
 *
 * @param belief - { alpha, beta }, both > 0
 * @param t - time from the start, >= 0, in the unit of beta
 * @param options - named arguments
 * @param options.survivedTo - time already passed without the event, >= 0. @defaultValue 0
 * @throws GigacastError `number/out-of-range`, `number/not-finite` or `input/wrong-type`
 * @example
 * lomaxWithin({ alpha: 7, beta: 4830 }, 274); // => 0.320397050163764
 */
export function lomaxWithin(
  belief: RateBelief,
  t: number,
  { survivedTo = 0 }: { readonly survivedTo?: number } = {},
): number {
  checkBelief(belief, 'lomaxWithin');
  requireNumber(t, { function: 'lomaxWithin', path: 't' }, { atLeast: 0 });
  requireNumber(survivedTo, { function: 'lomaxWithin', path: 'survivedTo' }, { atLeast: 0 });
  const further = Math.max(t - survivedTo, 0);
  return -Math.expm1(-belief.alpha * Math.log1p(further / (belief.beta + survivedTo)));
}

function checkBelief({ alpha, beta }: RateBelief, name: string): void {
  requireNumber(alpha, { function: name, path: 'alpha' }, SCALE);
  requireNumber(beta, { function: name, path: 'beta' }, SCALE);
}
