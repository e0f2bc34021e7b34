import type { CheckedArgument } from '../input';
import type { DateLike, EpochDay } from './civil-date';
import { mondayOf } from './day-of-week';
import { formatEpochDay } from './format-epoch-day';
import { requireEpochDay } from './from-epoch-day';
import { numberWeek } from './iso-week-arithmetic';
import type { IsoWeek } from './iso-week';
import { quarterIndexOf, quarterStart, thursdayOfQuarter, thursdaysInQuarter } from './quarter-arithmetic';
import { quarterKey } from './quarter-key';
import { toEpochDay } from './to-epoch-day';

/** How many days of a week lie in a quarter. */
export interface QuarterDays {
  readonly quarter: string;
  /** 1 to 7. */
  readonly days: number;
}

/** Where a date stands in the quarter: by its week, which is never split, and by its own day. */
export interface QuarterWeek extends IsoWeek {
  /** Quarter the week belongs to: the calendar quarter of its Thursday. */
  readonly quarter: string;
  /** Number of the week among those that belong to that quarter (1 to 14). */
  readonly weekOfQuarter: number;
  /** How many weeks belong to that quarter (12, 13 or 14; nearly always 13). */
  readonly weeksInQuarter: number;
  /** Weeks of that quarter still to come after this one. */
  readonly weeksToQuarterEnd: number;
  /** The calendar quarters that the seven days lie in, one or two, in order. */
  readonly daysInEachQuarter: readonly QuarterDays[];
  /** Calendar quarter of the date itself, which differs from `quarter` on at most three days at a boundary. */
  readonly calendarQuarter: string;
  /** Day of the date in its calendar quarter (1 to 92). */
  readonly dayOfQuarter: number;
  /** Length of that calendar quarter (90 to 92 days). */
  readonly daysInQuarter: number;
  /** (dayOfQuarter - 1/2) / daysInQuarter: the middle of the day as a share of the calendar quarter, within 0 to 1. */
  readonly phase: number;
}

const DATE: CheckedArgument = { function: 'quarterWeekOf', path: 'date' };

/**
 * The week of the quarter that a date lies in, by the Thursday rule, and the date's own place in its calendar quarter.
 *
 * A week from Monday to Sunday belongs whole to the quarter that holds its Thursday, that is most of its days. Quarters
 * have 13 weeks, but for two cases: the third or fourth quarter of a 53-week year has 14, and a common year that begins
 * on a Friday (2021, 2027) has 12 in its first quarter and 14 in its third. The date's own calendar quarter is given
 * beside the week's.
 *
 * @param date - calendar date, to 9999-12-26
 * @throws GigacastError the `date/…` codes of `toEpochDay`
 * @see ISO 8601-1:2019, 4.3.8, the same rule for weeks and years
 * @example
 * quarterWeekOf('2023-07-02').weekOfQuarter; // => 13
 * @example
 * quarterWeekOf('2023-07-02').daysInEachQuarter; // => [{ quarter: '2023-Q2', days: 5 }, { quarter: '2023-Q3', days: 2 }]
 */
export function quarterWeekOf(date: DateLike): QuarterWeek {
  const day = toEpochDay(date, DATE);
  const monday = mondayOf(day);
  const sunday = requireEpochDay(monday + 6, DATE, date);
  const thursday = monday + 3;
  const index = quarterIndexOf(thursday);
  const start = quarterStart(index);
  const weekOfQuarter = thursdayOfQuarter(thursday, start);
  const weeksInQuarter = thursdaysInQuarter(thursday, start, quarterStart(index + 1));
  return {
    quarter: quarterKey(index),
    weekOfQuarter,
    weeksInQuarter,
    weeksToQuarterEnd: weeksInQuarter - weekOfQuarter,
    ...numberWeek(monday),
    weekStart: formatEpochDay(monday),
    weekEnd: formatEpochDay(sunday),
    daysInEachQuarter: splitWeek(monday),
    ...placeInQuarter(day),
  };
}

function splitWeek(monday: EpochDay): QuarterDays[] {
  const first = quarterIndexOf(monday);
  const daysBefore = quarterStart(first + 1) - monday;
  if (daysBefore >= 7) return [{ quarter: quarterKey(first), days: 7 }];
  return [
    { quarter: quarterKey(first), days: daysBefore },
    { quarter: quarterKey(first + 1), days: 7 - daysBefore },
  ];
}

function placeInQuarter(day: EpochDay) {
  const index = quarterIndexOf(day);
  const start = quarterStart(index);
  const dayOfQuarter = day - start + 1;
  const daysInQuarter = quarterStart(index + 1) - start;
  const phase = (dayOfQuarter - 0.5) / daysInQuarter;
  return { calendarQuarter: quarterKey(index), dayOfQuarter, daysInQuarter, phase };
}
