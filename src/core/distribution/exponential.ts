import { requireNumber } from '../input';
import { checkForm } from './check-form';
import { checkParameters, SCALE } from './check-parameters';
import type { Exponential } from './types';

const NAME = 'exponential';

/**
 * Exponential distribution: a waiting time without memory.
 *
 * @param parameters - { mean } or { rate } with rate = 1 / mean; > 0
 * @throws GigacastError `distribution/parameters`, `number/out-of-range`, `number/not-finite`, `input/wrong-type`
 * @example
 * exponential({ rate: 0.25 }); // => { family: 'exponential', mean: 4 }
 */
export function exponential(parameters: { readonly mean: number } | { readonly rate: number }): Exponential {
  checkForm(parameters, ['mean', 'rate'], NAME);
  const mean =
    'mean' in parameters
      ? parameters.mean
      : 1 / requireNumber(parameters.rate, { function: NAME, path: 'rate' }, SCALE);
  return checkParameters({ family: 'exponential', mean }, { function: NAME });
}
