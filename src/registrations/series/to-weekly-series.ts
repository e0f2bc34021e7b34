import { addDays, dayOfWeek, daysBetween, quarterWeekOf, toIsoDate } from '../../core/calendar';
import type { DateLike, IsoDate } from '../../core/calendar';
import { requireInteger } from '../../core/input';
import type { Basis, Report } from '../records';
import type { SeriesWeek, WeekConflict, WeeklySeries } from './weekly-series';

/** Chooses among reports of one week with different counts; `null` leaves the week out. */
export type PreferReport = (candidates: readonly Report[]) => Report | null;

/** Which reports make the series. */
export interface WeeklySeriesOptions {
  readonly brand: string;
  readonly basis: Basis;
  /** @defaultValue `CN` */
  readonly market?: string;
  /** Nothing that became known after this day is used. */
  readonly asOf: DateLike;
  /** Which of several counts of one week to take. Without it such a week is left out and listed as a conflict. */
  readonly prefer?: 'first-listed' | PreferReport;
  /** Days from the end of a week to its publication, for reports without a day of their own (>= 0). @defaultValue 2 */
  readonly publicationLag?: number;
}

/** Weekly figures come out on the Tuesday after the Sunday. */
const PUBLICATION_LAG = 2;
const DAYS_IN_WEEK = 7;

/**
 * Picks the whole weeks of one brand and basis out of reports of any windows, as they were known on a day.
 *
 * Only windows from Monday to Sunday are weeks; others are counted and left to models that work with windows. A report
 * counts as known from its `publishedOn`, or else two days after its last day. Reports of one week with one count are
 * one week (the finest rounding is kept, of equal ones the first listed). Different counts are a conflict: it is
 * listed, and unless `prefer` decides, the week is left out rather than chosen in silence.
 *
 * @param reports - any reports, in any order; other brands, markets and bases are passed over
 * @throws GigacastError the `date/…` codes of `toEpochDay` for `asOf`; `number/…` for `publicationLag`
 * @example
 * toWeeklySeries([], { brand: 'Tesla', basis: 'insurance', asOf: '2023-07-11' }).weeks; // => []
 */
export function toWeeklySeries(reports: readonly Report[], options: WeeklySeriesOptions): WeeklySeries {
  const { brand, basis, market = 'CN' } = options;
  const asOf = toIsoDate(options.asOf, { function: 'toWeeklySeries', path: 'asOf' });
  const lag = requireInteger(
    options.publicationLag ?? PUBLICATION_LAG,
    { function: 'toWeeklySeries', path: 'publicationLag' },
    { atLeast: 0 },
  );
  const known = reports.filter(
    (report) =>
      report.brand === brand &&
      report.basis === basis &&
      report.market === market &&
      knownOn(report, lag) <= asOf,
  );
  const byWeek = new Map<IsoDate, Report[]>();
  for (const report of known.filter(isWholeWeek)) {
    const others = byWeek.get(report.from);
    if (others === undefined) byWeek.set(report.from, [report]);
    else others.push(report);
  }
  const conflicts: WeekConflict[] = [];
  const weeks: SeriesWeek[] = [];
  for (const weekStart of [...byWeek.keys()].sort()) {
    const candidates = onePerCount(byWeek.get(weekStart) ?? []);
    const kept = choose(candidates, options.prefer);
    if (candidates.length > 1) {
      conflicts.push({ weekStart, candidates, withinRounding: agreeWithinRounding(candidates), kept });
    }
    if (kept !== null) weeks.push(toSeriesWeek(kept, lag));
  }
  const otherWindows = known.filter((report) => !isWholeWeek(report)).length;
  return { brand, market, basis, asOf, weeks, conflicts, otherWindows };
}

function knownOn(report: Report, lag: number): IsoDate {
  return report.publishedOn ?? addDays(report.to, lag);
}

function isWholeWeek({ from, to }: Report): boolean {
  return dayOfWeek(from) === 1 && daysBetween(from, to) + 1 === DAYS_IN_WEEK;
}

/** Keeps one report for each count, in the order in which the counts come. */
function onePerCount(reports: readonly Report[]): readonly Report[] {
  const byCount = new Map<number, Report>();
  for (const report of reports) {
    const before = byCount.get(report.count);
    if (before === undefined || report.roundedTo < before.roundedTo) byCount.set(report.count, report);
  }
  return [...byCount.values()];
}

function choose(candidates: readonly Report[], prefer: WeeklySeriesOptions['prefer']): Report | null {
  const [first = null, ...rest] = candidates;
  if (rest.length === 0 || prefer === 'first-listed') return first;
  return prefer === undefined ? null : prefer(candidates);
}

/** Whether one true count could have been rounded to all of the values. */
function agreeWithinRounding(candidates: readonly Report[]): boolean {
  const lowest = Math.max(...candidates.map(({ count, roundedTo }) => count - halfOf(roundedTo)));
  const highest = Math.min(...candidates.map(({ count, roundedTo }) => count + halfOf(roundedTo)));
  return lowest <= highest;
}

function halfOf(roundedTo: number): number {
  return roundedTo === 1 ? 0 : roundedTo / 2;
}

function toSeriesWeek(report: Report, lag: number): SeriesWeek {
  const { weekStart, weekEnd, quarter, weekOfQuarter, weeksInQuarter } = quarterWeekOf(report.from);
  const { count, roundedTo, source, note } = report;
  const place = { weekStart, weekEnd, quarter, weekOfQuarter, weeksInQuarter };
  const week = { ...place, count, roundedTo, knownOn: knownOn(report, lag), source };
  return note === undefined ? week : { ...week, note };
}
