import { requireNumber } from '../input';
import { checkForm } from './check-form';
import { checkParameters, SCALE } from './check-parameters';
import type { Lognormal } from './types';

/** The three ways to state a lognormal distribution. */
export type LognormalParameters =
  | { readonly median: number; readonly sigma: number }
  | { readonly mu: number; readonly sigma: number }
  | { readonly mean: number; readonly sd: number };

const FORMS = ['median, sigma', 'mu, sigma', 'mean, sd'];
const NAME = 'lognormal';

/**
 * Lognormal distribution of a positive quantity.
 *
 * `sigma` is the standard deviation of the natural logarithm and `mu` its mean; `mean` and `sd` are those of the
 * quantity itself. The median is kept as given, so that its quantile comes back exactly.
 *
 * @param parameters - { median, sigma }, { mu, sigma } or { mean, sd }; median, mean, sd > 0, 0 < sigma <= 10
 * @throws GigacastError `distribution/parameters`, `number/out-of-range`, `number/not-finite`, `input/wrong-type`
 * @example
 * quantile(lognormal({ median: 274, sigma: 0.5 }), 0.5); // => 274
 */
export function lognormal(parameters: LognormalParameters): Lognormal {
  checkForm(parameters, FORMS, NAME);
  if ('median' in parameters) return build(parameters.median, parameters.sigma);
  if ('mu' in parameters) {
    const mu = requireNumber(parameters.mu, { function: NAME, path: 'mu' }, { atLeast: -230, atMost: 230 });
    return build(Math.exp(mu), parameters.sigma);
  }
  const mean = requireNumber(parameters.mean, { function: NAME, path: 'mean' }, SCALE);
  const sd = requireNumber(parameters.sd, { function: NAME, path: 'sd' }, SCALE);
  const ratio = sd / mean;
  return build(mean / Math.hypot(1, ratio), Math.sqrt(Math.log1p(ratio * ratio)));
}

function build(median: number, sigma: number): Lognormal {
  return checkParameters({ family: 'lognormal', median, sigma }, { function: NAME });
}
