import { byHighestAverage } from './by-highest-average';
import { byLargestRemainder } from './by-largest-remainder';
import type { ParsedWeights } from './weights';

/** How the parts of an increment that the exact shares leave over are settled. */
export type ApportionMethod = 'largest-remainder' | 'dhondt' | 'sainte-lague';

/** Shares out `seats` increments; `rank[i]` says which place claim i takes among equals. */
export type Apportioner = (
  seats: bigint,
  weights: ParsedWeights,
  rank: readonly number[],
) => readonly bigint[];

export const APPORTION_METHODS: Readonly<Record<ApportionMethod, Apportioner>> = {
  'largest-remainder': byLargestRemainder,
  dhondt: (seats, weights, rank) => byHighestAverage(seats, weights, { rank, growth: 1n }),
  'sainte-lague': (seats, weights, rank) => byHighestAverage(seats, weights, { rank, growth: 2n }),
};
