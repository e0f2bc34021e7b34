import { civilFromDays } from './civil-arithmetic';
import type { EpochDay, IsoDate } from './civil-date';

/** YYYY-MM-DD of an epoch day within the years 0001 to 9999. Trusts its input. */
export function formatEpochDay(epochDay: EpochDay): IsoDate {
  const { year, month, day } = civilFromDays(epochDay);
  return `${formatYear(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** A year in four digits. */
export function formatYear(year: number): string {
  return year > 999 ? `${year}` : `${year}`.padStart(4, '0');
}

/** A month, day or week in two digits. */
export function twoDigits(value: number): string {
  return value > 9 ? `${value}` : `0${value}`;
}
