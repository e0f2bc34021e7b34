import {
  fromUnbounded,
  HYPERPARAMETER_NAMES,
  toUnbounded,
  type HyperparameterPrior,
  type Hyperparameters,
} from './hyperparameters';
import { minimise } from './minimise';
import type { Problem } from './problem';
import { solve, type Posterior } from './solve';

const EVALUATIONS = 70;
/** Largest first step along a logarithm. */
const FIRST_STEP = 0.5;

/** The most probable hyperparameters, and the evidence of the windows with them. */
export interface EstimatedHyperparameters {
  readonly hyper: Hyperparameters;
  readonly evidence: number;
}

/** Finds the hyperparameters that make the product of their prior and the Laplace evidence greatest. */
export function estimateHyperparameters(
  problem: Problem,
  prior: HyperparameterPrior,
): EstimatedHyperparameters {
  const median = toUnbounded(prior.median);
  const sd = Float64Array.from(HYPERPARAMETER_NAMES, (name) => prior.sd[name]);
  let from: Posterior | undefined;
  let least = Infinity;
  const cost = (vector: Float64Array): number => {
    const options = from === undefined ? {} : { from, mostSteps: 4 };
    const posterior = solve(problem, fromUnbounded(vector), options);
    let energy = -posterior.evidence;
    vector.forEach((value, i) => (energy += ((value - (median[i] as number)) / (sd[i] as number)) ** 2 / 2));
    if (energy < least) {
      least = energy;
      from = posterior;
    }
    return energy;
  };
  const scale = sd.map((value) => Math.min(value, FIRST_STEP));
  const { x } = minimise(cost, median, { scale, evaluations: EVALUATIONS });
  const hyper = fromUnbounded(x);
  return { hyper, evidence: solve(problem, hyper).evidence };
}
