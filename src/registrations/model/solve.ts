import { gaussNewtonStep } from './gauss-newton-step';
import type { Hyperparameters } from './hyperparameters';
import { linearise, type Linearised, type Problem } from './problem';

/** A posterior of the state: its mode; the factor of its precision is in the problem's matrix. */
export interface Posterior {
  readonly at: Linearised;
  /** Logarithm of the marginal likelihood by Laplace's method, without its constant. */
  readonly evidence: number;
}

/** Where to begin and when to stop. */
export interface SolveOptions {
  /** A posterior of the same problem to begin at; without it the search begins at the prior's mean. */
  readonly from?: Posterior;
  readonly mostSteps?: number;
  /** Stops where no entry of the state moves further than this. */
  readonly tolerance?: number;
}

const LONGEST_STEP = 1.5;
/** From a distance every residual is large: outliers show after some steps only. */
const PLAIN_STEPS = 3;

/** Finds the mode of the posterior by Gauss-Newton steps. */
export function solve(problem: Problem, hyper: Hyperparameters, options: SolveOptions = {}): Posterior {
  const { from, mostSteps = 40, tolerance = 1e-5 } = options;
  let at = from?.at ?? linearise(problem, priorMean(problem));
  for (let n = 1; ; n += 1) {
    const stepped = gaussNewtonStep(problem, at, { hyper, robust: from !== undefined || n > PLAIN_STEPS });
    const longest = furthest(stepped.next, at.state);
    if (
      n >= mostSteps ||
      (longest < tolerance && (from !== undefined || n > PLAIN_STEPS)) ||
      !(longest < Infinity)
    ) {
      return { at, evidence: stepped.evidence };
    }
    at = linearise(problem, bounded(stepped.next, at.state));
  }
}

function priorMean({ layout, level, effects }: Problem): Float64Array {
  const state = new Float64Array(layout.size);
  for (const i of layout.level) state[i] = level;
  effects.mean.forEach((mean, effect) => (state[layout.effects + effect] = mean));
  return state;
}

function furthest(a: Float64Array, b: Float64Array): number {
  let most = 0;
  for (let i = 0; i < a.length; i += 1) most = Math.max(most, Math.abs((a[i] as number) - (b[i] as number)));
  return most;
}

function bounded(next: Float64Array, from: Float64Array): Float64Array {
  return next.map((value, i) => {
    const before = from[i] as number;
    return before + Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, value - before));
  });
}
