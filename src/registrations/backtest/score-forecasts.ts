import { quantile, type Distribution } from '../../core/distribution';
import { crps, pinballLoss, pit } from '../../core/scoring';
import type { IsoDate } from '../../core/calendar';

/** One forecast with what came of it. */
export interface ScoredForecast {
  readonly model: string;
  /** Last day of the newest week or month that was known. */
  readonly origin: IsoDate;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Weeks or months ahead. */
  readonly ahead: number;
  readonly actual: number;
  readonly median: number;
  readonly crps: number;
  /** Mean pinball loss of the quantiles 0.1, 0.5 and 0.9. */
  readonly pinball: number;
  /** Whether the outcome lies in the central 80 %. */
  readonly inside80: boolean;
  /** Where in the distribution the outcome lies, 0 to 1. */
  readonly pit: number;
}

/** Mean scores of a model over some horizons. */
export interface ScoreRow {
  readonly model: string;
  /** 'all', or a range of steps ahead such as '1' or '5-13'. */
  readonly horizon: string;
  readonly n: number;
  /** Mean absolute error of the median (vehicles). */
  readonly mae: number;
  /** Mean continuous ranked probability score (vehicles). */
  readonly crps: number;
  /** Share of outcomes inside the central 80 %. */
  readonly cover80: number;
  /** Mean pinball loss of the quantiles 0.1, 0.5 and 0.9 (vehicles). */
  readonly pinball: number;
  /** Mean absolute error over that of the last value carried one step on, over the same span; `null` where that is 0. */
  readonly mase: number | null;
}

const LEVELS = [0.1, 0.5, 0.9];

/** Scores one forecast. */
export function scoreForecast(
  distribution: Distribution,
  about: Pick<ScoredForecast, 'model' | 'origin' | 'from' | 'to' | 'ahead' | 'actual'>,
): ScoredForecast {
  const values = LEVELS.map((p) => Math.max(0, quantile(distribution, p)));
  const { actual } = about;
  const losses = LEVELS.map((p, i) => pinballLoss(actual, { tau: p, quantile: values[i] as number }));
  return {
    ...about,
    median: values[1] as number,
    crps: crps(distribution, actual),
    pinball: losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
    inside80: actual >= (values[0] as number) && actual <= (values[2] as number),
    pit: pit(distribution, actual),
  };
}

/** Means over the forecasts of each model, for all horizons and for each range of them. */
export function scoreRows(
  forecasts: readonly ScoredForecast[],
  { ranges, scale }: { readonly ranges: readonly (readonly [number, number])[]; readonly scale: number },
): readonly ScoreRow[] {
  const models = [...new Set(forecasts.map(({ model }) => model))];
  return models.flatMap((model) => {
    const own = forecasts.filter((forecast) => forecast.model === model);
    return [
      rowOf(own, { model, horizon: 'all', scale }),
      ...ranges.flatMap(([least, most]) => {
        const some = own.filter(({ ahead }) => ahead >= least && ahead <= most);
        const horizon = least === most ? `${least}` : `${least}-${most}`;
        return some.length === 0 ? [] : [rowOf(some, { model, horizon, scale })];
      }),
    ];
  });
}

function rowOf(
  forecasts: readonly ScoredForecast[],
  { model, horizon, scale }: { readonly model: string; readonly horizon: string; readonly scale: number },
): ScoreRow {
  const mean = (value: (forecast: ScoredForecast) => number) =>
    forecasts.reduce((sum, forecast) => sum + value(forecast), 0) / forecasts.length;
  const mae = mean(({ median, actual }) => Math.abs(median - actual));
  return {
    model,
    horizon,
    n: forecasts.length,
    mae,
    crps: mean((forecast) => forecast.crps),
    cover80: mean(({ inside80 }) => (inside80 ? 1 : 0)),
    pinball: mean(({ pinball }) => pinball),
    mase: scale === 0 ? null : mae / scale,
  };
}
