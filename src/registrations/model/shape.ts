/** Phases at which the shape of a quarter has a coefficient; it is linear in between and free to jump from 1 to 0. */
export const KNOTS: readonly number[] = [0, 0.04, 0.1, 0.2, 0.4, 0.6, 0.8, 1];

/** Phase over which the coefficients' correlation falls to 1 / e. */
const RANGE = 0.4;

/** Correlation of neighbouring coefficients. */
const CORRELATION: readonly number[] = /* @__PURE__ */ KNOTS.slice(1).map((knot, i) =>
  Math.exp(-(knot - (KNOTS[i] as number)) / RANGE),
);

/** The coefficient at or before a phase, and the weight of the next one. */
export function placeInShape(phase: number): { readonly knot: number; readonly weight: number } {
  let knot = 0;
  while (knot < KNOTS.length - 2 && phase >= (KNOTS[knot + 1] as number)) knot += 1;
  const left = KNOTS[knot] as number;
  return { knot, weight: (phase - left) / ((KNOTS[knot + 1] as number) - left) };
}

/**
 * The precision of coefficients with variance 1 and exponentially falling correlation, which is tridiagonal.
 *
 * @see the Ornstein-Uhlenbeck process is Markov: Rue and Held, Gaussian Markov Random Fields, 2005
 */
export const SHAPE_PRECISION: {
  readonly diagonal: Float64Array;
  readonly beside: Float64Array;
  readonly logDet: number;
} = /* @__PURE__ */ (() => {
  const diagonal = new Float64Array(KNOTS.length);
  const beside = new Float64Array(KNOTS.length - 1);
  let logDet = 0;
  diagonal[0] = 1;
  CORRELATION.forEach((rho, i) => {
    const rest = 1 - rho * rho;
    diagonal[i] = (diagonal[i] as number) + (rho * rho) / rest;
    diagonal[i + 1] = 1 / rest;
    beside[i] = -rho / rest;
    logDet -= Math.log(rest);
  });
  return { diagonal, beside, logDet };
})();

/** x' P x for coefficients with that precision. */
export function shapeEnergy(at: (knot: number) => number): number {
  const { diagonal, beside } = SHAPE_PRECISION;
  let energy = 0;
  for (let i = 0; i < KNOTS.length; i += 1) {
    const x = at(i);
    energy += (diagonal[i] as number) * x * x;
    if (i > 0) energy += 2 * (beside[i - 1] as number) * x * at(i - 1);
  }
  return energy;
}
