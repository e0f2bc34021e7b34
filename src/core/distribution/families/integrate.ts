/** Places of a rule over (0, 1) with their distances to both ends, and what the function counts there. */
interface Nodes {
  readonly p: Float64Array;
  readonly q: Float64Array;
  readonly weight: Float64Array;
}

// Steps are powers of two, so that the places are exact.
const FOR_QUANTILES: Nodes = /*#__PURE__*/ nodesOf({ step: 1 / 16, reach: 6 });
// A function that stays finite counts for nothing closer to an end than one part in 10^22.
const FOR_FINITE: Nodes = /*#__PURE__*/ nodesOf({ step: 1 / 32, reach: 3.5 });

/**
 * Integral over (0, 1) of a function of probability, given both as p and as 1 - p.
 *
 * Double-exponential rule; its nodes crowd both ends, where quantile functions run off to infinity.
 *
 * @see Takahasi and Mori, Double exponential formulas for numerical integration, 1974
 */
export function integrateOverProbability(of: (p: number, q: number) => number): number {
  return weightedSum(of, FOR_QUANTILES);
}

/** Integral from a to b of a function that may be steep at the ends but stays finite, by the same rule. */
export function integrateBetween(
  of: (x: number) => number,
  { from, to }: { from: number; to: number },
): number {
  const width = to - from;
  return width * weightedSum((p, q) => of(p < q ? from + width * p : to - width * q), FOR_FINITE);
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

function weightedSum(of: (p: number, q: number) => number, { p, q, weight }: Nodes): number {
  let sum = 0;
  for (let i = 0; i < weight.length; i += 1)
    sum += (weight[i] as number) * of(p[i] as number, q[i] as number);
  return sum;
}

function nodesOf({ step, reach }: { step: number; reach: number }): Nodes {
  const places = Float64Array.from({ length: (2 * reach) / step + 1 }, (_, i) => i * step - reach);
  const p = places.map((t) => 1 / (1 + Math.exp(-Math.PI * Math.sinh(t))));
  const q = places.map((t) => 1 / (1 + Math.exp(Math.PI * Math.sinh(t))));
  const weight = places.map((t, i) => step * Math.PI * Math.cosh(t) * (p[i] as number) * (q[i] as number));
  return { p, q, weight };
}
