import type { CheckedArgument } from '../input';
import { civilFromDays } from './civil-arithmetic';
import type { DateLike, EpochDay } from './civil-date';
import { dayInMonth, monthCount } from './month-count';
import { toEpochDay } from './to-epoch-day';

const FROM: CheckedArgument = { function: 'monthsBetween', path: 'from' };
const TO: CheckedArgument = { function: 'monthsBetween', path: 'to' };

/**
 * Complete calendar months from one date to another.
 *
 * The most months that `addMonths` can add to the earlier date without passing the later one, so 31 January to
 * 28 February 2023 is one month and 28 January to 27 February none. Negative where `to` lies before `from`:
 * swapping the dates changes nothing but the sign, and adding n months, then asking, always gives n.
 *
 * @param from - calendar date
 * @param to - calendar date
 * @returns whole months, any sign
 * @throws GigacastError the `date/…` codes of `toEpochDay`
 * @example
 * monthsBetween('2019-04-01', '2023-01-01'); // => 45
 * @example
 * monthsBetween('2023-03-14', '2023-01-15'); // => -1
 */
export function monthsBetween(from: DateLike, to: DateLike): number {
  const start = toEpochDay(from, FROM);
  const end = toEpochDay(to, TO);
  // Zero is written out so that the result is never -0, which deep-equal comparisons tell apart.
  return start <= end ? completeMonths(start, end) : 0 - completeMonths(end, start);
}

function completeMonths(earlier: EpochDay, later: EpochDay): number {
  const start = civilFromDays(earlier);
  const endMonth = monthCount(civilFromDays(later));
  const months = endMonth - monthCount(start);
  return dayInMonth(endMonth, start.day) <= later ? months : months - 1;
}
