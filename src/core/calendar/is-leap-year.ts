import { raise } from '../error';
import { CALENDAR_ERRORS } from '../error/calendar-errors';
import { requireInteger, type CheckedArgument } from '../input';
import { hasLeapDay } from './civil-arithmetic';

const YEAR: CheckedArgument = { function: 'isLeapYear', path: 'year' };

/**
 * Whether a year has 29 February.
 *
 * @param year - proleptic Gregorian year (1 to 9999)
 * @throws GigacastError `date/out-of-range`, `number/not-an-integer` or `input/wrong-type`
 * @example
 * isLeapYear(2100); // => false
 */
export function isLeapYear(year: number): boolean {
  return hasLeapDay(requireYear(year, YEAR));
}

/** Returns a whole year from 1 to 9999. */
export function requireYear(year: unknown, argument: CheckedArgument): number {
  const whole = requireInteger(year, argument);
  if (whole < 1 || whole > 9999) raise(CALENDAR_ERRORS, 'date/out-of-range', { ...argument, received: year });
  return whole;
}
