import { quarterWeekOf, toEpochDay } from '../../core/calendar';
import { quantileType7 } from '../../core/scoring';
import type { Report } from '../records';
import { describeWindow } from '../windows/describe-window';
import type { SeriesBook, WindowGroup } from './book';
import { draftFinding } from './draft';
import type { Finding } from './finding';
import { publisherOf } from './publisher-of';

/** A week by its number in the quarter. */
interface Point {
  readonly group: WindowGroup;
  readonly publisher: string;
  readonly weekOfQuarter: number;
  /** Logarithm of the count. */
  readonly log: number;
  /** Place among the weeks. */
  readonly index: number;
}

type PointsByWeek = ReadonlyMap<number, readonly Point[]>;

/** How many weeks on each side are compared, and how far apart the first and the last may be. */
const SIDE = 4;
const SPAN_DAYS = 84;
/** A jump is implausible from half as much again on, and from this many times the usual unrest on. */
const LEAST_JUMP = Math.log(1.5);
const TIMES_USUAL = 4;

/** Lasting shifts of the level at the very week from which another source reports. */
export function checkSources(series: SeriesBook): readonly Finding[] {
  const points = toPoints(series);
  if (new Set(points.map(({ publisher }) => publisher)).size < 2) return [];
  const byWeek = groupByWeek(points);
  const jumps = points.map((_, at) => jumpAt(points, at, byWeek));
  const usual = usualJump(jumps.flatMap((jump) => (jump === null ? [] : [Math.abs(jump)])));
  return points.flatMap((point, at) => {
    const jump = jumps[at] ?? null;
    const before = points[at - 1];
    if (jump === null || before === undefined || !changesSource(points, at)) return [];
    if (Math.abs(jump) < Math.max(LEAST_JUMP, TIMES_USUAL * usual)) return [];
    const { brand, market, basis } = series;
    const percent = Math.round(10_000 * (Math.exp(jump) - 1)) / 100;
    return draftFinding('registrations/jump-at-source', {
      brand,
      market,
      basis,
      from: point.group.from,
      to: point.group.to,
      severity: 'caution',
      evidence: {
        before: before.publisher,
        after: point.publisher,
        percent,
        usualPercent: Math.round(1e4 * (Math.exp(usual) - 1)) / 100,
      },
      reports: [...before.group.reports, ...point.group.reports],
      proposal: { code: 'registrations/mind-the-source' },
    });
  });
}

function toPoints(series: SeriesBook): readonly Point[] {
  const weeks = series.windows.filter(
    ({ from, to, counts, range }) =>
      counts.length === 1 && range.low > 0 && describeWindow(from, to).kind === 'week',
  );
  return weeks.map((group, index) => ({
    index,
    group,
    publisher: publisherOf((group.reports[0] as Report).source),
    weekOfQuarter: quarterWeekOf(group.from).weekOfQuarter,
    log: Math.log(group.range.count),
  }));
}

/** The shift of the median level from the weeks before to the weeks from here on. */
function jumpAt(points: readonly Point[], at: number, byWeek: PointsByWeek): number | null {
  const [before, after] = [points.slice(Math.max(0, at - SIDE), at), points.slice(at, at + SIDE)];
  const [first, last] = [before[0], after.at(-1)];
  if (before.length < SIDE || after.length < SIDE || first === undefined || last === undefined) return null;
  if (toEpochDay(last.group.to) - toEpochDay(first.group.from) > SPAN_DAYS) return null;
  const levels = [before, after].map((side) => side.flatMap((point) => levelOf(point, at, byWeek) ?? []));
  if (levels.some(({ length }) => length < SIDE)) return null;
  const [then = 0, now = 0] = levels.map((side) => quantileType7(side, 0.5));
  return now - then;
}

/** A week against the median of the same week of the quarters before the change; `null` where there is none. */
function levelOf({ weekOfQuarter, log }: Point, at: number, byWeek: PointsByWeek): number | null {
  const same = (byWeek.get(weekOfQuarter) ?? []).filter(({ index }) => index < at).map((point) => point.log);
  return same.length === 0 ? null : log - quantileType7(same, 0.5);
}

function groupByWeek(points: readonly Point[]): PointsByWeek {
  const byWeek = new Map<number, Point[]>();
  for (const point of points) {
    const same = byWeek.get(point.weekOfQuarter);
    if (same === undefined) byWeek.set(point.weekOfQuarter, [point]);
    else same.push(point);
  }
  return byWeek;
}

/** Whether all weeks before are by others than all weeks from here on. */
function changesSource(points: readonly Point[], at: number): boolean {
  const before = new Set(points.slice(at - SIDE, at).map(({ publisher }) => publisher));
  return points.slice(at, at + SIDE).every(({ publisher }) => !before.has(publisher));
}

function usualJump(jumps: readonly number[]): number {
  return jumps.length === 0 ? 0 : quantileType7(jumps, 0.5);
}
