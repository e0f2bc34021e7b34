import { addDays, type DateLike, type IsoDate } from '../../core/calendar';
import { formatCount, formatNumber } from '../../core/format';
import { changeBetween, type CountChange } from '../changes/change-between';
import type { Holiday, RoundedTo } from '../records';
import type { Sentence } from '../sentence';
import type { SeriesWeek, WeeklySeries } from '../series/weekly-series';
import { requireMonday } from '../weeks/require-monday';
import { workingDays, type WorkingDays } from './working-days';

/** The pace of one week. */
export interface WeekPace {
  readonly week: SeriesWeek;
  readonly calendar: WorkingDays;
  /** Vehicles a day. */
  readonly perDay: number;
  /** Vehicles a working day; `null` in a week without one. */
  readonly perWorkingDay: number | null;
}

/** The pace of a week beside the week before, by working days. */
export type Pace =
  | {
      readonly outcome: 'pace';
      readonly this: WeekPace;
      readonly before: WeekPace | null;
      /** Change of the counts (%), with what rounding leaves open. */
      readonly change: CountChange | null;
      /** Change of the count per working day (%), with what rounding leaves open. */
      readonly changePerWorkingDay: CountChange | null;
      readonly sentence: Sentence;
    }
  | { readonly outcome: 'not-reported'; readonly weekStart: IsoDate };

/**
 * The pace of a week per day and per working day, beside that of the week before.
 *
 * Working days are Monday to Friday but for holidays, and weekend days worked in exchange. Dealers are open on weekends
 * too, so the truth lies between the change of the counts and the change per working day; both are given.
 *
 * @param weekStart - Monday of the week
 * @param options.holidays - days off and days worked in exchange; those of other markets are passed over
 * @throws GigacastError `registrations/not-a-week` where `weekStart` is not a Monday; the `date/…` codes of `toEpochDay`
 * @example
 * paceOf(toWeeklySeries([], { brand: 'Tesla', basis: 'insurance', asOf: '2023-07-11' }), '2023-07-03', { holidays: [] }).outcome;
 * // => 'not-reported'
 */
export function paceOf(
  series: WeeklySeries,
  weekStart: DateLike,
  options: { readonly holidays: readonly Holiday[] },
): Pace {
  const { weekStart: monday } = requireMonday(weekStart, 'paceOf');
  const at = { holidays: options.holidays, market: series.market };
  const find = (start: IsoDate) => series.weeks.find((week) => week.weekStart === start);
  const week = find(monday);
  if (week === undefined) return { outcome: 'not-reported', weekStart: monday };
  const earlier = find(addDays(monday, -7));
  const own = toPace(week, at);
  const before = earlier === undefined ? null : toPace(earlier, at);
  const change = before === null ? null : changeOf(own, before, { now: 1, before: 1 });
  const days = { now: own.calendar.workingDays, before: before?.calendar.workingDays ?? 0 };
  const adjusted =
    before === null || days.now === 0 || days.before === 0 ? null : changeOf(own, before, days);
  return {
    outcome: 'pace',
    this: own,
    before,
    change,
    changePerWorkingDay: adjusted,
    sentence: say(series.brand, own, { change, adjusted }),
  };
}

function toPace(
  week: SeriesWeek,
  at: { readonly holidays: readonly Holiday[]; readonly market: string },
): WeekPace {
  const calendar = workingDays(week.weekStart, week.weekEnd, at);
  const perWorkingDay = calendar.workingDays === 0 ? null : week.count / calendar.workingDays;
  return { week, calendar, perDay: week.count / calendar.days, perWorkingDay };
}

/** Counts over different numbers of days compare as counts times the days of the other. */
function changeOf(
  { week: now }: WeekPace,
  { week: then }: WeekPace,
  days: { readonly now: number; readonly before: number },
): CountChange | null {
  if (2 * then.count <= (then.roundedTo === 1 ? 0 : then.roundedTo)) return null;
  const step = (roundedTo: RoundedTo, times: number) => (roundedTo === 1 ? 1 : roundedTo * times);
  return changeBetween(now.count * days.before, then.count * days.now, {
    roundedTo: { current: step(now.roundedTo, days.before), previous: step(then.roundedTo, days.now) },
  });
}

function say(
  brand: string,
  { week, calendar, perWorkingDay }: WeekPace,
  { change, adjusted }: { readonly change: CountChange | null; readonly adjusted: CountChange | null },
): Sentence {
  const names = [...new Set(calendar.holidays.map(({ name }) => name))].join(', ');
  const holiday = names === '' ? '' : ` (${names})`;
  const rate = perWorkingDay === null ? '' : `, ${formatCount(perWorkingDay)} each`;
  const versus =
    change === null || adjusted === null
      ? ''
      : change.percent === adjusted.percent
        ? `, on as many working days as the week before (${percent(change)})`
        : `; per working day the change from the week before is ${percent(adjusted)} instead of ${percent(change)}`;
  return {
    code: 'registrations/pace',
    params: {
      brand,
      weekStart: week.weekStart,
      count: week.count,
      workingDays: calendar.workingDays,
      holidays: names,
      ...(perWorkingDay === null ? {} : { perWorkingDay }),
      ...(change === null ? {} : { changePercent: change.percent }),
      ...(adjusted === null ? {} : { adjustedPercent: adjusted.percent }),
    },
    text: `${brand}: ${formatCount(week.count)} in ${calendar.workingDays} working days${holiday}${rate}${versus}.`,
  };
}

function percent({ percent: value }: CountChange): string {
  return `${formatNumber(value, { signed: true })} %`;
}
