import { checkParameters } from './check-parameters';
import type { Weibull } from './types';

/**
 * Weibull distribution of a waiting time: P(T > t) = exp(-(t / scale)^shape).
 *
 * @param parameters - parameters of the distribution
 * @param parameters.shape - power of time, 0.05 to 1e5; 1 is the exponential distribution
 * @param parameters.scale - time by which 63.2 % have ended, > 0
 * @throws GigacastError `number/out-of-range`, `number/not-finite` or `input/wrong-type`
 * @example
 * cdf(weibull({ shape: 2, scale: 10 }), 10); // => 0.632120558828558
 */
export function weibull({ shape, scale }: { readonly shape: number; readonly scale: number }): Weibull {
  return checkParameters({ family: 'weibull', shape, scale }, { function: 'weibull' });
}
