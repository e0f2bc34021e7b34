const COARSE = 1 / 16;
const FINE = 1 / 32;
const REACH = 6;

/**
 * Integral over (0, 1) of a function of probability, given both as p and as 1 - p.
 *
 * Double-exponential rule with steps that are powers of two; its nodes crowd both ends, where quantile functions run off to infinity.
 *
 * @see Takahasi and Mori, Double exponential formulas for numerical integration, 1974
 */
export function integrateOverProbability(
  of: (p: number, q: number) => number,
  step: number = COARSE,
): number {
  let sum = 0;
  for (let t = -REACH; t <= REACH; t += step) {
    const bend = Math.PI * Math.sinh(t);
    const p = 1 / (1 + Math.exp(-bend));
    const q = 1 / (1 + Math.exp(bend));
    sum += Math.PI * Math.cosh(t) * p * q * of(p, q);
  }
  return sum * step;
}

/** Integral from a to b of a function that may be steep or singular at the ends, by the same rule. */
export function integrateBetween(
  of: (x: number) => number,
  { from, to }: { from: number; to: number },
): number {
  const width = to - from;
  return width * integrateOverProbability((p, q) => of(p < q ? from + width * p : to - width * q), FINE);
}

/** Mean and variance from a quantile function that is told each probability from its nearer end. */
export function momentsOfQuantiles(inverse: (p: number, upper: boolean) => number): {
  mean: number;
  variance: number;
} {
  const quantile = (p: number, q: number): number => (p < q ? inverse(p, false) : inverse(q, true));
  const mean = integrateOverProbability(quantile);
  const variance = integrateOverProbability((p, q) => (quantile(p, q) - mean) ** 2);
  return { mean, variance };
}
