import type { CivilDateParts, EpochDay } from './civil-date';

/** Epoch day of 0000-03-01. With March first, the leap day ends the year and the months follow one straight line. */
const MARCH_0: EpochDay = -719468;

/**
 * Epoch day of a date that exists, years 0001 to 9999. Integer arithmetic only; trusts its input.
 *
 * @see H. Hinnant, chrono-compatible low-level date algorithms, `days_from_civil`
 */
export function daysFromCivil(year: number, month: number, day: number): EpochDay {
  const marchYear = month <= 2 ? year - 1 : year;
  const marchMonth = month <= 2 ? month + 12 : month;
  const dayOfYear = (((153 * marchMonth - 457) / 5) | 0) + day - 1;
  return marchYearStart(marchYear) + dayOfYear;
}

/**
 * The date of an epoch day within the years 0001 to 9999, the inverse of `daysFromCivil`. Trusts its input.
 *
 * @see C. Neri, L. Schneider, Euclidean affine functions and their application to calendar algorithms, Software:
 * Practice and Experience 53(4), 2023
 */
export function civilFromDays(epochDay: EpochDay): CivilDateParts {
  const { marchYear, dayOfYear } = marchYearOf(epochDay);
  const month = marchMonthOf(dayOfYear);
  const day = dayOfYear - (((153 * month - 457) / 5) | 0) + 1;
  return month > 12 ? { year: marchYear + 1, month: month - 12, day } : { year: marchYear, month, day };
}

/** Months from January of year 0 to the month of an epoch day. Trusts its input. */
export function monthCountOf(epochDay: EpochDay): number {
  const { marchYear, dayOfYear } = marchYearOf(epochDay);
  return marchYear * 12 + marchMonthOf(dayOfYear) - 1;
}

/** Epoch day of 1 March. Trusts its input. */
export function marchYearStart(marchYear: number): EpochDay {
  const century = (marchYear / 100) | 0;
  return 365 * marchYear + (marchYear >> 2) - century + (century >> 2) + MARCH_0;
}

/** Whether a proleptic Gregorian year has 29 February. Trusts its input. */
export function hasLeapDay(year: number): boolean {
  return (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Length of a month in days; `month` 1 to 12. Trusts its input. */
export function monthLength(year: number, month: number): number {
  if (month === 2) return hasLeapDay(year) ? 29 : 28;
  // Long and short months alternate, with the alternation starting anew in August.
  return 30 + ((month + (month >> 3)) & 1);
}

/** The year from March to February that holds a day, and the day's place in it from 0. */
function marchYearOf(epochDay: EpochDay): { marchYear: number; dayOfYear: number } {
  const quarterDays = 4 * (epochDay - MARCH_0) + 3;
  const century = (quarterDays / 146097) | 0;
  const inCentury = (quarterDays - century * 146097) | 3;
  const yearOfCentury = (inCentury / 1461) | 0;
  return {
    marchYear: 100 * century + yearOfCentury,
    dayOfYear: (inCentury - yearOfCentury * 1461) >> 2,
  };
}

/** Month of a day counted from March: 3 to 12, then 13 and 14 for January and February. */
function marchMonthOf(dayOfYear: number): number {
  return ((5 * dayOfYear + 461) / 153) | 0;
}
