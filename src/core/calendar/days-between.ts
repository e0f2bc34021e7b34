import type { CheckedArgument } from '../input';
import type { DateLike } from './civil-date';
import { toEpochDay } from './to-epoch-day';

const FROM: CheckedArgument = { function: 'daysBetween', path: 'from' };
const TO: CheckedArgument = { function: 'daysBetween', path: 'to' };

/**
 * Days from one date to another, the first day not counted; negative where `to` lies before `from`.
 *
 * @param from - calendar date
 * @param to - calendar date
 * @returns `to` minus `from` (days)
 * @throws GigacastError the `date/…` codes of `toEpochDay`
 * @example
 * daysBetween('2024-04-24', '2024-09-02'); // => 131
 */
export function daysBetween(from: DateLike, to: DateLike): number {
  return toEpochDay(to, TO) - toEpochDay(from, FROM);
}
