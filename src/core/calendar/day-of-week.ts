import type { CheckedArgument } from '../input';
import { FIRST_EPOCH_DAY, type DateLike, type EpochDay } from './civil-date';
import { toEpochDay } from './to-epoch-day';

const DATE: CheckedArgument = { function: 'dayOfWeek', path: 'date' };

/**
 * The day of the week of a date, numbered as ISO 8601 does: Monday 1 to Sunday 7.
 *
 * @param date - calendar date
 * @returns 1 (Monday) to 7 (Sunday)
 * @throws GigacastError the `date/…` codes of `toEpochDay`
 * @example
 * dayOfWeek('2023-07-04'); // => 2
 */
export function dayOfWeek(date: DateLike): number {
  const epochDay = toEpochDay(date, DATE);
  return epochDay - mondayOf(epochDay) + 1;
}

/** The Monday of the week that holds an epoch day. Counts from 0001-01-01, a Monday, so that nothing is negative. */
export function mondayOf(epochDay: EpochDay): EpochDay {
  return epochDay - ((epochDay - FIRST_EPOCH_DAY) % 7);
}
