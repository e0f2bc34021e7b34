import { requireNumber } from '../input';
import { SCALE } from '../distribution/check-parameters';

/** What is believed about a mean before and what was then seen. */
export interface NormalShrinkage {
  readonly priorMean: number;
  /** Standard deviation of the prior belief, > 0. */
  readonly priorSd: number;
  readonly observations: readonly number[];
  /** Known standard deviation of one observation, > 0. */
  readonly observationSd: number;
}

/** What is believed about the mean afterwards. */
export interface ShrunkMean {
  readonly mean: number;
  readonly variance: number;
  readonly sd: number;
  /** Share of the observations in the posterior mean, n / (n + k) with k = (observationSd / priorSd)^2. */
  readonly weight: number;
}

/**
 * Shrinks the mean of a few observations towards a prior mean (normal prior, known observation sd).
 *
 * @param input - prior and observations in one unit; no observations give the prior back
 * @throws GigacastError `number/out-of-range`, `number/not-finite` or `input/wrong-type`
 * @see Gelman et al., Bayesian Data Analysis, 3rd edition, equation 2.12
 * @example
 * shrinkNormalMean({ priorMean: 18, priorSd: 6, observations: [45], observationSd: 9 }).mean; // => 26.3076923076923
 */
export function shrinkNormalMean({
  priorMean,
  priorSd,
  observations,
  observationSd,
}: NormalShrinkage): ShrunkMean {
  const name = 'shrinkNormalMean';
  requireNumber(priorMean, { function: name, path: 'priorMean' });
  requireNumber(priorSd, { function: name, path: 'priorSd' }, SCALE);
  requireNumber(observationSd, { function: name, path: 'observationSd' }, SCALE);
  observations.forEach((value, i) => requireNumber(value, { function: name, path: `observations[${i}]` }));
  const n = observations.length;
  const k = (observationSd / priorSd) ** 2;
  const weight = n / (n + k);
  const seen = n === 0 ? priorMean : observations.reduce((sum, value) => sum + value, 0) / n;
  const variance = (observationSd * observationSd) / (n + k);
  return {
    mean: priorMean + weight * (seen - priorMean),
    variance,
    sd: Math.sqrt(variance),
    weight,
  };
}
