import { byLargestRemainder } from '../../core/exact/by-largest-remainder';

/** Requests that share what they cannot all have; all quantities are whole multiples of one step. */
export interface ProrateOptions {
  readonly wants: readonly number[];
  /** Less than the sum of the wants (0 or more). */
  readonly room: number;
  /** Who comes first where two remainders are equal: the order of the ids, which no order of the log changes. */
  readonly ids: readonly string[];
  readonly rounding: 'largest-remainder' | 'floor';
}

/** Shares in proportion to the wants, rounded down, and by largest remainder the steps that leaves. */
export function prorate({ wants, room, ids, rounding }: ProrateOptions): number[] {
  const scaled = wants.map(BigInt);
  const total = scaled.reduce((sum, want) => sum + want, 0n);
  if (total === 0n) return wants.map(() => 0);
  const whole = BigInt(room);
  if (rounding === 'floor') return scaled.map((want) => Number((want * whole) / total));
  const order = ids.map((_, index) => index).sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
  const rank: number[] = [];
  order.forEach((index, place) => (rank[index] = place));
  return byLargestRemainder(whole, { scaled, total }, rank).map(Number);
}
