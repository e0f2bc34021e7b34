import { addDays, type DateLike, type IsoDate } from '../calendar';
import { type Distribution, quantile } from '../distribution';

// A quantile this much above a whole day, relative to its size, is that day and rounding.
const ROUNDING = 1e-9;

/**
 * Dates by which a duration in days ends with given probabilities: start + the quantile rounded up to whole days.
 *
 * @param start - day 0
 * @param distribution - of the duration in days
 * @param probabilities - each 0 excluded, 1 excluded
 * @throws GigacastError `number/out-of-range`, and `date/...` for a bad start or a date beyond the year 9999
 * @example
 * quantileDates('2026-04-15', lognormal({ median: 274, sigma: 0.5 }), [0.5, 0.8]); // => ['2027-01-14', '2027-06-07']
 */
export function quantileDates(
  start: DateLike,
  distribution: Distribution,
  probabilities: readonly number[],
): readonly IsoDate[] {
  return probabilities.map((p) => {
    const days = quantile(distribution, p);
    return addDays(start, Math.ceil(days - ROUNDING * Math.max(1, Math.abs(days))));
  });
}
