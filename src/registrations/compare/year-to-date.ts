import { fromIsoWeek, isoWeek, type DateLike } from '../../core/calendar';
import { requireMonday } from '../weeks/require-monday';
import { compareToDate, type Stretch } from './compare-to-date';
import type { CountedSeries } from './counted-series';
import type { ToDateComparison } from './to-date';

/**
 * The year after n weeks beside the same n ISO weeks of earlier years.
 *
 * Weeks are aligned by their ISO number, so that week 26 of 2024 stands beside week 26 of 2023, June 26 to July 2.
 * Rounding is carried into the ranges; a year with a missing week is listed as unknown, and so is a year without a
 * week 53 beside one that has it.
 *
 * @param series - weeks of one brand and basis, from `toWeeklySeries` or `reconcile`
 * @param weekStart - Monday of the last week that counts
 * @throws GigacastError `registrations/not-a-week` where `weekStart` is not a Monday; the `date/…` codes of `toEpochDay`
 * @example
 * yearToDate(toWeeklySeries([], { brand: 'Tesla', basis: 'insurance', asOf: '2023-07-11' }), '2023-07-03').outcome;
 * // => 'incomplete'
 */
export function yearToDate(series: CountedSeries, weekStart: DateLike): ToDateComparison {
  const { weekStart: monday } = requireMonday(weekStart, 'yearToDate');
  const { weekYear, week } = isoWeek(monday);
  const [first] = series.weeks;
  const earliest = first === undefined ? weekYear : Math.min(weekYear, isoWeek(first.weekStart).weekYear);
  const earlier = Array.from({ length: weekYear - earliest }, (_, at) => stretchOf(earliest + at, week));
  const before = String(weekYear - 1);
  return compareToDate(series, stretchOf(weekYear, week) as Stretch, {
    earlier,
    previous: before,
    yearAgo: before,
  });
}

/** Weeks 1 to n of a year; December 28 lies in its last week, and a year may have no week 53. */
function stretchOf(year: number, weeks: number): Stretch | { readonly period: string } {
  const period = String(year);
  if (isoWeek({ year, month: 12, day: 28 }).week < weeks) return { period };
  const [first, last] = [fromIsoWeek(year, 1), fromIsoWeek(year, weeks)];
  return { period, weeks, from: first.weekStart, to: last.weekEnd };
}
