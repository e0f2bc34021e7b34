import { civilFromDays, daysFromCivil } from './civil-arithmetic';
import type { EpochDay } from './civil-date';

/** Number of the calendar quarter that holds a day: 4 times the year plus 0 to 3. Trusts its input. */
export function quarterIndexOf(epochDay: EpochDay): number {
  const { year, month } = civilFromDays(epochDay);
  return year * 4 + (((month - 1) / 3) | 0);
}

/** First day of a quarter by its number. Trusts its input. */
export function quarterStart(index: number): EpochDay {
  return daysFromCivil(index >> 2, (index & 3) * 3 + 1, 1);
}

/** Which Thursday of a quarter a Thursday is (from 1). Trusts its input. */
export function thursdayOfQuarter(thursday: EpochDay, start: EpochDay): number {
  return (((thursday - start) / 7) | 0) + 1;
}

/** How many Thursdays lie in the quarter that holds one, given the first day of the next quarter. */
export function thursdaysInQuarter(thursday: EpochDay, start: EpochDay, next: EpochDay): number {
  return thursdayOfQuarter(thursday, start) + (((next - 1 - thursday) / 7) | 0);
}
