import { requireNumber } from '../input';
import { LOCATION } from './check-parameters';
import type { Distribution } from './types';

/**
 * A distribution moved along the axis: of T + by instead of T.
 *
 * @param distribution - of T
 * @param by - added to every outcome
 * @throws GigacastError `number/out-of-range`, `number/not-finite` or `input/wrong-type`
 * @example
 * mean(shifted(exponential({ mean: 274 }), 100)); // => 374
 */
export function shifted(distribution: Distribution, by: number): Distribution {
  requireNumber(by, { function: 'shifted', path: 'by' }, LOCATION);
  if (by === 0) return distribution;
  return distribution.family === 'shifted'
    ? shifted(distribution.distribution, distribution.by + by)
    : { family: 'shifted', by, distribution };
}
