import type { RoundingMode } from './rounding';

/** What is added before the floor: `denominators × d - less`. */
export interface Shift {
  readonly denominators: 0 | 1 | 2;
  readonly less: 0 | 1;
}

/**
 * A rounding mode as arithmetic on whole numbers.
 *
 * The quotient n / d (d > 0) rounds to `sign × floor((2|n| + shift) / 2d)`: every mode but one is the floor of a
 * shifted fraction. Only a tie that goes to the even neighbour needs a second look.
 */
export interface RoundingShift {
  /** Where n >= 0. */
  readonly positive: Shift;
  /** Where n < 0. */
  readonly negative: Shift;
  readonly tiesToEven: boolean;
}

const TOWARDS_ZERO: Shift = { denominators: 0, less: 0 };
const HALF_TOWARDS_ZERO: Shift = { denominators: 1, less: 1 };
const HALF_AWAY: Shift = { denominators: 1, less: 0 };
const AWAY: Shift = { denominators: 2, less: 1 };

export const ROUNDING_SHIFTS: Readonly<Record<RoundingMode, RoundingShift>> = {
  'half-up': { positive: HALF_AWAY, negative: HALF_AWAY, tiesToEven: false },
  'half-even': { positive: HALF_AWAY, negative: HALF_AWAY, tiesToEven: true },
  'half-down': { positive: HALF_TOWARDS_ZERO, negative: HALF_TOWARDS_ZERO, tiesToEven: false },
  down: { positive: TOWARDS_ZERO, negative: TOWARDS_ZERO, tiesToEven: false },
  up: { positive: AWAY, negative: AWAY, tiesToEven: false },
  floor: { positive: TOWARDS_ZERO, negative: AWAY, tiesToEven: false },
  ceiling: { positive: AWAY, negative: TOWARDS_ZERO, tiesToEven: false },
};

/** The shift for a denominator up to 2^52, beyond which float64 does not hold it. */
export function shiftOf({ denominators, less }: Shift, denominator: number): number {
  return denominators * denominator - less;
}

/** The shift for any denominator. */
export function shiftOfLarge({ denominators, less }: Shift, denominator: bigint): bigint {
  return BigInt(denominators) * denominator - BigInt(less);
}
