import { toIsoDate, type DateLike } from '../../core/calendar';
import { lognormal, type Lognormal } from '../../core/distribution';
import {
  durationObservations,
  fitDuration,
  shrinkToReference,
  type TooLittleHistory,
} from '../../core/duration';
import type { ScheduleSlip } from './schedule-slip';
import { stretchBy } from './stretch-by';

/** As of when a stretch is fitted, and what few observations are shrunk towards. */
export interface FitStretchOptions {
  readonly asOf: DateLike;
  /** A stretch of others, lognormal, and how many observations it counts for (above 0). */
  readonly reference?: { readonly median: number; readonly sigma: number; readonly k: number };
}

/** By which factor stated times stretched, lognormal. */
export interface FittedStretch {
  readonly outcome: 'fitted';
  readonly median: number;
  /** Standard deviation of the logarithm. */
  readonly sigma: number;
  /** Stated dates that were reached. */
  readonly events: number;
  /** Stated dates that were still open. */
  readonly censored: number;
  /** Share of the own observations in the result; 1 without a reference. */
  readonly weight: number;
  /** Dates left out: no time announced (said for the same day), or reached before it was said. */
  readonly withoutLead: number;
}

/**
 * By which factor the times announced in stated dates stretched: time taken over time announced.
 *
 * Lognormal by maximum likelihood; a date still open when last looked at counts as longer than that, and what was given
 * up is left out, since cancelling is not taking longer. With a reference, ln median and sigma squared are weighted by
 * n / (n + k) for n dates reached.
 *
 * @param slips - from `slipsOf` or a bundled data set, of one speaker, vendor or milestone as wanted
 * @param options - day of knowledge, after which nothing counts, and what to shrink towards
 * @returns the fit, ready as `stretch` of a gap model, or `too-little-history` if fewer than two different stretches
 * are known
 * @throws GigacastError the `date/…` and `number/…` codes
 * @see Klein and Moeschberger, Survival Analysis, 2003, chapter 3, on censoring
 * @example
 * fitStretch([], { asOf: '2026-10-01' }); // => { outcome: 'too-little-history', why: 'events', needs: 2, has: 0 }
 */
export function fitStretch(
  slips: readonly ScheduleSlip[],
  options: FitStretchOptions,
): FittedStretch | TooLittleHistory {
  const asOf = toIsoDate(options.asOf, { function: 'fitStretch', path: 'options.asOf' });
  const { reference } = options;
  const seen = slips.map((slip) => stretchBy(slip, asOf)).filter(({ known }) => known);
  const usable = seen.filter(({ stretch }) => stretch > 0);
  const of = (reached: boolean) =>
    usable.filter((one) => one.reached === reached).map(({ stretch }) => stretch);
  const fit = fitDuration(durationObservations(of(true), of(false)), { family: 'lognormal' });
  if (fit.outcome !== 'fitted') return fit;
  const own = { distribution: fit.distribution as Lognormal, events: fit.events };
  const { distribution, weight } =
    reference === undefined
      ? { distribution: own.distribution, weight: 1 }
      : shrinkToReference(own, lognormal({ median: reference.median, sigma: reference.sigma }), reference);
  return {
    outcome: 'fitted',
    median: distribution.median,
    sigma: distribution.sigma,
    events: fit.events,
    censored: fit.censored,
    weight,
    withoutLead: seen.length - usable.length,
  };
}
