import type { DaySpan } from './count-window';
import { logScale } from './gauss-newton-step';
import type { Hyperparameters } from './hyperparameters';
import { dayVariances, expectedCount, gradient, noiseOf } from './linearise';
import { patternOf } from './pattern';
import type { Problem } from './problem';
import { solveLower } from './skyline';
import type { Posterior } from './solve';

/** Several windows together: the logarithms of their counts plus one are normal. */
export interface JointLogCounts {
  readonly mean: Float64Array;
  /** Row by row. */
  readonly covariance: Float64Array;
}

/**
 * The joint distribution of the counts of windows that the problem was laid out for.
 *
 * A target that overlaps a counted window shares the noise of its atoms; targets that overlap each other must be among
 * those the layout was cut for.
 */
export function predict(
  problem: Problem,
  posterior: Posterior,
  { hyper, targets }: { readonly hyper: Hyperparameters; readonly targets: readonly DaySpan[] },
): JointLogCounts {
  const { layout, scratch, matrix } = problem;
  const { lambda } = posterior.at;
  const seen = { lambda, variances: dayVariances(layout, hyper, posterior.at) };
  const n = targets.length;
  const mean = new Float64Array(n);
  const covariance = new Float64Array(n * n);
  const whitened = targets.map((window, t) => {
    const total = expectedCount(layout, lambda, window);
    const scale = logScale(total);
    mean[t] = Math.log1p(total);
    const noise = noiseOf(layout, seen, { from: window.from, to: window.to, outsideAtoms: true });
    covariance[t * n + t] = noise * scale * scale;
    const pattern = patternOf(layout, window);
    const row = gradient(layout, lambda, { window, pattern, total, scratch });
    const u = new Float64Array(layout.size);
    row.forEach((value, p) => (u[pattern[p] as number] = value));
    solveLower(matrix, u, pattern[0] as number);
    return u;
  });
  whitened.forEach((u, a) => {
    for (let b = 0; b <= a; b += 1) {
      const v = whitened[b] as Float64Array;
      let sum = covariance[a * n + b] as number;
      for (let i = 0; i < u.length; i += 1) sum += (u[i] as number) * (v[i] as number);
      covariance[a * n + b] = sum;
      covariance[b * n + a] = sum;
    }
  });
  return { mean, covariance };
}
