/** The largest whole number that divides both, for a >= 0 and b > 0. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let larger = a;
  let smaller = b;
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
