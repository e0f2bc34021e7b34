import type { CheckedArgument } from '../input';
import { daysFromCivil } from './civil-arithmetic';
import type { DateLike, EpochDay } from './civil-date';
import { NOT_A_DATE, parseIsoDate } from './parse-iso-date';
import { readParts } from './read-parts';
import { refuseText } from './refuse-text';

const DATE: CheckedArgument = { function: 'toEpochDay', path: 'date' };

/**
 * Whole days from 1970-01-01 to a calendar date, the form in which dates are compared, subtracted and put in columns.
 *
 * Proleptic Gregorian calendar; text is exactly YYYY-MM-DD, and nothing is guessed or rolled over.
 *
 * @param date - calendar date, years 0001 to 9999
 * @param argument - the function and argument that an error names; callers of other functions see those
 * @returns epoch day (days, -719162 to 2932896)
 * @throws GigacastError `date/not-a-civil-date`, `date/has-time`, `date/no-such-month`, `date/no-such-day`,
 * `date/out-of-range`, `date/js-date`, `date/invalid-date-time` or `date/other-calendar`
 * @see ISO 8601-1:2019, 5.2.2.1, calendar date in extended format
 * @example
 * toEpochDay('1970-01-02'); // => 1
 * @example
 * toEpochDay({ year: 2023, month: 7, day: 4 }); // => 19542
 */
export function toEpochDay(date: DateLike, argument: CheckedArgument = DATE): EpochDay {
  if (typeof date !== 'string') {
    const { year, month, day } = readParts(date, argument);
    return daysFromCivil(year, month, day);
  }
  const epochDay = parseIsoDate(date);
  return epochDay === NOT_A_DATE ? refuseText(date, argument) : epochDay;
}
