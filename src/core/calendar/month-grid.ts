import { civilFromDays, monthLength } from './civil-arithmetic';
import { dayInMonth, monthCount } from './month-count';
import type { UnbrokenCalendar } from './period';
import { unbrokenCalendar } from './unbroken-calendar';

/** Periods of a whole number of months that begin on one day of the month. */
export interface MonthGrid {
  readonly name: string;
  /** Length of a period (months, a divisor of 12). */
  readonly months: number;
  /** Month in which a period begins (1 to 12). */
  readonly startMonth: number;
  /** Day on which every period begins, or the last of the month where that is earlier (1 to 31). */
  readonly startDay: number;
  /** Period 0 is the one that begins in `startMonth` of year 0. */
  keyOf(index: number): string;
}

/** Builds a calendar of months, quarters, halves or years, civil or fiscal. */
export function monthGrid(grid: MonthGrid): UnbrokenCalendar {
  const shift = grid.startMonth - 1;
  return unbrokenCalendar(grid.name, {
    indexOf(epochDay) {
      const parts = civilFromDays(epochDay);
      const begun = parts.day >= Math.min(grid.startDay, monthLength(parts.year, parts.month));
      return Math.floor((monthCount(parts) - shift - (begun ? 0 : 1)) / grid.months);
    },
    startOf: (index) => dayInMonth(index * grid.months + shift, grid.startDay),
    keyOf: (index) => grid.keyOf(index),
  });
}
