import { requireNumber } from '../input';
import { checkSeries } from './check-series';

/**
 * Quantile of a sample by linear interpolation between order statistics at (n - 1) p (type 7, the default of R and numpy).
 *
 * @param values - at least one, in any order
 * @param p - 0 to 1, both included
 * @throws GigacastError `scoring/too-few`, `number/out-of-range`, `number/not-finite`
 * @see Hyndman and Fan, Sample quantiles in statistical packages, 1996, definition 7
 * @example
 * quantileType7([573, 511, 190], 0.8); // => 548.2
 */
export function quantileType7(values: ArrayLike<number>, p: number): number {
  checkSeries(values, { function: 'quantileType7', path: 'values' });
  requireNumber(p, { function: 'quantileType7', path: 'p' }, { atLeast: 0, atMost: 1 });
  const sorted = Float64Array.from(values).sort();
  const place = (sorted.length - 1) * p;
  const index = Math.floor(place);
  const low = sorted[index] as number;
  const high = sorted[Math.min(index + 1, sorted.length - 1)] as number;
  return low + (place - index) * (high - low);
}
