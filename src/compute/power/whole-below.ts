/** A few units in the last place of a double: what a handful of multiplications can be off by. */
const NOISE = 8 * Number.EPSILON;

/** The largest whole number not above a value, taking one within rounding noise above it as reached. */
export function wholeBelow(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) <= NOISE * Math.abs(value) ? nearest : Math.floor(value);
}

/** The smallest whole number not below a value, taking one within rounding noise below it as reached. */
export function wholeAbove(value: number): number {
  return -wholeBelow(-value);
}
