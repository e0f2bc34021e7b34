import { cdf, mean, triangular, truncatedBelow, variance } from 'gigacast/core';
import { adapter, type Adapters } from './adapter';
import { distributionOf, type DistributionInput } from './distribution';

interface ProbabilityInput {
  readonly dist: DistributionInput;
  readonly t: number;
  /** Known not to have happened by then; null when nothing is known. */
  readonly survivedTo?: number | null;
}

interface ThreePointInput {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
  readonly t: number;
}

export const DURATION: Adapters = {
  probabilityBy: adapter<ProbabilityInput>(({ dist, t, survivedTo = null }) => {
    const cycle = distributionOf(dist);
    return cdf(survivedTo === null ? cycle : truncatedBelow(cycle, survivedTo), t);
  }),
  triangularSummary: adapter<ThreePointInput>(({ t, ...parameters }) => {
    const cycle = triangular(parameters);
    return { F: cdf(cycle, t), mean: mean(cycle), variance: variance(cycle) };
  }),
};
