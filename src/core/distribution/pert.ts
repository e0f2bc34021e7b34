import { checkParameters } from './check-parameters';
import type { Pert } from './types';

/**
 * PERT distribution: a beta distribution stretched over [min, max].
 *
 * alpha = 1 + weight (mode - min) / (max - min), beta = 1 + weight (max - mode) / (max - min).
 *
 * @param parameters.min - least value
 * @param parameters.mode - likeliest value, min <= mode <= max
 * @param parameters.max - greatest value, > min
 * @param parameters.weight - pull of the mode, 0 to 1e4. @defaultValue 4
 * @throws GigacastError `distribution/unordered`, `number/out-of-range`, `number/not-finite`, `input/wrong-type`
 * @see Malcolm et al., Application of a Technique for Research and Development Program Evaluation, 1959
 * @example
 * cdf(pert({ min: 6, mode: 9, max: 18 }), 12); // => 0.8125
 */
export function pert(parameters: {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
  readonly weight?: number;
}): Pert {
  const { min, mode, max, weight = 4 } = parameters;
  return checkParameters({ family: 'pert', min, mode, max, weight }, { function: 'pert' });
}
