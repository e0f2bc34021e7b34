import { toEpochDay, type DateLike } from '../../core/calendar';
import type { ProjectedExhaustion } from './exhaustion-projection';

/**
 * Probability that a quota has run out by a day, that day included.
 *
 * After the last day of the period nothing more is drawn on it, so that the probability stays where it ended.
 *
 * @param projection - from `projectExhaustion`, where its outcome is `projected`
 * @param date - any day; 0 up to the projection's `asOf`
 * @returns 0 to 1
 * @throws GigacastError the `date/…` codes
 * @example
 * const history = [400, 350, 420, 380].map((quantity, i) => ({ month: `2026-0${i + 3}`, quantity }));
 * const ahead = projectExhaustion(history, { remaining: 1000, asOf: '2026-06-30', periodEnd: '2026-12-31' });
 * ahead.outcome === 'projected' && probabilityExhaustedBy(ahead, '2026-06-30'); // => 0
 */
export function probabilityExhaustedBy(projection: ProjectedExhaustion, date: DateLike): number {
  const { asOf, days, withinPeriod } = projection;
  const day = toEpochDay(date, { function: 'probabilityExhaustedBy', path: 'date' }) - toEpochDay(asOf);
  if (days === null) return 0;
  const place = days.values.findLastIndex((value) => value <= day);
  return place === -1 ? 0 : withinPeriod * (days.cumulative[place] as number);
}
