import { requireInteger } from '../input';
import { checkPaired, checkSeries } from './check-series';

/** The history that sets the scale. */
export interface MaseScale {
  /** Values before the forecast, longer than the season. */
  readonly training: ArrayLike<number>;
  /** Steps in a season; 1 scales by the naive forecast. @defaultValue 1 */
  readonly season?: number;
}

/**
 * Mean absolute scaled error: mean |actual - forecast| over the mean |step of a season| in the training values.
 *
 * @param actual - what happened
 * @param forecast - as many
 * @param scale - training values and season
 * @returns below 1 means better than the seasonal naive forecast did in training; null if training never moved
 * @throws GigacastError `scoring/too-few`, `scoring/unequal-length`, `number/not-finite`, `number/not-an-integer`
 * @see Hyndman and Koehler, Another look at measures of forecast accuracy, 2006
 * @example
 * mase([12, 14], [11, 11], { training: [5, 7, 6, 8] }); // => 1.2
 */
export function mase(
  actual: ArrayLike<number>,
  forecast: ArrayLike<number>,
  { training, season = 1 }: MaseScale,
): number | null {
  requireInteger(season, { function: 'mase', path: 'season' }, { atLeast: 1 });
  checkSeries(actual, { function: 'mase', path: 'actual' });
  checkSeries(forecast, { function: 'mase', path: 'forecast' });
  checkPaired(forecast, actual, { function: 'mase', path: 'forecast', other: 'actual' });
  checkSeries(training, { function: 'mase', path: 'training', least: season + 1 });
  const scale = meanDistance(training, training, season);
  return scale === 0 ? null : meanDistance(actual, forecast, 0) / scale;
}

/** Mean |a[i + lag] - b[i]| over the pairs that exist. */
function meanDistance(a: ArrayLike<number>, b: ArrayLike<number>, lag: number): number {
  let sum = 0;
  const count = a.length - lag;
  for (let i = 0; i < count; i += 1) sum += Math.abs((a[i + lag] as number) - (b[i] as number));
  return sum / count;
}
