import { quantile, type Distribution } from '../../core/distribution';
import { crps, pinballLoss, pit } from '../../core/scoring';
import type { IsoDate } from '../../core/calendar';
import type { KeyPart } from '../../core/random';
import { calibrationOf, type Calibration } from './calibration';
import { skillOver, type Skill } from './skill';

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
  /** Where the outcomes fell in the distributions, and where they would if the model was calibrated. */
  readonly calibration: Calibration;
  /** Skill of the first model over this one; `null` for the first model itself, and where this one made no error or
   * did not forecast the same. */
  readonly skill: Skill | null;
}

const LEVELS = [0.1, 0.5, 0.9];
const EVERY = [1, Infinity] as const;

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

/** The ranges of steps ahead that are told apart, up to the furthest. */
export function rangesOf(furthest: number): readonly (readonly [number, number])[] {
  const ranges: readonly (readonly [number, number])[] = [
    [1, 1],
    [2, 4],
    [5, furthest],
  ];
  return ranges.filter(([least]) => least <= furthest);
}

/** Means over the forecasts of each model, for all horizons and for each range of them. */
export function scoreRows(
  forecasts: readonly ScoredForecast[],
  {
    ranges,
    scale,
    seed,
  }: {
    readonly ranges: readonly (readonly [number, number])[];
    readonly scale: number;
    readonly seed: KeyPart;
  },
): readonly ScoreRow[] {
  const models = [...new Set(forecasts.map(({ model }) => model))];
  const of = (model: string | undefined, [least, most]: readonly [number, number]) =>
    forecasts.filter((one) => one.model === model && one.ahead >= least && one.ahead <= most);
  return models.flatMap((model) =>
    [EVERY, ...ranges].flatMap((range) => {
      const some = of(model, range);
      if (some.length === 0) return [];
      const horizon = sayRange(range);
      const own = of(models[0], range);
      // A model that was not asked everywhere has no pairs.
      const paired = model !== models[0] && own.length === some.length;
      const skill = paired ? skillOver(own, { rival: some, seed: `${seed} ${horizon}` }) : null;
      return [{ model, horizon, ...meansOf(some, scale), calibration: calibrationOf(some), skill }];
    }),
  );
}

function sayRange([least, most]: readonly [number, number]): string {
  if (most === Infinity) return 'all';
  return least === most ? `${least}` : `${least}-${most}`;
}

function meansOf(forecasts: readonly ScoredForecast[], scale: number) {
  const mean = (value: (forecast: ScoredForecast) => number) =>
    forecasts.reduce((sum, forecast) => sum + value(forecast), 0) / forecasts.length;
  const mae = mean(({ median, actual }) => Math.abs(median - actual));
  return {
    n: forecasts.length,
    mae,
    crps: mean((forecast) => forecast.crps),
    cover80: mean(({ inside80 }) => (inside80 ? 1 : 0)),
    pinball: mean(({ pinball }) => pinball),
    mase: scale === 0 ? null : mae / scale,
  };
}
