import type { CheckedArgument } from '../input';
import { civilFromDays } from './civil-arithmetic';
import type { CivilDateParts, DateLike } from './civil-date';
import { toEpochDay } from './to-epoch-day';

const DATE: CheckedArgument = { function: 'yearMonthDay', path: 'date' };

/**
 * Year, month and day of a calendar date as three numbers.
 *
 * @param date - calendar date, years 0001 to 9999
 * @param argument - the function and argument that an error names
 * @throws GigacastError the `date/…` codes of `toEpochDay`
 * @example
 * yearMonthDay('2023-07-04'); // => { year: 2023, month: 7, day: 4 }
 */
export function yearMonthDay(date: DateLike, argument: CheckedArgument = DATE): CivilDateParts {
  return civilFromDays(toEpochDay(date, argument));
}
