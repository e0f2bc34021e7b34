import {
  addDays,
  dayOfWeek,
  fromIsoWeek,
  isoWeeks,
  months,
  quarters,
  toEpochDay,
  toIsoDate,
  years,
  type DateLike,
  type IsoDate,
} from '../../core/calendar';
import { raise } from '../../core/error';
import { REGISTRATIONS_ERRORS } from '../errors';
import type { CumulativeConvention } from '../records';

/**
 * What a window of days is.
 *
 * - `week`, `month`, `quarter`, `year`: the whole of one
 * - `month-to-date`, `quarter-to-date`, `year-to-date`: by calendar days, from the first
 * - `weeks-of-month`, `weeks-of-year`: two or more whole ISO weeks from the first of a month or year on, by the
 *   Thursday rule
 * - `weeks`: two or more other whole weeks, such as those of a holiday
 * - `other`: none of these
 */
export type WindowKind =
  | 'week'
  | 'weeks'
  | 'month'
  | 'quarter'
  | 'year'
  | 'month-to-date'
  | 'quarter-to-date'
  | 'year-to-date'
  | 'weeks-of-month'
  | 'weeks-of-year'
  | 'other';

/** A window of days and what it is. */
export interface WindowDescription {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Days, both ends included. */
  readonly days: number;
  readonly kind: WindowKind;
  /** The week, month, quarter or year it is or counts towards, e.g. `2023-W26`, `2023-06`; `null` for others. */
  readonly of: string | null;
  /** Whole weeks from Monday to Sunday in it; `null` where it does not consist of weeks. */
  readonly weeks: number | null;
  /** How a cumulative count over it draws its borders; `null` where it is none. */
  readonly convention: CumulativeConvention | null;
}

const DAYS_IN_WEEK = 7;

/**
 * Says what a window of days is: a week, a month, a month to date by calendar days or by whole weeks, and so on.
 *
 * A window that could be named in two ways gets the first name that fits: a week, a whole month, quarter or year, a
 * cumulative count by calendar days (of the month before the quarter and the year), then whole weeks.
 *
 * @param from - first day
 * @param to - last day (included), on or after the first
 * @throws GigacastError `registrations/window-reversed`, and the `date/…` codes of `toEpochDay`
 * @example
 * describeWindow('2024-09-30', '2024-10-27').kind; // => 'weeks-of-month'
 * @example
 * describeWindow('2023-07-01', '2023-07-16').convention; // => 'calendar-days'
 */
export function describeWindow(from: DateLike, to: DateLike): WindowDescription {
  const first = toIsoDate(from, { function: 'describeWindow', path: 'from' });
  const last = toIsoDate(to, { function: 'describeWindow', path: 'to' });
  const days = toEpochDay(last) - toEpochDay(first) + 1;
  if (days < 1) {
    const at = { function: 'describeWindow', path: 'to', received: last, params: { from: first } };
    raise(REGISTRATIONS_ERRORS, 'registrations/window-reversed', at);
  }
  const weeks = dayOfWeek(first) === 1 && days % DAYS_IN_WEEK === 0 ? days / DAYS_IN_WEEK : null;
  const { kind, of } = nameOf(first, last, weeks);
  return { from: first, to: last, days, kind, of, weeks, convention: conventionOf(kind, weeks) };
}

function nameOf(
  from: IsoDate,
  to: IsoDate,
  weeks: number | null,
): { readonly kind: WindowKind; readonly of: string | null } {
  if (weeks === 1) return { kind: 'week', of: isoWeeks.floor(from).key };
  const grids = [
    { period: months.floor(from), whole: 'month', part: 'month-to-date' },
    { period: quarters.floor(from), whole: 'quarter', part: 'quarter-to-date' },
    { period: years.floor(from), whole: 'year', part: 'year-to-date' },
  ] as const;
  for (const { period, whole, part } of grids) {
    if (period.from === from && to <= period.to)
      return { kind: to === period.to ? whole : part, of: period.key };
  }
  if (weeks === null) return { kind: 'other', of: null };
  const [first, last] = [addDays(from, 3), addDays(to, -3)];
  const month = first.slice(0, 7);
  if (Number(first.slice(8)) <= DAYS_IN_WEEK && last.startsWith(month))
    return { kind: 'weeks-of-month', of: month };
  const year = first.slice(0, 4);
  const isFirstWeek = fromIsoWeek(Number(year), 1).weekStart === from;
  return isFirstWeek && last.startsWith(year)
    ? { kind: 'weeks-of-year', of: year }
    : { kind: 'weeks', of: null };
}

/** Where a calendar period starts on a Monday, its whole weeks are counted alike either way. */
function conventionOf(kind: WindowKind, weeks: number | null): CumulativeConvention | null {
  if (kind.endsWith('-to-date')) return weeks === null ? 'calendar-days' : 'both';
  return kind.startsWith('weeks-of-') ? 'iso-weeks' : null;
}
