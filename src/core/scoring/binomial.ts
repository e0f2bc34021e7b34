import { betaShare, betaShareInverse } from '../distribution/special-functions';

/** P(X <= hits), or from above P(X > hits), of a binomial count, for -1 <= hits <= trials. */
export function binomialShare(
  hits: number,
  { trials, p, upper }: { trials: number; p: number; upper: boolean },
): number {
  return betaShare(p, { a: hits + 1, b: trials - hits, upper: !upper });
}

/** The p at which binomialShare(hits, { trials, p, upper }) equals a probability, for 0 <= hits < trials. */
export function binomialInverse({
  hits,
  trials,
  probability,
  upper,
}: {
  hits: number;
  trials: number;
  probability: number;
  upper: boolean;
}): number {
  return betaShareInverse(probability, { a: hits + 1, b: trials - hits, upper: !upper });
}
