import type { CivilDateParts, EpochDay } from './civil-date';

const DAYS_IN_400_YEARS = 146097;
/** Epoch day 0 counted from 0000-03-01: with March first, the leap day ends the year and months follow one line. */
const EPOCH_FROM_MARCH_0 = 719468;

/**
 * Epoch day of a date that exists, years 0001 to 9999. Integer arithmetic only; trusts its input.
 *
 * @see H. Hinnant, chrono-compatible low-level date algorithms, `days_from_civil`
 * @see C. Neri, L. Schneider, Euclidean affine functions and their application to calendar algorithms, 2023
 */
export function daysFromCivil(year: number, month: number, day: number): EpochDay {
  const marchYear = month <= 2 ? year - 1 : year;
  const marchMonth = month <= 2 ? month + 9 : month - 3;
  const century = (marchYear / 100) | 0;
  const dayOfYear = (((153 * marchMonth + 2) / 5) | 0) + day - 1;
  return 365 * marchYear + (marchYear >> 2) - century + (century >> 2) + dayOfYear - EPOCH_FROM_MARCH_0;
}

/** The date of an epoch day within the years 0001 to 9999; the inverse of `daysFromCivil`. Trusts its input. */
export function civilFromDays(epochDay: EpochDay): CivilDateParts {
  const sinceMarch0 = epochDay + EPOCH_FROM_MARCH_0;
  const era = (sinceMarch0 / DAYS_IN_400_YEARS) | 0;
  const dayOfEra = sinceMarch0 - era * DAYS_IN_400_YEARS;
  const leapDays = ((dayOfEra / 1460) | 0) - ((dayOfEra / 36524) | 0) + ((dayOfEra / 146096) | 0);
  const yearOfEra = ((dayOfEra - leapDays) / 365) | 0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - ((yearOfEra / 100) | 0));
  const marchMonth = ((5 * dayOfYear + 2) / 153) | 0;
  const day = dayOfYear - (((153 * marchMonth + 2) / 5) | 0) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
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
