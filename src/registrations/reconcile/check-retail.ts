import type { CountRange } from '../counts/count-range';
import type { Book, SeriesBook, WindowGroup } from './book';
import { mostInside } from './check-cumulatives';
import { draftFinding } from './draft';
import type { Finding } from './finding';

/** How far monthly retail and weekly insurance drift apart of themselves: they agree within 1 to 3 %. */
const TOLERANCE = 0.05;

/** Retail counts that the insured cars of the same days cannot explain, such as wholesale taken for retail. */
export function checkRetail(retail: SeriesBook, book: Book): readonly Finding[] {
  if (retail.basis !== 'retail') return [];
  const { brand, market, basis } = retail;
  const insured = book.find({ brand, market, basis: 'insurance' })?.windows ?? [];
  if (insured.length === 0) return [];
  return retail.windows.flatMap((window) => {
    const near = insured.filter(({ first, last }) => last >= window.first && first <= window.last);
    const low = lowest(window, near);
    const high = leastCover(window, near);
    const { range } = window;
    const beyond = range.low > high * (1 + TOLERANCE) || range.high < low * (1 - TOLERANCE);
    if (!beyond) return [];
    return draftFinding('registrations/retail-beyond-insurance', {
      brand,
      market,
      basis,
      from: window.from,
      to: window.to,
      severity: 'caution',
      evidence: {
        count: range.count,
        low,
        ...(high === Infinity ? { high: 'any number' } : { high }),
      },
      reports: [...window.reports, ...near.flatMap(({ reports }) => reports)],
      proposal: { code: 'registrations/check-figures' },
    });
  });
}

function lowest(window: WindowGroup, near: readonly WindowGroup[]): number {
  const inside = near
    .filter(({ first, last }) => first >= window.first && last <= window.last)
    .sort((a, b) => a.last - b.last || a.first - b.first);
  return sum(
    mostInside(inside, ({ low }) => low),
    ({ low }) => low,
  );
}

/** The least that windows which cover all the days add up to; nothing bounds days that none of them covers. */
function leastCover({ first, last }: WindowGroup, near: readonly WindowGroup[]): number {
  const ordered = [...near].sort((a, b) => a.last - b.last);
  const covered: { readonly to: number; readonly high: number }[] = [{ to: first - 1, high: 0 }];
  for (const window of ordered) {
    const before = covered.filter(({ to }) => to >= window.first - 1).map(({ high }) => high);
    if (before.length > 0) covered.push({ to: window.last, high: Math.min(...before) + window.range.high });
  }
  return Math.min(Infinity, ...covered.filter(({ to }) => to >= last).map(({ high }) => high));
}

function sum(windows: readonly WindowGroup[], value: (range: CountRange) => number): number {
  return windows.reduce((total, { range }) => total + value(range), 0);
}
