import { quarterIndex, quarterKey, quarterWeekOf, weeksOfQuarter, type DateLike } from '../../core/calendar';
import { requireMonday } from '../weeks/require-monday';
import { compareToDate, type Stretch } from './compare-to-date';
import type { CountedSeries } from './counted-series';
import type { ToDateComparison } from './to-date';

/**
 * The quarter after n weeks beside the same n weeks of the quarter before, of a year before, and of the best quarter.
 *
 * Weeks belong to the quarter of their Thursday. The sums are of weeks as published, or of totals over several weeks
 * where the series has them; their rounding is carried into the ranges. A quarter with a missing week is listed as
 * unknown, never filled. The best and the place are among earlier quarters, as one could say at the time.
 *
 * @param series - weeks of one brand and basis, from `toWeeklySeries` or `reconcile`
 * @param weekStart - Monday of the last week that counts
 * @throws GigacastError `registrations/not-a-week` where `weekStart` is not a Monday; the `date/…` codes of `toEpochDay`
 * @example
 * quarterToDate(toWeeklySeries([], { brand: 'Tesla', basis: 'insurance', asOf: '2023-07-11' }), '2023-07-03').outcome;
 * // => 'incomplete'
 */
export function quarterToDate(series: CountedSeries, weekStart: DateLike): ToDateComparison {
  const { quarter, weekOfQuarter } = requireMonday(weekStart, 'quarterToDate');
  const index = quarterIndex(quarter);
  const earliest = firstQuarter(series, index);
  const earlier = Array.from({ length: index - earliest }, (_, at) =>
    stretchOf(earliest + at, weekOfQuarter),
  );
  const here = stretchOf(index, weekOfQuarter) as Stretch;
  return compareToDate(series, here, {
    earlier,
    previous: quarterKey(index - 1),
    yearAgo: quarterKey(index - 4),
  });
}

/** The first n weeks of a quarter; a quarter that is shorter has no such stretch. */
function stretchOf(index: number, weeks: number): Stretch | { readonly period: string } {
  const period = quarterKey(index);
  const all = weeksOfQuarter(period);
  const [first, last] = [all[0], all[weeks - 1]];
  if (first === undefined || last === undefined) return { period };
  return { period, weeks, from: first.from, to: last.to };
}

function firstQuarter({ weeks }: CountedSeries, otherwise: number): number {
  const [first] = weeks;
  if (first === undefined) return otherwise;
  return Math.min(otherwise, quarterIndex(quarterWeekOf(first.weekStart).quarter));
}
