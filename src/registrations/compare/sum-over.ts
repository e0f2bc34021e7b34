import { addDays, isoWeeks, toEpochDay, type EpochDay, type IsoDate } from '../../core/calendar';
import { addRanges, rangeOfCount, type CountRange } from '../counts/count-range';
import type { CountedSeries } from './counted-series';

/** What was counted from one day to another, or the weeks that nobody published. */
export type SumOver =
  | { readonly outcome: 'sum'; readonly total: CountRange }
  | { readonly outcome: 'gap'; readonly missing: readonly IsoDate[] };

interface Piece {
  readonly first: EpochDay;
  readonly last: EpochDay;
  readonly range: CountRange;
}

const PUBLICATION_LAG = 2;

/**
 * Adds up windows that fill a stretch of whole weeks exactly, of several such sets the one that rounding leaves least
 * open about; a missing week is never zero.
 */
export function sumOver(series: CountedSeries, from: IsoDate, to: IsoDate): SumOver {
  const [start, end] = [toEpochDay(from), toEpochDay(to)];
  const pieces = piecesOf(series).filter(({ first, last }) => first >= start && last <= end);
  pieces.sort((a, b) => a.last - b.last || widthOf(a.range) - widthOf(b.range));
  const upTo = new Map<EpochDay, CountRange>([[start - 1, addRanges([])]]);
  for (const { first, last, range } of pieces) {
    const before = upTo.get(first - 1);
    if (before === undefined) continue;
    const sum = addRanges([before, range]);
    const known = upTo.get(last);
    if (known === undefined || widthOf(sum) < widthOf(known)) upTo.set(last, sum);
  }
  const total = upTo.get(end);
  if (total !== undefined) return { outcome: 'sum', total };
  const missing = isoWeeks.range(from, to).filter((week) => !pieces.some((piece) => holds(piece, week.from)));
  return { outcome: 'gap', missing: missing.map((week) => week.from) };
}

function piecesOf({ weeks, reports = [], asOf }: CountedSeries): Piece[] {
  const own = weeks.map((week) => ({
    first: toEpochDay(week.weekStart),
    last: toEpochDay(week.weekEnd),
    range: rangeOfCount(week),
  }));
  const known = reports.filter(
    ({ publishedOn, to }) => (publishedOn ?? addDays(to, PUBLICATION_LAG)) <= asOf,
  );
  const byWindow = new Map<string, Piece | null>();
  for (const report of known) {
    const window = `${report.from} ${report.to}`;
    const range = rangeOfCount(report);
    const other = byWindow.get(window);
    const piece = { first: toEpochDay(report.from), last: toEpochDay(report.to), range };
    // Two counts of one window are a conflict, and neither of them is added to anything.
    byWindow.set(window, other === undefined || other?.range.count === range.count ? piece : null);
  }
  const others = [...byWindow.values()].filter((piece) => piece !== null && piece.last - piece.first > 6);
  return [...own, ...others.flatMap((piece) => piece ?? [])];
}

function holds({ first, last }: Piece, monday: IsoDate): boolean {
  const day = toEpochDay(monday);
  return first <= day && last >= day + 6;
}

function widthOf({ low, high }: CountRange): number {
  return high - low;
}
