import { daysBetween, toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { cdf } from '../../core/distribution';
import { requireNumber } from '../../core/input';
import { known, unknown, type Known } from '../../core/provenance';
import type { RampPoint } from '../ramp/ramp';
import type { RampProjection } from './project-ramp';

/**
 * Probability that a projected site has reached a figure by a day: P(>= X by the date).
 *
 * 1 or 0 where the record has it as reached already; 0 up to the day by which no step had been taken. The stretch holds
 * whole days: a step counts from the first whole day on or after its time.
 *
 * @param projection - from `projectRamp`
 * @param target.value - in the unit of the projection
 * @param target.by - the day, included
 * @returns the probability, or unknown where no step on record reaches the figure
 * @throws GigacastError `number/not-finite` or the `date/…` codes
 * @example
 * probabilityReaching({
 *   site: 'A', basis: 'facility', unit: 'MW', asOf: '2026-10-01', recordedOn: '2026-09-30', notYetBy: '2026-09-30',
 *   stretch: lognormal({ median: 1, sigma: 0.5 }), past: [], source: { title: 'Record' },
 *   steps: [{ date: '2026-10-10', value: 1500, announcedDays: 10 }],
 * }, { value: 1500, by: '2026-10-10' }); // => { known: true, value: 0.5 }
 */
export function probabilityReaching(
  projection: RampProjection,
  target: { readonly value: number; readonly by: DateLike },
): Known<number> {
  const at = 'probabilityReaching';
  const value = requireNumber(target.value, { function: at, path: 'target.value' });
  const by = toIsoDate(target.by, { function: at, path: 'target.by' });
  const reached = reachedOn(projection, value);
  if (reached !== undefined) return known(by >= reached ? 1 : 0);
  const step = stepTo(projection, value);
  if (step === undefined) return unknown(beyondRecord(projection, value));
  // The stretch is conditioned on "not yet", so that there is no mass up to that day.
  return known(cdf(projection.stretch, daysBetween(projection.recordedOn, by) / step.announcedDays));
}

/** The day on which the record has a figure as reached, or `undefined`. */
export function reachedOn({ past }: RampProjection, value: number): IsoDate | undefined {
  return past.find((row: RampPoint) => row.value >= value)?.date;
}

/** The first step ahead that is at or above a figure, or `undefined`. */
export function stepTo(
  { steps }: RampProjection,
  value: number,
): RampProjection['steps'][number] | undefined {
  return steps.find((step) => step.value >= value);
}

/** Why nothing can be said of a figure above every step. */
export function beyondRecord({ recordedOn, unit }: RampProjection, value: number): string {
  return `no step in the record of ${recordedOn} reaches ${value} ${unit}`;
}
