import { compareIntegers } from './compare-integers';
import type { ParsedWeights } from './weights';

interface Claim {
  readonly index: number;
  readonly weight: bigint;
  readonly rank: number;
  share: bigint;
}

/**
 * One increment after another to the highest average, weight / (growth × share + 1).
 *
 * The averages of at least W / T (D'Hondt) or W / (2T - n) (Sainte-Laguë), for n claims of total weight W on T
 * increments, are never more than T and so are all served. The count starts behind them, which leaves at most one
 * increment per claim: the cost depends on the number of claims and not on the total.
 */
export function byHighestAverage(
  seats: bigint,
  { scaled, total }: ParsedWeights,
  { rank, growth }: { readonly rank: readonly number[]; readonly growth: bigint },
): bigint[] {
  const certain = growth * seats - (growth - 1n) * BigInt(scaled.length);
  const claims = scaled.map((weight, index): Claim => {
    const share = certain > 0n ? (weight * certain + (growth - 1n) * total) / (growth * total) : 0n;
    return { index, weight, rank: rank[index] as number, share };
  });
  const shares = claims.map(({ share }) => share);
  let left = seats - shares.reduce((sum, share) => sum + share, 0n);
  const queue = claims.sort((a, b) => compareClaims(a, b, growth));
  for (; left > 0n; left -= 1n) {
    const best = queue.pop() as Claim;
    best.share += 1n;
    shares[best.index] = best.share;
    queue.splice(placeOf(best, queue, growth), 0, best);
  }
  return shares;
}

/** Ascending by average, and among equals the one that comes first in rank last. */
function compareClaims(a: Claim, b: Claim, growth: bigint): number {
  const left = a.weight * (growth * b.share + 1n);
  const right = b.weight * (growth * a.share + 1n);
  return compareIntegers(left, right) || b.rank - a.rank;
}

/** Where a claim belongs in the ascending queue, by bisection. */
function placeOf(claim: Claim, queue: readonly Claim[], growth: bigint): number {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareClaims(queue[middle] as Claim, claim, growth) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
