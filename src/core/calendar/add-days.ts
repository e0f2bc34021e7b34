import { requireInteger, type CheckedArgument } from '../input';
import type { DateLike, IsoDate } from './civil-date';
import { formatEpochDay } from './format-epoch-day';
import { requireEpochDay } from './from-epoch-day';
import { toEpochDay } from './to-epoch-day';

const DATE: CheckedArgument = { function: 'addDays', path: 'date' };
const DAYS: CheckedArgument = { function: 'addDays', path: 'days' };

/**
 * The date a number of days after another, or before it where the number is negative.
 *
 * @param date - calendar date, years 0001 to 9999
 * @param days - whole days, any sign
 * @throws GigacastError the `date/…` codes of `toEpochDay`, `date/out-of-range` where the result leaves the years
 * 0001 to 9999, `number/not-an-integer` or `number/not-finite`
 * @example
 * addDays('2024-09-02', -122); // => '2024-05-03'
 */
export function addDays(date: DateLike, days: number): IsoDate {
  const sum = toEpochDay(date, DATE) + requireInteger(days, DAYS);
  return formatEpochDay(requireEpochDay(sum, DAYS, days));
}
