import {
  addDays,
  dayOfWeek,
  daysInMonth,
  isoWeek,
  toIsoDate,
  yearMonthDay,
  type DateLike,
  type IsoDate,
} from '../../core/calendar';

/** How many days of a week lie in a month. */
export interface MonthDays {
  /** YYYY-MM. */
  readonly month: string;
  /** 1 to 7. */
  readonly days: number;
}

/** Where a date stands in the month: by its week, which is never split, and by its own day. */
export interface MonthWeek {
  /** Month the week belongs to: that of its Thursday (YYYY-MM). */
  readonly month: string;
  /** Number of the week among those that belong to that month (1 to 5). */
  readonly weekOfMonth: number;
  /** How many weeks belong to that month (4 or 5). */
  readonly weeksInMonth: number;
  /** Weeks of that month still to come after this one. */
  readonly weeksToMonthEnd: number;
  /** Monday. */
  readonly weekStart: IsoDate;
  /** Sunday. */
  readonly weekEnd: IsoDate;
  /** The months that the seven days lie in, one or two, in order. */
  readonly daysInEachMonth: readonly MonthDays[];
  /** Month of the date itself, which differs from `month` on at most three days at a boundary. */
  readonly calendarMonth: string;
  /** 1 to 31. */
  readonly dayOfMonth: number;
  /** 28 to 31. */
  readonly daysInMonth: number;
  /** (dayOfMonth - 1/2) / daysInMonth: the middle of the day as a share of the month, within 0 to 1. */
  readonly phase: number;
}

/**
 * Where a day stands in its month: the week it lies in, by the Thursday rule, and its own phase.
 *
 * A week from Monday to Sunday is never split. It belongs to the month that holds its Thursday, so that the weeks of
 * three months are the weeks of their quarter; pages that add up whole weeks of "October" count this way.
 *
 * @param date - any day of the week, to 9999-12-26
 * @throws GigacastError the `date/…` codes of `toEpochDay`
 * @see quarterWeek
 * @example
 * monthWeek('2024-09-30').month; // => '2024-10'
 * @example
 * monthWeek('2023-07-02').daysInEachMonth; // => [{ month: '2023-06', days: 5 }, { month: '2023-07', days: 2 }]
 */
export function monthWeek(date: DateLike): MonthWeek {
  const day = toIsoDate(date, { function: 'monthWeek', path: 'date' });
  const { weekStart, weekEnd } = isoWeek(day);
  const thursday = addDays(weekStart, 3);
  const month = thursday.slice(0, 7);
  const weekOfMonth = Math.ceil(dayOf(thursday) / 7);
  const lastThursday = lengthOf(thursday) - ((dayOfWeek(`${month}-${lengthOf(thursday)}`) + 3) % 7);
  const weeksInMonth = Math.ceil(lastThursday / 7);
  const length = lengthOf(day);
  return {
    month,
    weekOfMonth,
    weeksInMonth,
    weeksToMonthEnd: weeksInMonth - weekOfMonth,
    weekStart,
    weekEnd,
    daysInEachMonth: splitWeek(weekStart, weekEnd),
    calendarMonth: day.slice(0, 7),
    dayOfMonth: dayOf(day),
    daysInMonth: length,
    phase: (dayOf(day) - 0.5) / length,
  };
}

function splitWeek(monday: IsoDate, sunday: IsoDate): readonly MonthDays[] {
  const [first, last] = [monday.slice(0, 7), sunday.slice(0, 7)];
  if (first === last) return [{ month: first, days: 7 }];
  return [
    { month: first, days: 7 - dayOf(sunday) },
    { month: last, days: dayOf(sunday) },
  ];
}

function dayOf(date: IsoDate): number {
  return yearMonthDay(date).day;
}

function lengthOf(date: IsoDate): number {
  const { year, month } = yearMonthDay(date);
  return daysInMonth(year, month);
}
