import { marchYearStart, monthCountOf } from './civil-arithmetic';
import type { EpochDay } from './civil-date';

/** Number of the calendar quarter that holds a day: 4 times the year plus 0 to 3. Trusts its input. */
export function quarterIndexOf(epochDay: EpochDay): number {
  return (monthCountOf(epochDay) / 3) | 0;
}

/**
 * First day of a quarter by its number. Trusts its input.
 *
 * In years that begin in March the quarters begin on the days 31, 122, 214 and 306, which lie on one line.
 */
export function quarterStart(index: number): EpochDay {
  const sinceApril = index - 1;
  return marchYearStart(sinceApril >> 2) + ((367 * (sinceApril & 3) + 124) >> 2);
}

/** Which Thursday of a quarter a Thursday is (from 1). Trusts its input. */
export function thursdayOfQuarter(thursday: EpochDay, start: EpochDay): number {
  return (((thursday - start) / 7) | 0) + 1;
}

/** How many Thursdays lie in the quarter that holds one, given the first day of the next quarter. */
export function thursdaysInQuarter(thursday: EpochDay, start: EpochDay, next: EpochDay): number {
  return thursdayOfQuarter(thursday, start) + (((next - 1 - thursday) / 7) | 0);
}
