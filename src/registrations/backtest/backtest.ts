import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { requireInteger } from '../../core/input';
import type { KeyPart } from '../../core/random';
import { fitPhaseModel, type FitPhaseModelOptions } from '../forecast/fit-phase-model';
import { forecastWindows, usualUnit } from '../forecast/forecast';
import type { PhaseModel } from '../forecast/phase-model';
import { DEFAULT_PRIOR } from '../model/hyperparameters';
import type { Report } from '../records';
import { baselineForecasts } from './baseline-forecasts';
import type { BacktestPoint } from './backtest-point';
import type { Baseline } from './baselines';
import { checkNames, OUR_NAME } from './model-names';
import { pointsOf } from './points-of';
import { priorAt } from './prior-at';
import { rangesOf, scoreForecast, scoreRows, type ScoredForecast, type ScoreRow } from './score-forecasts';

/** What is forecast again, from when on, and beside which rules. */
export interface BacktestOptions extends Omit<FitPhaseModelOptions, 'asOf'> {
  /** The first week or month that is forecast begins on or after this day. */
  readonly from: DateLike;
  /** How many weeks or months ahead (1 to 260). @defaultValue 13 weeks or 6 months */
  readonly horizon?: number;
  /** Rules to score beside the model. @defaultValue none */
  readonly baselines?: readonly Baseline[];
  /** Whether the prior is learned from the other brands, as known at the first origin. @defaultValue false */
  readonly pooled?: boolean;
  /** Names the random draws of the intervals of skill (any number or text). @defaultValue 1 */
  readonly seed?: KeyPart;
  /** Called after each origin. */
  readonly onOrigin?: (done: number, of: number) => void;
}

/** Scores over the origins, or why there are none. */
export type Backtest =
  | {
      readonly outcome: 'scored';
      readonly unit: 'week' | 'month';
      readonly rows: readonly ScoreRow[];
      readonly forecasts: readonly ScoredForecast[];
      /** The model as it was fitted before the first origin: its hyperparameters and cycle hold for all of them. */
      readonly model: PhaseModel;
    }
  | { readonly outcome: 'too-little-history'; readonly needs: number; readonly has: number };

/**
 * Forecasts a history again from every week (month) on, each time with what was known then, and scores the forecasts.
 *
 * The first origin is the last week before `from`; every later one of the series follows, and each forecasts all
 * reported weeks of its horizon. Hyperparameters and cycle are estimated once, on what was known at the first origin, and
 * are the medians of the prior where that is too little; a prior learned from other brands knows no more either; the state is found anew at each origin from reports known by
 * then. Baselines get lognormal distributions as wide as their own past errors. Missing weeks are neither origin nor
 * target. The row of each baseline says how much better the model is, with an interval, and every row how far what came
 * is from what a calibrated forecaster shows.
 *
 * @param reports - any reports; those of the basis that are whole weeks (months) are forecast, all of them inform the model
 * @throws GigacastError `registrations/baseline-name`, and what `fitPhaseModel` throws
 * @see Tashman, Out-of-sample tests of forecasting accuracy, 2000
 * @example
 * backtest([], { brand: 'Tesla', basis: 'insurance', from: '2024-04-01' });
 * // => { outcome: 'too-little-history', needs: 6, has: 0 }
 */
export function backtest(reports: readonly Report[], given: BacktestOptions): Backtest {
  const from = toIsoDate(given.from, { function: 'backtest', path: 'from' });
  checkNames(given.baselines ?? [], 'backtest');
  const all = fitPhaseModel(reports, {
    ...given,
    asOf: '9999-12-31',
    cycle: 'quarter',
    hyperparameters: DEFAULT_PRIOR.median,
  });
  if (all.outcome !== 'fitted') return { outcome: 'too-little-history', needs: all.needs, has: all.has };
  const unit = usualUnit(all.model);
  const horizon = requireInteger(
    given.horizon ?? (unit === 'week' ? 13 : 6),
    { function: 'backtest', path: 'horizon' },
    { atLeast: 1, atMost: 260 },
  );
  const points = pointsOf(all.model, unit);
  const needs = given.minimumHistory ?? 6;
  const beforeFrom = points.findIndex((point) => point.from >= from) - 1;
  const first = Math.max(beforeFrom, needs - 1);
  if (beforeFrom === -2 || first >= points.length - 1) {
    return { outcome: 'too-little-history', needs: needs + 1, has: beforeFrom === -2 ? 0 : points.length };
  }
  const rivals = (given.baselines ?? []).map((baseline) => ({
    name: baseline.name,
    forecast: baselineForecasts(baseline, { points, horizon }),
  }));
  const start = (points[Math.max(0, beforeFrom)] as BacktestPoint).knownOn;
  const options = { ...given, prior: priorAt(reports, given, start) };
  const fitted = fitAt(reports, options, start);
  const { cycle, hyperparameters } = fitted ?? {
    cycle: given.cycle === 'quarter' ? 'quarter' : 'quarter-and-month',
    hyperparameters: given.hyperparameters ?? options.prior.median,
  };
  const forecasts: ScoredForecast[] = [];
  for (let i = first; i < points.length - 1; i += 1) {
    const origin = points[i] as BacktestPoint;
    const targets = points.slice(i + 1).filter((point) => point.index - origin.index <= horizon);
    const model = fitAt(reports, { ...options, cycle, hyperparameters }, origin.knownOn);
    if (model !== undefined && targets.length > 0) {
      const score = (name: string, t: number, distribution: Parameters<typeof scoreForecast>[0]): void => {
        const { from: begins, to, index, count } = targets[t] as BacktestPoint;
        const about = { origin: origin.to, from: begins, to, ahead: index - origin.index, actual: count };
        forecasts.push(scoreForecast(distribution, { model: name, ...about }));
      };
      forecastWindows(model, { targets, coverage: 0.8 }).forEach(({ distribution }, t) =>
        score(OUR_NAME, t, distribution),
      );
      for (const rival of rivals) {
        rival.forecast(i, targets).forEach((distribution, t) => score(rival.name, t, distribution));
      }
    }
    options.onOrigin?.(i - first + 1, points.length - 1 - first);
  }
  return {
    outcome: 'scored',
    unit,
    rows: scoreRows(forecasts, {
      ranges: rangesOf(horizon),
      scale: naiveScale(points, first),
      seed: options.seed ?? 1,
    }),
    forecasts,
    model: fitted ?? { ...all.model, cycle, hyperparameters },
  };
}

function fitAt(
  reports: readonly Report[],
  options: Omit<BacktestOptions, 'from'>,
  asOf: IsoDate,
): PhaseModel | undefined {
  const fit = fitPhaseModel(reports, { ...options, asOf });
  return fit.outcome === 'fitted' ? fit.model : undefined;
}

/** Mean absolute step of the series up to the first origin. */
function naiveScale(points: readonly BacktestPoint[], first: number): number {
  const steps = points
    .slice(1, first + 1)
    .map((point, i) => Math.abs(point.count - (points[i] as BacktestPoint).count));
  return steps.length === 0 ? 0 : steps.reduce((sum, step) => sum + step, 0) / steps.length;
}
