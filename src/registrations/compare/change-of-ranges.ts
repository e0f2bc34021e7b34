import { changeBetween, type CountChange } from '../changes/change-between';
import type { CountRange } from '../counts/count-range';

/** The change from one sum to another (%), with what rounding leaves open; `null` where the base may have been 0. */
export function changeOfRanges(current: CountRange, previous: CountRange): CountChange | null {
  if (previous.low <= 0) return null;
  return changeBetween(current.count, previous.count, {
    roundedTo: { current: stepOf(current), previous: stepOf(previous) },
  });
}

/** A sum is as open as a count rounded to the sum of the steps. */
function stepOf({ count, high }: CountRange): number {
  return Math.max(1, 2 * (high - count));
}
