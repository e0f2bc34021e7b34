import { civilFromDays, daysFromCivil } from './civil-arithmetic';
import type { EpochDay } from './civil-date';
import { mondayOf } from './day-of-week';

/** A week by its number and the year that number counts in. */
export interface NumberedWeek {
  readonly weekYear: number;
  readonly week: number;
}

/** The ISO week that begins on a Monday: it counts in the year of its Thursday. Trusts its input. */
export function numberWeek(monday: EpochDay): NumberedWeek {
  const thursday = monday + 3;
  const weekYear = civilFromDays(thursday).year;
  const dayOfYear = thursday - daysFromCivil(weekYear, 1, 1);
  return { weekYear, week: Math.floor(dayOfYear / 7) + 1 };
}

/** The Monday of week 1, which is the week that holds 4 January. Trusts its input. */
export function firstMonday(weekYear: number): EpochDay {
  return mondayOf(daysFromCivil(weekYear, 1, 4));
}
