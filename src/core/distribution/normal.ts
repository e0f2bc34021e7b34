import { checkParameters } from './check-parameters';
import type { Normal } from './types';

/**
 * Normal distribution.
 *
 * @param parameters - parameters of the distribution
 * @param parameters.mean - centre
 * @param parameters.sd - standard deviation, > 0
 * @throws GigacastError `number/out-of-range`, `number/not-finite` or `input/wrong-type`
 * @example
 * normal({ mean: 9, sd: 2 }); // => { family: 'normal', mean: 9, sd: 2 }
 */
export function normal({ mean, sd }: { readonly mean: number; readonly sd: number }): Normal {
  return checkParameters({ family: 'normal', mean, sd }, { function: 'normal' });
}
