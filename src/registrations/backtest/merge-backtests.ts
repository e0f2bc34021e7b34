import type { KeyPart } from '../../core/random';
import type { Backtest } from './backtest';
import { rangesOf, scoreRows, type ScoredForecast, type ScoreRow } from './score-forecasts';

/** Scores of several brands or countries together. */
export interface MergedBacktest {
  readonly rows: readonly ScoreRow[];
  readonly forecasts: readonly ScoredForecast[];
}

/**
 * The scores of several backtests together, e.g. of the brands of a market.
 *
 * Every forecast weighs the same, in vehicles, so that large brands weigh more. Intervals of skill draw origins, with
 * all brands that are forecast from there: what goes wrong for one goes wrong for others in the same week. Errors over
 * the last value's (`mase`) have no common scale and are `null`.
 *
 * @param backtests - of different brands, with the same baselines; those with too little history are passed over
 * @param options.seed - names the random draws of the intervals. @defaultValue 1
 * @example
 * mergeBacktests([backtest([], { brand: 'Tesla', basis: 'insurance', from: '2024-04-01' })]).rows; // => []
 */
export function mergeBacktests(
  backtests: readonly Backtest[],
  options: { readonly seed?: KeyPart } = {},
): MergedBacktest {
  const { seed = 1 } = options;
  const forecasts = backtests.flatMap((one) => (one.outcome === 'scored' ? one.forecasts : []));
  const furthest = forecasts.reduce((most, { ahead }) => Math.max(most, ahead), 0);
  return { rows: scoreRows(forecasts, { ranges: rangesOf(furthest), scale: 0, seed }), forecasts };
}
