import type { Layout } from './layout';
import { KNOTS } from './shape';

/** The state indices that the days of a window touch, ascending. */
export function patternOf(
  layout: Layout,
  { from, to }: { readonly from: number; readonly to: number },
): Int32Array {
  const begin = layout.start[from - layout.origin] as number;
  const end = layout.start[to - layout.origin + 1] as number;
  return Int32Array.from(new Set(layout.index.subarray(begin, end))).sort();
}

/** First column of each row of the precision matrix, from what the prior ties together and what each window does. */
export function profileOf(layout: Layout, patterns: readonly Int32Array[]): Int32Array {
  const first = Int32Array.from({ length: layout.size }, (_, i) => i);
  const reach = (row: number, column: number): void => {
    if (column < (first[row] as number)) first[row] = column;
  };
  for (let week = 1; week < layout.weeks; week += 1) {
    reach(layout.level[week] as number, layout.level[week - 1] as number);
  }
  layout.shapes.forEach((here, quarter) => {
    const before = layout.shapes[Math.max(0, quarter - 1)] as number;
    for (let k = 0; k < KNOTS.length; k += 1)
      reach(here + k, before + (quarter === 0 ? 0 : Math.max(0, k - 1)));
  });
  for (let k = 0; k < KNOTS.length; k += 1) reach(layout.longRun + k, layout.longRun);
  for (const pattern of patterns) {
    for (const row of pattern) reach(row, pattern[0] as number);
  }
  return first;
}
