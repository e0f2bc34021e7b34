import { raise } from '../error';
import { CALENDAR_ERRORS } from '../error/calendar-errors';
import { requireInteger, type CheckedArgument } from '../input';
import type { DateLike, EpochDay, IsoDate } from './civil-date';
import { mondayOf } from './day-of-week';
import { formatEpochDay } from './format-epoch-day';
import { requireEpochDay } from './from-epoch-day';
import { requireYear } from './is-leap-year';
import { firstMonday, numberWeek, type NumberedWeek } from './iso-week-arithmetic';
import { toEpochDay } from './to-epoch-day';

/** An ISO week. The week-year is part of the value: 2024-12-30 lies in week 1 of 2025. */
export interface IsoWeek extends NumberedWeek {
  /** Its Monday. */
  readonly weekStart: IsoDate;
  /** Its Sunday. */
  readonly weekEnd: IsoDate;
}

const DATE: CheckedArgument = { function: 'isoWeek', path: 'date' };
const WEEK_YEAR: CheckedArgument = { function: 'fromIsoWeek', path: 'weekYear' };
const WEEK: CheckedArgument = { function: 'fromIsoWeek', path: 'week' };

/**
 * The ISO week that holds a date: Monday to Sunday, counted in the year that holds its Thursday.
 *
 * @param date - calendar date, to 9999-12-26
 * @throws GigacastError the `date/…` codes of `toEpochDay`
 * @see ISO 8601-1:2019, 4.3.8
 * @example
 * isoWeek('2023-07-04'); // => { weekYear: 2023, week: 27, weekStart: '2023-07-03', weekEnd: '2023-07-09' }
 */
export function isoWeek(date: DateLike): IsoWeek {
  return describeWeek(mondayOf(toEpochDay(date, DATE)), DATE, date);
}

/**
 * The ISO week of a week-year and number, e.g. W27 of 2023.
 *
 * @param weekYear - the year the week counts in (1 to 9999)
 * @param week - 1 to 52, or 53 in a long year
 * @throws GigacastError `period/no-such-week`, `date/out-of-range` or `number/…`
 * @example
 * fromIsoWeek(2025, 1).weekStart; // => '2024-12-30'
 */
export function fromIsoWeek(weekYear: number, week: number): IsoWeek {
  const year = requireYear(weekYear, WEEK_YEAR);
  const number = requireInteger(week, WEEK);
  const first = firstMonday(year);
  const weeks = (firstMonday(year + 1) - first) / 7;
  if (number < 1 || number > weeks)
    raise(CALENDAR_ERRORS, 'period/no-such-week', { ...WEEK, received: week, params: { year, weeks } });
  return describeWeek(first + 7 * (number - 1), WEEK, week);
}

function describeWeek(monday: EpochDay, argument: CheckedArgument, received: unknown): IsoWeek {
  const sunday = requireEpochDay(monday + 6, argument, received);
  const { weekYear, week } = numberWeek(monday);
  return { weekYear, week, weekStart: formatEpochDay(monday), weekEnd: formatEpochDay(sunday) };
}
