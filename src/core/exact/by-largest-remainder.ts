import { compareIntegers } from './compare-integers';
import type { ParsedWeights } from './weights';

/** Exact shares rounded down, and the rest to the largest remainders, one each. */
export function byLargestRemainder(
  seats: bigint,
  { scaled, total }: ParsedWeights,
  rank: readonly number[],
): bigint[] {
  const shares = scaled.map((weight) => (weight * seats) / total);
  const remainders = scaled.map((weight) => (weight * seats) % total);
  const rest = Number(seats - shares.reduce((sum, share) => sum + share, 0n));
  const order = scaled.map((_, i) => i);
  order.sort(
    (i, j) =>
      compareIntegers(remainders[j] as bigint, remainders[i] as bigint) ||
      (rank[i] as number) - (rank[j] as number),
  );
  for (const i of order.slice(0, rest)) shares[i] = (shares[i] as bigint) + 1n;
  return shares;
}
