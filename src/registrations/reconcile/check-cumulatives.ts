import { addRanges, type CountRange } from '../counts/count-range';
import type { SeriesBook, WindowGroup } from './book';
import { draftFinding } from './draft';
import type { Finding } from './finding';

/** Windows that say less, or more, than the windows inside them. */
export function checkCumulatives(series: SeriesBook): readonly Finding[] {
  const found: Finding[] = [];
  series.windows.forEach((whole, index) => {
    const inside = windowsInside(series.windows, index);
    if (inside.length === 0) return;
    const most = mostInside(inside, ({ low }) => low);
    const floor = addRanges(most.map(({ range }) => range));
    const rounded = [whole, ...most].some(({ range }) => range.low < range.high);
    if (floor.low > whole.range.high || (floor.low === whole.range.high && rounded)) {
      found.push(describe('below', { series, whole, parts: most, sum: floor }));
    }
    const tiling = leastTiling(whole, inside);
    if (tiling === null) return;
    const ceiling = addRanges(tiling.map(({ range }) => range));
    if (ceiling.high < whole.range.low)
      found.push(describe('above', { series, whole, parts: tiling, sum: ceiling }));
  });
  return found;
}

function describe(
  side: 'below' | 'above',
  about: {
    readonly series: SeriesBook;
    readonly whole: WindowGroup;
    readonly parts: readonly WindowGroup[];
    readonly sum: CountRange;
  },
): Finding {
  const { series, whole, parts, sum } = about;
  const { brand, market, basis } = series;
  const { count, low, high } = whole.range;
  const below = side === 'below';
  return draftFinding(
    below ? 'registrations/cumulative-below-parts' : 'registrations/cumulative-above-parts',
    {
      brand,
      market,
      basis,
      from: whole.from,
      to: whole.to,
      severity: below && sum.low === high ? 'caution' : 'contradiction',
      evidence: {
        count,
        parts: parts.length,
        sum: sum.count,
        ...(below
          ? {
              high,
              low: sum.low,
            }
          : {
              low,
              high: sum.high,
            }),
      },
      reports: [...whole.reports, ...parts.flatMap(({ reports }) => reports)],
      proposal: { code: 'registrations/keep-as-printed' },
    },
  );
}

/** Windows of the same series that lie inside another and are shorter, in the order of their last day. */
function windowsInside(windows: readonly WindowGroup[], index: number): readonly WindowGroup[] {
  const whole = windows[index] as WindowGroup;
  const inside: WindowGroup[] = [];
  let start = index;
  while (start > 0 && windows[start - 1]?.first === whole.first) start -= 1;
  for (let at = start; at < windows.length; at += 1) {
    const window = windows[at] as WindowGroup;
    if (window.first > whole.last) break;
    if (at !== index && window.last <= whole.last) inside.push(window);
  }
  return inside.sort((a, b) => a.last - b.last || a.first - b.first);
}

/** The windows without a common day whose values add up to the most. */
export function mostInside(
  byEnd: readonly WindowGroup[],
  value: (range: CountRange) => number,
): readonly WindowGroup[] {
  const best: number[] = [0];
  const taken: boolean[] = [];
  const before = byEnd.map(({ first }) => countEndingBefore(byEnd, first));
  byEnd.forEach((window, at) => {
    const withIt = (best[before[at] ?? 0] ?? 0) + value(window.range);
    taken.push(withIt > (best[at] ?? 0));
    best.push(Math.max(best[at] ?? 0, withIt));
  });
  const chosen: WindowGroup[] = [];
  for (let at = byEnd.length - 1; at >= 0;) {
    if (taken[at] === true) {
      chosen.unshift(byEnd[at] as WindowGroup);
      at = (before[at] ?? 0) - 1;
    } else at -= 1;
  }
  return chosen;
}

/** The windows that fill a window exactly, and of several such sets the one that adds up to the least. */
function leastTiling(whole: WindowGroup, byEnd: readonly WindowGroup[]): readonly WindowGroup[] | null {
  const upTo = new Map<number, { readonly high: number; readonly parts: readonly WindowGroup[] }>();
  upTo.set(whole.first - 1, { high: 0, parts: [] });
  for (const window of byEnd) {
    const before = upTo.get(window.first - 1);
    if (before === undefined) continue;
    const high = before.high + window.range.high;
    if (high < (upTo.get(window.last)?.high ?? Infinity))
      upTo.set(window.last, { high, parts: [...before.parts, window] });
  }
  return upTo.get(whole.last)?.parts ?? null;
}

function countEndingBefore(byEnd: readonly WindowGroup[], first: number): number {
  let [low, high] = [0, byEnd.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byEnd[middle] as WindowGroup).last < first) low = middle + 1;
    else high = middle;
  }
  return low;
}
