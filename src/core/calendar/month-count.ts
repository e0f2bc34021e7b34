import { daysFromCivil, monthLength } from './civil-arithmetic';
import type { CivilDateParts, EpochDay } from './civil-date';

/** Months since January of year 0: the axis on which months are added. */
export function monthCount(parts: CivilDateParts): number {
  return parts.year * 12 + parts.month - 1;
}

/** Epoch day of a day in a month of that axis, clamped to the last day of the month. Trusts its input. */
export function dayInMonth(months: number, day: number): EpochDay {
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return daysFromCivil(year, month, Math.min(day, monthLength(year, month)));
}
