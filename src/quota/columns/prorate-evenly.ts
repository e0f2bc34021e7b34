import { byLargestRemainder } from '../../core/exact/by-largest-remainder';

/** How a pool is shared that does not suffice. */
export interface EvenShare {
  /** Steps to share: less than what is wanted (0 or more). */
  readonly room: number;
  readonly rounding: 'largest-remainder' | 'floor';
}

/**
 * Shares a pool in proportion to what each row wants; where remainders are equal the earlier row comes first.
 *
 * @param wants - steps that each row wants; their sum is `wanted` (more than 0)
 */
export function prorateEvenly(
  wants: Float64Array,
  wanted: number,
  { room, rounding }: EvenShare,
): Float64Array {
  if (room === 0) return new Float64Array(wants.length);
  const scaled = Array.from(wants, BigInt);
  const total = BigInt(wanted);
  const seats = BigInt(room);
  const shares =
    rounding === 'floor'
      ? scaled.map((want) => (want * seats) / total)
      : byLargestRemainder(
          seats,
          { scaled, total },
          scaled.map((_, index) => index),
        );
  return Float64Array.from(shares, Number);
}
