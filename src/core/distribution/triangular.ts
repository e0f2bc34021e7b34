import { checkParameters } from './check-parameters';
import type { Triangular } from './types';

/**
 * Triangular distribution over [min, max].
 *
 * @param parameters.min - least value
 * @param parameters.mode - likeliest value, min <= mode <= max
 * @param parameters.max - greatest value, > min
 * @throws GigacastError `distribution/unordered`, `number/out-of-range`, `number/not-finite`, `input/wrong-type`
 * @example
 * variance(triangular({ min: 6, mode: 9, max: 18 })); // => 6.5
 */
export function triangular(parameters: {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}): Triangular {
  const { min, mode, max } = parameters;
  return checkParameters({ family: 'triangular', min, mode, max }, { function: 'triangular' });
}
