import { raise } from '../error';
import { CALENDAR_ERRORS } from '../error/calendar-errors';
import { FIRST_EPOCH_DAY, LAST_EPOCH_DAY, type EpochDay } from './civil-date';
import { formatEpochDay } from './format-epoch-day';
import type { Period, UnbrokenCalendar } from './period';
import { refusePeriod, requireSpan, requireSteps } from './period-arguments';
import { requireObject } from './require-options';
import { toEpochDay } from './to-epoch-day';

/** Periods without gaps, numbered in order by whole numbers. */
export interface NumberedPeriods {
  /** The number of the period that holds a day. */
  indexOf(epochDay: EpochDay): number;
  /** The first day of a period; its last is the day before the next one's first. */
  startOf(index: number): EpochDay;
  keyOf(index: number): string;
}

/** Builds the calendar of numbered periods. A period that would leave the years 0001 to 9999 is an error. */
export function unbrokenCalendar(name: string, numbered: NumberedPeriods): UnbrokenCalendar {
  const periodAt = (index: number, method: string, path: string, received: unknown): Period => {
    const first = numbered.startOf(index);
    const last = numbered.startOf(index + 1) - 1;
    if (first < FIRST_EPOCH_DAY || last > LAST_EPOCH_DAY)
      raise(CALENDAR_ERRORS, 'date/out-of-range', { function: `${name}.${method}`, path, received });
    return { key: numbered.keyOf(index), from: formatEpochDay(first), to: formatEpochDay(last) };
  };
  return {
    name,
    floor(date) {
      const day = toEpochDay(date, { function: `${name}.floor`, path: 'date' });
      return periodAt(numbered.indexOf(day), 'floor', 'date', date);
    },
    offset(period, n) {
      requireObject(period, { function: `${name}.offset`, path: 'period' });
      const first = toEpochDay(period.from, { function: `${name}.offset`, path: 'period.from' });
      const index = numbered.indexOf(first);
      const own = periodAt(index, 'offset', 'period', period);
      if (own.from !== period.from || own.to !== period.to) refusePeriod(period, name);
      return periodAt(index + requireSteps(n, name), 'offset', 'n', n);
    },
    range(from, to) {
      const { first, last } = requireSpan(from, to, { function: `${name}.range` });
      const end = numbered.indexOf(last);
      const periods: Period[] = [];
      for (let index = numbered.indexOf(first); index <= end; index += 1)
        periods.push(periodAt(index, 'range', index === end ? 'to' : 'from', index === end ? to : from));
      return periods;
    },
    count(from, to) {
      const { first, last } = requireSpan(from, to, { function: `${name}.count` });
      return numbered.indexOf(last) - numbered.indexOf(first) + 1;
    },
  };
}
