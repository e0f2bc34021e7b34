/** The comparator of an ascending sort of bigints, which `a - b` is not. */
export function compareIntegers(a: bigint, b: bigint): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
