import { dayVariances, noiseOf } from './linearise';
import type { Hyperparameters } from './hyperparameters';
import { addPrior, priorEnergy } from './prior';
import type { Linearised, Problem } from './problem';
import { factorise, solveLower, solveUpper } from './skyline';

/** Square of the number of standard deviations beyond which the density of a residual falls as a power only. */
const OUTLIER = 2 ** 2;

/** Where one step leads, and what holds where it starts. */
export interface Stepped {
  readonly next: Float64Array;
  /** Logarithm of the marginal likelihood by Laplace's method, without its constant. */
  readonly evidence: number;
}

/**
 * One Gauss-Newton step towards the mode; leaves the Cholesky factor of the posterior precision in `problem.matrix`.
 *
 * @param robust - weighs outliers down; without it every residual is taken for normal, as is right far from the mode
 */
export function gaussNewtonStep(
  problem: Problem,
  linear: Linearised,
  { hyper, robust }: { readonly hyper: Hyperparameters; readonly robust: boolean },
): Stepped {
  const { layout, windows, atoms, patterns, matrix } = problem;
  const { state, lambda, totals, rows, residuals } = linear;
  const { base, values } = matrix;
  values.fill(0);
  const pull = new Float64Array(layout.size);
  let evidence = addPrior(problem, hyper, { matrix, pull }) - priorEnergy(problem, hyper, state);
  const seen = { lambda, variances: dayVariances(layout, hyper, linear) };
  const varianceFor = (residual: number, usual: number): number => {
    const squared = (residual * residual) / usual;
    const excess = robust ? Math.max(1, squared / OUTLIER) : 1;
    // The energy whose slope a variance enlarged by the excess gives.
    evidence -= (Math.log(usual) + squared / excess + (excess > 1 ? OUTLIER * Math.log(excess) : 0)) / 2;
    return usual * excess;
  };
  atoms.forEach((atom, a) => {
    const i = layout.atoms[a] as number;
    const usual = noiseOf(layout, seen, { ...atom, outsideAtoms: false });
    const at = (base[i] as number) + i;
    values[at] = (values[at] as number) + 1 / varianceFor(state[i] as number, usual);
  });
  windows.forEach((window, w) => {
    const scale = logScale(totals[w] as number);
    const noise = noiseOf(layout, seen, { from: window.from, to: window.to, outsideAtoms: true });
    const residual = residuals[w] as number;
    const variance = varianceFor(residual, noise * scale * scale + window.sourceSd ** 2);
    const row = rows[w] as Float64Array;
    const pattern = patterns[w] as Int32Array;
    let target = residual;
    for (let p = 0; p < row.length; p += 1)
      target += (row[p] as number) * (state[pattern[p] as number] as number);
    for (let p = 0; p < row.length; p += 1) {
      const i = pattern[p] as number;
      const scaled = (row[p] as number) / variance;
      pull[i] = (pull[i] as number) + scaled * target;
      const at = base[i] as number;
      for (let r = 0; r <= p; r += 1) {
        const j = at + (pattern[r] as number);
        values[j] = (values[j] as number) + scaled * (row[r] as number);
      }
    }
  });
  evidence -= factorise(matrix);
  solveLower(matrix, pull);
  solveUpper(matrix, pull);
  return { next: pull, evidence };
}

/** Derivative of log(1 + count) by log(count). */
export function logScale(total: number): number {
  return total / (total + 1);
}
