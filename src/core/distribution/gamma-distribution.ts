import { requireNumber } from '../input';
import { checkForm } from './check-form';
import { checkParameters, SCALE } from './check-parameters';
import type { Gamma } from './types';

/** The three ways to state a gamma distribution. */
export type GammaParameters =
  | { readonly shape: number; readonly scale: number }
  | { readonly shape: number; readonly rate: number }
  | { readonly mean: number; readonly sd: number };

const FORMS = ['shape, scale', 'shape, rate', 'mean, sd'];
const NAME = 'gammaDistribution';

/**
 * Gamma distribution of a positive quantity; with a whole shape it is the Erlang distribution.
 *
 * @param parameters - { shape, scale }, { shape, rate } with rate = 1 / scale, or { mean, sd }; all > 0
 * @throws GigacastError `distribution/parameters`, `number/out-of-range`, `number/not-finite`, `input/wrong-type`
 * @example
 * gammaDistribution({ mean: 9, sd: 4.5 }); // => { family: 'gamma', shape: 4, scale: 2.25 }
 */
export function gammaDistribution(parameters: GammaParameters): Gamma {
  checkForm(parameters, FORMS, NAME);
  if ('scale' in parameters) return build(parameters.shape, parameters.scale);
  if ('rate' in parameters) {
    return build(
      parameters.shape,
      1 / requireNumber(parameters.rate, { function: NAME, path: 'rate' }, SCALE),
    );
  }
  const mean = requireNumber(parameters.mean, { function: NAME, path: 'mean' }, SCALE);
  const sd = requireNumber(parameters.sd, { function: NAME, path: 'sd' }, SCALE);
  return build((mean / sd) ** 2, sd * (sd / mean));
}

function build(shape: number, scale: number): Gamma {
  return checkParameters({ family: 'gamma', shape, scale }, { function: NAME });
}
