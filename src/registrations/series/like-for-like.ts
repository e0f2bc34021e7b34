import { addDays, type DateLike, type IsoDate } from '../../core/calendar';
import { changeBetween, type CountChange } from '../changes/change-between';
import { requireMonday } from '../weeks/require-monday';
import type { SeriesWeek, WeeklySeries } from './weekly-series';

/** A week beside the same week of other quarters. */
export interface ComparedWeek {
  readonly week: SeriesWeek;
  /** The week before, which for week 1 is the last week of the quarter before; `null` where it is not known. */
  readonly weekBefore: SeriesWeek | null;
  /** Change from the week before (%); `null` where that week is not known or may have been 0. */
  readonly change: CountChange | null;
}

/** Place among weeks, the highest count first, as published. */
export interface WeekRank {
  /** 1 is the highest; equal counts share a place. */
  readonly place: number;
  /** How many weeks are ranked, this one included. */
  readonly of: number;
  /** How many other weeks share the place. */
  readonly tied: number;
  /** Whether the count lies beyond every other one by more than rounding can explain. */
  readonly record: 'highest' | 'lowest' | null;
}

/** A reported week with the same week of the other quarters. */
export type Compared = Extract<LikeForLike, { readonly outcome: 'compared' }>;

/** The same week of the quarter, quarter by quarter. */
export type LikeForLike =
  | {
      readonly outcome: 'compared';
      readonly this: ComparedWeek;
      /** The same week of every other quarter in the series, in order. */
      readonly others: readonly ComparedWeek[];
      /** Among all quarters of the series. */
      readonly rank: WeekRank;
      /** Among this and earlier quarters, as one could say when the week was published. */
      readonly rankThen: WeekRank;
    }
  | {
      /** The series does not hold the week. */
      readonly outcome: 'not-reported';
      readonly weekStart: IsoDate;
      readonly others: readonly ComparedWeek[];
    };

/**
 * Compares a week with the same week of other quarters, which is the comparison that a quarter's rhythm asks for.
 *
 * Weeks are matched by their number in the quarter that holds their Thursday. Each comes with its change from the week
 * before, so that the fall from the last week of a quarter to the first of the next stands beside the same fall in
 * other years. Ranks are on counts as published; `record` allows for their rounding.
 *
 * @param weekStart - Monday of the week
 * @throws GigacastError `registrations/not-a-week` where `weekStart` is not a Monday; the `date/…` codes of `toEpochDay`
 * @example
 * likeForLike(toWeeklySeries([], { brand: 'Tesla', basis: 'insurance', asOf: '2023-07-11' }), '2023-07-03').outcome;
 * // => 'not-reported'
 */
export function likeForLike(series: WeeklySeries, weekStart: DateLike): LikeForLike {
  const { weekStart: monday, weekOfQuarter } = requireMonday(weekStart, 'likeForLike');
  const byStart = new Map(series.weeks.map((week) => [week.weekStart, week]));
  const others = series.weeks
    .filter((week) => week.weekOfQuarter === weekOfQuarter && week.weekStart !== monday)
    .map((week) => compare(week, byStart));
  const week = byStart.get(monday);
  if (week === undefined) return { outcome: 'not-reported', weekStart: monday, others };
  const earlier = others.filter((other) => other.week.weekStart < monday);
  return {
    outcome: 'compared',
    this: compare(week, byStart),
    others,
    rank: rankAmong(week, others),
    rankThen: rankAmong(week, earlier),
  };
}

function compare(week: SeriesWeek, byStart: ReadonlyMap<IsoDate, SeriesWeek>): ComparedWeek {
  const weekBefore = byStart.get(addDays(week.weekStart, -7)) ?? null;
  if (weekBefore === null || lowestOf(weekBefore) <= 0) return { week, weekBefore, change: null };
  const roundedTo = { current: week.roundedTo, previous: weekBefore.roundedTo };
  return { week, weekBefore, change: changeBetween(week.count, weekBefore.count, { roundedTo }) };
}

function rankAmong(week: SeriesWeek, others: readonly ComparedWeek[]): WeekRank {
  const above = others.filter((other) => other.week.count > week.count).length;
  const tied = others.filter((other) => other.week.count === week.count).length;
  return { place: above + 1, of: others.length + 1, tied, record: recordAmong(week, others) };
}

function recordAmong(week: SeriesWeek, others: readonly ComparedWeek[]): WeekRank['record'] {
  if (others.length === 0) return null;
  if (others.every((other) => clearlyAbove(week, other.week))) return 'highest';
  return others.every((other) => clearlyAbove(other.week, week)) ? 'lowest' : null;
}

/** Two neighbouring rounded counts touch without overlapping, so touching is enough. */
function clearlyAbove(high: SeriesWeek, low: SeriesWeek): boolean {
  return high.count > low.count && lowestOf(high) >= highestOf(low);
}

function lowestOf({ count, roundedTo }: SeriesWeek): number {
  return roundedTo === 1 ? count : count - roundedTo / 2;
}

function highestOf({ count, roundedTo }: SeriesWeek): number {
  return roundedTo === 1 ? count : count + roundedTo / 2;
}
