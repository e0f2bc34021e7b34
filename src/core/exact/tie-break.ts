import { compareIntegers } from './compare-integers';

/**
 * Who comes first where two claims are exactly equal. `largest-weight` and `smallest-weight` fall back on the input
 * order between equal weights.
 */
export type TieBreak = 'input-order' | 'reverse-input-order' | 'largest-weight' | 'smallest-weight';

export const TIE_BREAKS: readonly TieBreak[] = [
  'input-order',
  'reverse-input-order',
  'largest-weight',
  'smallest-weight',
];

/** The place that each claim takes among equals, 0 first. */
export function rankByTieBreak(weights: readonly bigint[], tieBreak: TieBreak): number[] {
  const order = weights.map((_, i) => i);
  if (tieBreak === 'reverse-input-order') order.reverse();
  if (tieBreak === 'largest-weight') order.sort((i, j) => compareWeights(weights, j, i));
  if (tieBreak === 'smallest-weight') order.sort((i, j) => compareWeights(weights, i, j));
  const rank: number[] = [];
  order.forEach((index, place) => {
    rank[index] = place;
  });
  return rank;
}

function compareWeights(weights: readonly bigint[], i: number, j: number): number {
  return compareIntegers(weights[i] as bigint, weights[j] as bigint);
}
