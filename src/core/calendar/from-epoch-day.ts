import { raise } from '../error';
import { CALENDAR_ERRORS } from '../error/calendar-errors';
import { requireInteger, type CheckedArgument } from '../input';
import { FIRST_EPOCH_DAY, LAST_EPOCH_DAY, type EpochDay, type IsoDate } from './civil-date';
import { formatEpochDay } from './format-epoch-day';

const DAY: CheckedArgument = { function: 'fromEpochDay', path: 'day' };

/**
 * The calendar date of an epoch day, the inverse of `toEpochDay`.
 *
 * @param day - whole days since 1970-01-01 (-719162 to 2932896)
 * @param argument - the function and argument that an error names
 * @returns the date as YYYY-MM-DD
 * @throws GigacastError `date/out-of-range` outside the years 0001 to 9999, `number/not-an-integer`,
 * `number/not-finite` or `input/wrong-type`
 * @example
 * fromEpochDay(0); // => '1970-01-01'
 * @example
 * fromEpochDay(-719162); // => '0001-01-01'
 */
export function fromEpochDay(day: EpochDay, argument: CheckedArgument = DAY): IsoDate {
  return formatEpochDay(requireEpochDay(day, argument));
}

/** Returns a whole number of days within the years 0001 to 9999; `received` is what the caller is told it passed. */
export function requireEpochDay(day: unknown, argument: CheckedArgument, received: unknown = day): EpochDay {
  const epochDay = requireInteger(day, argument);
  if (epochDay < FIRST_EPOCH_DAY || epochDay > LAST_EPOCH_DAY)
    raise(CALENDAR_ERRORS, 'date/out-of-range', { ...argument, received });
  return epochDay;
}
