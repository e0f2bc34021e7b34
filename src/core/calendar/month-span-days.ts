import { requireInteger, type CheckedArgument } from '../input';
import { shiftMonths } from './add-months';
import { civilFromDays } from './civil-arithmetic';
import type { DateLike } from './civil-date';
import { toEpochDay } from './to-epoch-day';

const DATE: CheckedArgument = { function: 'monthSpanDays', path: 'date' };
const MONTHS: CheckedArgument = { function: 'monthSpanDays', path: 'months' };

/**
 * How many days a number of calendar months is, counted from a date: months have no fixed length.
 *
 * @param date - calendar date the months begin on
 * @param months - whole months, any sign; month ends clamp as in `addMonths`
 * @returns days, negative for negative months
 * @throws GigacastError as `addMonths`
 * @example
 * monthSpanDays('2026-01-18', 9); // => 273
 * @example
 * monthSpanDays('2026-04-15', 9); // => 275
 */
export function monthSpanDays(date: DateLike, months: number): number {
  const start = toEpochDay(date, DATE);
  return shiftMonths(civilFromDays(start), requireInteger(months, MONTHS), MONTHS) - start;
}
