import type { Family } from './family';

const STEPS = 20;
const CLOSE_ENOUGH = 4e-16;

/** Sharpens an approximate quantile by Newton steps on the logarithm of the share on its own side. */
export function polishRoot<D>(
  family: Family<D>,
  distribution: D,
  { start, p, upper }: { start: number; p: number; upper: boolean },
): number {
  let x = start;
  for (let step = 0; step < STEPS; step += 1) {
    const share = family.share(distribution, x, upper);
    const slope = Math.exp(family.logDensity(distribution, x));
    const move = ((share - p) / slope) * (upper ? 1 : -1);
    const next = x + move;
    if (!(next > 0) || !Number.isFinite(next)) return x;
    if (Math.abs(move) <= CLOSE_ENOUGH * Math.abs(x)) return next;
    x = next;
  }
  return x;
}
