import { raise } from '../error';
import { INPUT_ERRORS } from '../error/input-errors';
import { checkWeights } from './check-weights';
import type { Mixture, MixtureComponent } from './types';

/**
 * One of several distributions, each with its probability, e.g. a claim kept or broken.
 *
 * @param components - at least one; weights >= 0 are scaled to add up to 1, components of weight 0 are left out
 * @throws GigacastError `input/empty`, `distribution/weights`, `number/out-of-range`, `number/not-finite`
 * @example
 * cdf(mixture([{ weight: 3, distribution: exponential({ mean: 1 }) }, { weight: 1, distribution: empirical([9]) }]), 8);
 * // => 0.749748403029073
 */
export function mixture(components: readonly MixtureComponent[]): Mixture {
  if (components.length === 0) {
    raise(INPUT_ERRORS, 'input/empty', { function: 'mixture', path: 'components', received: components });
  }
  const total = checkWeights(
    components.map(({ weight }) => weight),
    { function: 'mixture', path: 'weights', count: components.length },
  );
  return {
    family: 'mixture',
    components: components
      .filter(({ weight }) => weight > 0)
      .map(({ weight, distribution }) => ({ weight: weight / total, distribution })),
  };
}
