import { requireInteger, type CheckedArgument } from '../input';
import { monthLength } from './civil-arithmetic';
import { requireYear } from './is-leap-year';

const YEAR: CheckedArgument = { function: 'daysInMonth', path: 'year' };
const MONTH: CheckedArgument = { function: 'daysInMonth', path: 'month' };

/**
 * How many days a month has.
 *
 * @param year - proleptic Gregorian year (1 to 9999)
 * @param month - month (1 January to 12 December)
 * @returns days (28 to 31)
 * @throws GigacastError `date/out-of-range`, `number/out-of-range`, `number/not-an-integer` or `input/wrong-type`
 * @example
 * daysInMonth(2027, 2); // => 28
 */
export function daysInMonth(year: number, month: number): number {
  return monthLength(requireYear(year, YEAR), requireInteger(month, MONTH, { atLeast: 1, atMost: 12 }));
}
