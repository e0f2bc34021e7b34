import { lognormal, quantile, shifted, type Distribution } from '../../core/distribution';
import type { PredictionInterval } from '../../core/format';

/** What is expected of a count, from one predictive distribution. */
export interface ExpectedCount {
  readonly median: number;
  readonly interval: PredictionInterval;
  readonly quantiles: readonly { readonly p: number; readonly value: number }[];
  /** Of the count, as a lognormal distribution of the count plus one. Below 0 it has next to no weight. */
  readonly distribution: Distribution;
}

const PROBABILITIES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
/** Beyond these the distribution is as good as certain, or says nothing. */
const LEAST_SIGMA = 1e-6;
const MOST_SIGMA = 10;

/** The distribution of a count whose logarithm plus one is normal. */
export function countDistribution(mean: number, variance: number): Distribution {
  const sigma = Math.min(MOST_SIGMA, Math.max(LEAST_SIGMA, Math.sqrt(variance)));
  return shifted(lognormal({ median: Math.exp(mean), sigma }), -1);
}

/** Median, interval and quantiles of a count; never below 0. */
export function expectedCountOf(distribution: Distribution, coverage: number): ExpectedCount {
  const at = (p: number): number => Math.max(0, quantile(distribution, p));
  const tail = (1 - coverage) / 2;
  return {
    median: at(0.5),
    interval: { coverage, lower: at(tail), upper: at(1 - tail) },
    quantiles: PROBABILITIES.map((p) => ({ p, value: at(p) })),
    distribution,
  };
}
