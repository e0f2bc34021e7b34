import { daysBetween } from '../../core/calendar';
import type { Lognormal } from '../../core/distribution';
import { durationObservations, fitDuration, type TooLittleHistory } from '../../core/duration';
import type { ForecastOutcome } from './forecast-outcomes';

/** By which factor forecast times stretched. */
export interface FittedRampStretch {
  readonly outcome: 'fitted';
  /** Time taken over time announced. */
  readonly distribution: Lognormal;
  /** Steps that were taken. */
  readonly events: number;
  /** Steps that were still open. */
  readonly censored: number;
  /** Steps left out: restated, taken before the record that forecast them, or looked at no later than it. */
  readonly leftOut: number;
}

/**
 * By which factor the times that a record forecast for its steps stretched, lognormal by maximum likelihood.
 *
 * A step that was still open when last looked at counts as longer than that, so that the slow ones are not left out.
 * Few sites are tracked and one site's steps slip together: the fit shows how such dates have moved and is no law.
 *
 * @param outcomes - from `forecastOutcomes`; those of one site or of several
 * @returns the fit, or `too-little-history` if fewer than two different stretches are known
 * @see Klein and Moeschberger, Survival Analysis, 2003, chapter 3, on censoring
 * @example
 * fitRampStretch([]); // => { outcome: 'too-little-history', why: 'events', needs: 2, has: 0 }
 */
export function fitRampStretch(outcomes: readonly ForecastOutcome[]): FittedRampStretch | TooLittleHistory {
  const seen = outcomes.map(({ saidOn, target, outcome }) => {
    if (outcome.kind === 'restated') return { reached: false, stretch: 0 };
    const until = outcome.kind === 'reached' ? outcome.on : outcome.asOf;
    const stretch = daysBetween(saidOn, until) / daysBetween(saidOn, target);
    return { reached: outcome.kind === 'reached', stretch };
  });
  const usable = seen.filter(({ stretch }) => stretch > 0);
  const of = (reached: boolean): number[] =>
    usable.filter((one) => one.reached === reached).map(({ stretch }) => stretch);
  const fit = fitDuration(durationObservations(of(true), of(false)), { family: 'lognormal' });
  if (fit.outcome !== 'fitted') return fit;
  return {
    outcome: 'fitted',
    distribution: fit.distribution as Lognormal,
    events: fit.events,
    censored: fit.censored,
    leftOut: seen.length - usable.length,
  };
}
