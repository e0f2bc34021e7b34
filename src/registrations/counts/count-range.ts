import type { RoundedTo } from '../records';

/** What is open about a count because it was rounded: the lowest and highest true count (vehicles, both included). */
export interface CountRange {
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

/** Half a step either way, and nothing below 0; an exact count is what it says. */
export function rangeOfCount({
  count,
  roundedTo,
}: {
  readonly count: number;
  readonly roundedTo: RoundedTo;
}): CountRange {
  const half = roundedTo === 1 ? 0 : roundedTo / 2;
  return { count, low: Math.max(0, count - half), high: count + half };
}

/** Counts of windows that share no day, added with what is open about each. */
export function addRanges(ranges: readonly CountRange[]): CountRange {
  return ranges.reduce(
    (sum, range) => ({
      count: sum.count + range.count,
      low: sum.low + range.low,
      high: sum.high + range.high,
    }),
    { count: 0, low: 0, high: 0 },
  );
}
