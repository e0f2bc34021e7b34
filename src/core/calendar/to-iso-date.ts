import type { CheckedArgument } from '../input';
import type { DateLike, IsoDate } from './civil-date';
import { formatEpochDay } from './format-epoch-day';
import { toEpochDay } from './to-epoch-day';

const DATE: CheckedArgument = { function: 'toIsoDate', path: 'date' };

/**
 * A calendar date as YYYY-MM-DD, whatever form it came in.
 *
 * @param date - calendar date, years 0001 to 9999
 * @param argument - the function and argument that an error names
 * @throws GigacastError the `date/…` codes of `toEpochDay`
 * @example
 * toIsoDate({ year: 2023, month: 7, day: 4 }); // => '2023-07-04'
 */
export function toIsoDate(date: DateLike, argument: CheckedArgument = DATE): IsoDate {
  const epochDay = toEpochDay(date, argument);
  return typeof date === 'string' ? date : formatEpochDay(epochDay);
}
