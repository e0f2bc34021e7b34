import { raise } from '../error';
import { CALENDAR_ERRORS } from '../error/calendar-errors';
import { requireInteger, type CheckedArgument } from '../input';
import type { CivilDateParts, DateLike, EpochDay, IsoDate } from './civil-date';
import { formatEpochDay } from './format-epoch-day';
import { dayInMonth, monthCount } from './month-count';
import { yearMonthDay } from './year-month-day';

const DATE: CheckedArgument = { function: 'addMonths', path: 'date' };
const MONTHS: CheckedArgument = { function: 'addMonths', path: 'months' };
const FIRST_MONTH = 12;
const LAST_MONTH = 9999 * 12 + 11;

/**
 * The same day a number of calendar months later, or earlier where the number is negative.
 *
 * Where the month reached is too short, its last day is taken (31 May plus nine months is 28 February), so going
 * forth and back may lose days.
 *
 * @param date - calendar date, years 0001 to 9999
 * @param months - whole months, any sign
 * @throws GigacastError the `date/…` codes of `toEpochDay`, `date/out-of-range` where the result leaves the years
 * 0001 to 9999, `number/not-an-integer` or `number/not-finite`
 * @see Regulation (EEC, Euratom) No 1182/71, Article 3(2)(c), on periods expressed in months
 * @example
 * addMonths('2026-05-31', 9); // => '2027-02-28'
 * @example
 * addMonths('2024-02-29', -12); // => '2023-02-28'
 */
export function addMonths(date: DateLike, months: number): IsoDate {
  const parts = yearMonthDay(date, DATE);
  return formatEpochDay(shiftMonths(parts, requireInteger(months, MONTHS), MONTHS));
}

/** Epoch day of a date plus whole months, clamped; `argument` is blamed where that leaves the calendar. */
export function shiftMonths(parts: CivilDateParts, months: number, argument: CheckedArgument): EpochDay {
  const target = monthCount(parts) + months;
  if (target < FIRST_MONTH || target > LAST_MONTH)
    raise(CALENDAR_ERRORS, 'date/out-of-range', { ...argument, received: months });
  return dayInMonth(target, parts.day);
}
