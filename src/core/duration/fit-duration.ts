import type { Distribution } from '../distribution';
import { raise } from '../error';
import { INPUT_ERRORS } from '../error/input-errors';
import { FITS } from './fits/fits';
import { type DurationObservation, splitObservations } from './observation';
import type { TooLittleHistory } from './too-little-history';

/** Families that durations can be fitted with. */
export type DurationFamily = 'lognormal' | 'gamma' | 'weibull' | 'exponential' | 'empirical';

/** A distribution fitted to durations, and what it rests on. */
export interface FittedDuration {
  readonly outcome: 'fitted';
  readonly family: DurationFamily;
  readonly distribution: Distribution;
  /** Natural logarithm of the likelihood; absent for 'empirical', whose likelihoods do not compare. */
  readonly logLikelihood?: number;
  /** 2 x parameters - 2 ln likelihood; lower is better among fits to the same observations. */
  readonly aic?: number;
  /** Durations that ended. */
  readonly events: number;
  /** Durations still open. */
  readonly censored: number;
  /** Sum of all durations. */
  readonly exposure: number;
  /** Standard errors of the natural logarithms of the parameters, e.g. { median, sigma }. */
  readonly standardErrors?: Readonly<Record<string, number>>;
  /** 'empirical' only: probability that the data place beyond the longest duration, here put at it. */
  readonly beyond?: number;
}

const FAMILIES: readonly DurationFamily[] = ['lognormal', 'gamma', 'weibull', 'exponential', 'empirical'];
const NAME = 'fitDuration';

/**
 * Fits a distribution to durations by maximum likelihood, counting open ones as "longer than this".
 *
 * 'empirical' is the Kaplan-Meier estimate; what it leaves beyond the longest duration is put at it (Efron).
 *
 * @param observations - durations > 0 in one unit
 * @param options - named arguments
 * @param options.family - which distribution
 * @returns the fit; `too-little-history` if fewer durations ended than the family has parameters (one for 'exponential' and
 *   'empirical', else two), if those that ended are all alike and nothing lasts longer, or if the best fit lies beyond
 *   every distribution of use because nearly all are open
 * @throws GigacastError `duration/not-an-observation`, `input/not-one-of`, `number/out-of-range`, `number/not-finite`
 * @see Klein and Moeschberger, Survival Analysis, 2003, chapters 3, 4 and 12
 * @example
 * fitDuration(durationObservations([2, 8]), { family: 'lognormal' }).distribution;
 * // => { family: 'lognormal', median: 4, sigma: 0.693147180559945 }
 * @example
 * fitDuration(durationObservations([1, 2], new Array(50).fill(10_000)), { family: 'lognormal' });
 * // => { outcome: 'too-little-history', why: 'censoring', needs: 3, has: 2 }
 */
export function fitDuration(
  observations: readonly DurationObservation[],
  { family }: { readonly family: DurationFamily },
): FittedDuration | TooLittleHistory {
  if (!FAMILIES.includes(family)) {
    raise(INPUT_ERRORS, 'input/not-one-of', {
      function: NAME,
      path: 'family',
      received: family,
      params: { allowed: FAMILIES.join(', ') },
    });
  }
  const split = splitObservations(observations, NAME);
  const fit = FITS[family](split);
  if ('outcome' in fit) return fit;
  return {
    outcome: 'fitted',
    family,
    ...fit,
    events: split.complete.length,
    censored: split.censored.length,
    exposure: split.exposure,
  };
}
