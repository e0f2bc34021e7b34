import { checkParameters } from './check-parameters';
import type { Uniform } from './types';

/**
 * Uniform distribution over [min, max].
 *
 * @param parameters - parameters of the distribution
 * @param parameters.min - least value
 * @param parameters.max - greatest value, > min
 * @throws GigacastError `distribution/unordered`, `number/out-of-range`, `number/not-finite`, `input/wrong-type`
 * @example
 * quantile(uniform({ min: 10, max: 20 }), 0.25); // => 12.5
 */
export function uniform({ min, max }: { readonly min: number; readonly max: number }): Uniform {
  return checkParameters({ family: 'uniform', min, max }, { function: 'uniform' });
}
