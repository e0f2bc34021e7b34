import { toEpochDay, type EpochDay, type IsoDate } from '../../core/calendar';
import { raise } from '../../core/error';
import { requireInteger } from '../../core/input';
import { rangeOfCount, type CountRange } from '../counts/count-range';
import { REGISTRATIONS_ERRORS } from '../errors';
import { ROUNDING_STEPS, type Basis, type Report } from '../records';
import { placeOfSeries } from './places';

/** All reports of one window of a series. */
export interface WindowGroup {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly first: EpochDay;
  readonly last: EpochDay;
  readonly reports: readonly Report[];
  /** The different counts, lowest first. */
  readonly counts: readonly number[];
  /** From the lowest to the highest true count that any of the reports allows. */
  readonly range: CountRange;
}

/** All reports of one brand, market and basis. */
export interface SeriesBook {
  readonly brand: string;
  readonly market: string;
  readonly basis: Basis;
  /** In order of their first and then their last day. */
  readonly windows: readonly WindowGroup[];
  readonly at: (from: IsoDate, to: IsoDate) => WindowGroup | undefined;
}

/** All reports, ordered so that the order in which they came leaves no trace. */
export interface Book {
  readonly series: readonly SeriesBook[];
  readonly find: (key: SeriesKey) => SeriesBook | undefined;
}

/** What makes a series. */
export type SeriesKey = Pick<Report, 'brand' | 'market' | 'basis'>;

/** Orders reports by series and window and merges those that are the same in every field. */
export function openBook(reports: readonly Report[]): Book {
  const bySeries = new Map<string, Map<string, Map<string, Report>>>();
  reports.forEach((report, index) => {
    check(report, index);
    const windows = getOrAdd(bySeries, placeOfSeries(report), () => new Map<string, Map<string, Report>>());
    const group = getOrAdd(windows, windowOf(report.from, report.to), () => new Map<string, Report>());
    group.set(identityOf(report), report);
  });
  const series = inOrder(bySeries).map(([, windows]) => toSeries(windows));
  const byName = new Map(series.map((one) => [placeOfSeries(one), one]));
  return { series, find: (key) => byName.get(placeOfSeries(key)) };
}

/** The same text for reports that are the same in every field, whatever the order of the fields. */
export function identityOf(report: Report): string {
  return JSON.stringify(sorted(report));
}

function toSeries(windows: ReadonlyMap<string, ReadonlyMap<string, Report>>): SeriesBook {
  const groups = inOrder(windows).map(([, byIdentity]) => toGroup(inOrder(byIdentity).map(([, one]) => one)));
  const byWindow = new Map(groups.map((group) => [windowOf(group.from, group.to), group]));
  const [{ brand, market, basis }] = (groups[0] as WindowGroup).reports as [Report];
  return { brand, market, basis, windows: groups, at: (from, to) => byWindow.get(windowOf(from, to)) };
}

function toGroup(unordered: readonly Report[]): WindowGroup {
  const reports = [...unordered].sort((a, b) => a.count - b.count || a.roundedTo - b.roundedTo);
  const [{ from, to, count }] = reports as [Report];
  const ranges = reports.map(rangeOfCount);
  const low = Math.min(...ranges.map((range) => range.low));
  const high = Math.max(...ranges.map((range) => range.high));
  const counts = [...new Set(reports.map((report) => report.count))];
  return {
    from,
    to,
    first: toEpochDay(from),
    last: toEpochDay(to),
    reports,
    counts,
    range: { count, low, high },
  };
}

function check({ from, to, count, roundedTo }: Report, index: number): void {
  const at = (path: string) => ({ function: 'reconcile', path: `reports[${index}].${path}` });
  const reversed = toEpochDay(from, at('from')) > toEpochDay(to, at('to'));
  if (reversed)
    raise(REGISTRATIONS_ERRORS, 'registrations/window-reversed', {
      ...at('to'),
      received: to,
      params: { from },
    });
  requireInteger(count, at('count'), { atLeast: 0 });
  if (!ROUNDING_STEPS.includes(roundedTo)) {
    raise(REGISTRATIONS_ERRORS, 'registrations/not-a-rounding', { ...at('roundedTo'), received: roundedTo });
  }
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => [name, sorted(inner)]);
}

function windowOf(from: IsoDate, to: IsoDate): string {
  return `${from} ${to}`;
}

function inOrder<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
