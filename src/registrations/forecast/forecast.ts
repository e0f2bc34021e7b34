import { addDays, addMonths, dayOfWeek, type IsoDate } from '../../core/calendar';
import { requireInteger, requireNumber } from '../../core/input';
import { predict } from '../model/predict';
import { countDistribution, expectedCountOf, type ExpectedCount } from './expected-count';
import { lengthOf } from './model-windows';
import type { PhaseModel } from './phase-model';
import { posteriorOf, toDaySpan, type CivilWindow } from './posterior-of';

/** How far and in which windows to look ahead. */
export interface ForecastOptions {
  /** How many windows (1 to 260). @defaultValue 13 weeks or 6 months */
  readonly horizon?: number;
  /** @defaultValue weeks where most reports of the basis are at most eight days long, else months */
  readonly unit?: 'week' | 'month';
  /** Share of outcomes inside the intervals (0 excluded, 1 excluded). @defaultValue 0.8 */
  readonly coverage?: number;
}

/** What is expected of a window. */
export interface WindowForecast extends ExpectedCount {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * What is expected of the weeks, or months, after the last report of the model's basis.
 *
 * Each window has its own predictive distribution. To know a sum of windows ask `nowcast` for it: quantiles of windows
 * do not add.
 *
 * @param model - from `fitPhaseModel`
 * @throws GigacastError `number/…`
 * @example
 * const fit = fitPhaseModel(
 *   [3200, 9000, 10000, 11000, 12000, 14000].map((count, i) => ({
 *     brand: 'A', market: 'CN', basis: 'insurance', from: addDays('2024-01-01', 7 * i), to: addDays('2024-01-07', 7 * i),
 *     count, roundedTo: 100, source: { title: 'example' },
 *   })),
 *   { brand: 'A', basis: 'insurance', asOf: '2024-02-13' },
 * );
 * forecast(fit.model, { horizon: 2 }).map(({ from, to }) => [from, to]);
 * // => [['2024-02-12', '2024-02-18'], ['2024-02-19', '2024-02-25']]
 */
export function forecast(model: PhaseModel, options: ForecastOptions = {}): readonly WindowForecast[] {
  const { unit = usualUnit(model), coverage = 0.8 } = options;
  const at = (path: string) => ({ function: 'forecast', path });
  const horizon = requireInteger(options.horizon ?? (unit === 'week' ? 13 : 6), at('horizon'), {
    atLeast: 1,
    atMost: 260,
  });
  requireNumber(coverage, at('coverage'), { moreThan: 0, lessThan: 1 });
  return forecastWindows(model, { targets: windowsAhead(model, unit, horizon), coverage });
}

/** The forecasts of given windows, each on its own. */
export function forecastWindows(
  model: PhaseModel,
  { targets, coverage }: { readonly targets: readonly CivilWindow[]; readonly coverage: number },
): readonly WindowForecast[] {
  const { problem, posterior } = posteriorOf(model, { targets });
  const joint = predict(problem, posterior, {
    hyper: model.hyperparameters,
    targets: targets.map(toDaySpan),
  });
  return targets.map(({ from, to }, t) => {
    const variance = joint.covariance[t * targets.length + t] as number;
    return { from, to, ...expectedCountOf(countDistribution(joint.mean[t] as number, variance), coverage) };
  });
}

/** Whether a model's own reports come by week or by month. */
export function usualUnit({ windows, basis }: PhaseModel): 'week' | 'month' {
  const lengths = windows.filter((window) => window.basis === basis).map(lengthOf);
  const short = lengths.filter((days) => days <= 8).length;
  return 2 * short > lengths.length ? 'week' : 'month';
}

function windowsAhead(model: PhaseModel, unit: 'week' | 'month', horizon: number): readonly CivilWindow[] {
  const own = model.windows.filter(({ basis }) => basis === model.basis);
  const next = addDays(
    own.reduce((last, { to }) => (to > last ? to : last), own[0]?.to ?? model.asOf),
    1,
  );
  if (unit === 'week') {
    const monday = addDays(next, (8 - dayOfWeek(next)) % 7);
    return Array.from({ length: horizon }, (_, i) => ({
      from: addDays(monday, 7 * i),
      to: addDays(monday, 7 * i + 6),
    }));
  }
  const first = next.endsWith('-01') ? next : `${addMonths(`${next.slice(0, 7)}-01`, 1)}`;
  return Array.from({ length: horizon }, (_, i) => ({
    from: addMonths(first, i),
    to: addDays(addMonths(first, i + 1), -1),
  }));
}
