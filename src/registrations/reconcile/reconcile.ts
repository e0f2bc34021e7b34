import { addDays, toIsoDate, type DateLike } from '../../core/calendar';
import type { Report } from '../records';
import { toWeeklySeries } from '../series/to-weekly-series';
import type { WeeklySeries } from '../series/weekly-series';
import { identityOf, openBook, type SeriesBook } from './book';
import { CHINA_BRAND_GROUPS, type BrandGroup } from './brand-groups';
import { checkClaims } from './check-claims';
import { checkConflicts, type ConflictContext } from './check-conflicts';
import { checkCumulatives } from './check-cumulatives';
import { checkGroups } from './check-groups';
import { checkOverlaps } from './check-overlaps';
import { checkRetail } from './check-retail';
import { checkSources } from './check-sources';
import { checkWholesale } from './check-wholesale';
import { checkWindows } from './check-windows';
import type { Finding, PublishedClaim } from './finding';
import { placeOfFinding } from './places';

/** What reports are held against, and which proposals are accepted. */
export interface ReconcileOptions {
  /** Weeks that became known after this day stay out of the series. @defaultValue the last day any report of a series became known */
  readonly asOf?: DateLike;
  /** Changes and sums as pages state them. @defaultValue none */
  readonly claims?: readonly PublishedClaim[];
  /** Makers whose total is taken for the count of a brand. @defaultValue `CHINA_BRAND_GROUPS` */
  readonly groups?: readonly BrandGroup[];
  /** Which proposals change the series. @defaultValue `none` */
  readonly accept?: 'none' | 'all' | ((finding: Finding) => boolean);
}

/** One brand, market and basis: its weeks, and all its reports as far as no accepted proposal changed them. */
export interface ReconciledSeries extends WeeklySeries {
  /** In order of their windows; reports that are the same in every field are one. */
  readonly reports: readonly Report[];
  /** How many reports became known only after the day the series stands at. */
  readonly notYetKnown: number;
}

/** Series to work with, and what a reader has to know about them. */
export interface Reconciled {
  /** In order of market, brand and basis. */
  readonly series: readonly ReconciledSeries[];
  /** In order of market, brand, window and code. */
  readonly findings: readonly Finding[];
}

/** Weekly figures come out on the Tuesday after the Sunday. */
const PUBLICATION_LAG = 2;

/**
 * Finds where published figures contradict themselves and each other, and builds a series of each brand, market and
 * basis.
 *
 * Each finding says what is wrong, where, by which figures, and what would settle it. Nothing is changed, chosen or
 * left out unless `accept` says so: a week with two counts stays out of `weeks` and keeps both of them in `reports`. The
 * order of the reports changes nothing. Bases are never added to each other. Cost grows with the reports and with how
 * many windows lie inside others.
 *
 * @param reports - any windows, brands, markets and bases at once
 * @throws GigacastError `registrations/window-reversed`, `registrations/not-a-rounding`, the `date/…` codes of
 * `toEpochDay` and `number/…` with the path of the report
 * @example
 * const week = { brand: 'Tesla', market: 'CN', basis: 'insurance', roundedTo: 100, from: '2023-06-26', to: '2023-07-02' };
 * reconcile([
 *   { ...week, count: 17400, source: { title: 'Li Auto' } },
 *   { ...week, count: 17300, source: { title: 'CarNewsChina' } },
 * ]).findings[0].sentence.text;
 * // => '17,300 and 17,400 stand for 2023-06-26 to 2023-07-02; they differ by one step of rounding.'
 */
export function reconcile(reports: readonly Report[], options: ReconcileOptions = {}): Reconciled {
  const { claims = [], groups = CHINA_BRAND_GROUPS, accept = 'none' } = options;
  const book = openBook(reports);
  const found = [
    ...book.series.flatMap((series) => [
      ...checkCounts(series, { book, groups, claims }),
      ...checkWholesale(series, book),
      ...checkRetail(series, book),
      ...checkGroups(series, book, groups),
      ...checkSources(series),
    ]),
    ...checkClaims(claims, book),
  ];
  const isAccepted = (finding: Finding) =>
    typeof accept === 'function' ? accept(finding) : accept === 'all';
  const findings = inOrder(found).map((finding) => ({
    ...finding,
    applied: changes(finding) && isAccepted(finding),
  }));
  const resolve = resolver(findings.filter(({ applied }) => applied));
  const asOf =
    options.asOf === undefined ? undefined : toIsoDate(options.asOf, { function: 'reconcile', path: 'asOf' });
  return { series: book.series.map((series) => toSeries(series, { resolve, asOf })), findings };
}

function checkCounts(series: SeriesBook, context: ConflictContext): readonly Finding[] {
  const found = [...checkWindows(series), ...checkConflicts(series, context), ...checkCumulatives(series)];
  return [...found, ...checkOverlaps(series, found)];
}

type Resolve = (report: Report) => Report | null;

function changes({ proposal }: Finding): boolean {
  return proposal.leaveOut.length > 0 || proposal.replace.length > 0;
}

function resolver(accepted: readonly Finding[]): Resolve {
  const leftOut = new Set(accepted.flatMap(({ proposal }) => proposal.leaveOut.map(identityOf)));
  const replaced = new Map(
    accepted.flatMap(({ proposal }) =>
      proposal.replace.map(({ report, by }) => [identityOf(report), by] as const),
    ),
  );
  return (report) => {
    const identity = identityOf(report);
    return leftOut.has(identity) ? null : (replaced.get(identity) ?? report);
  };
}

function toSeries(
  { brand, market, basis, windows }: SeriesBook,
  { resolve, asOf }: { readonly resolve: Resolve; readonly asOf: string | undefined },
): ReconciledSeries {
  const kept = windows.flatMap((window) => window.reports.flatMap((report) => resolve(report) ?? []));
  const known = kept.map(({ publishedOn, to }) => publishedOn ?? addDays(to, PUBLICATION_LAG));
  const day = asOf ?? known.reduce((latest, one) => (one > latest ? one : latest), '0001-01-01');
  const series = toWeeklySeries(kept, { brand, market, basis, asOf: day });
  return { ...series, reports: kept, notYetKnown: known.filter((one) => one > day).length };
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map((finding) => ({ finding, place: placeOfFinding(finding) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ finding }) => finding);
}
