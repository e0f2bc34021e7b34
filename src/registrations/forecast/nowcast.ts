import { quarterIndex, type IsoDate } from '../../core/calendar';
import { formatEpochDay } from '../../core/calendar/format-epoch-day';
import { quarterStart } from '../../core/calendar/quarter-arithmetic';
import { addDays, addMonths, toIsoDate } from '../../core/calendar';
import { raise } from '../../core/error';
import { requireNumber } from '../../core/input';
import { REGISTRATIONS_ERRORS } from '../errors';
import { predict } from '../model/predict';
import type { Basis } from '../records';
import { countDistribution, expectedCountOf, type ExpectedCount } from './expected-count';
import { OTHER_BASIS_SD } from './model-windows';
import type { PhaseModel } from './phase-model';
import { posteriorOf, toDaySpan, type CivilWindow } from './posterior-of';

/** What the total of a period will be, given what is published of it. */
export interface Nowcast extends ExpectedCount {
  /** First day. */
  readonly from: IsoDate;
  /** Last day (included). */
  readonly to: IsoDate;
  /** Share of the days of the period that lie in a report of the model (0 to 1). */
  readonly reportedDays: number;
  /** Share of the expected total on those days (0 to 1). */
  readonly reportedShare: number;
}

/**
 * The total of a month, a quarter or any period, from what is published of it so far.
 *
 * Reports inside the period count as they are, but for their rounding; of a week that lies across its border, the model
 * says how much falls inside. What is not reported yet is forecast, and all of it is added up as one distribution.
 *
 * @param model - from `fitPhaseModel`
 * @param period - e.g. `2023-Q3`, `2023-07`, or a window of days
 * @param options.coverage - share of outcomes inside the interval (0 excluded, 1 excluded). @defaultValue 0.8
 * @param options.basis - how the total will be counted: on another basis than the model's it may differ by some 4 %, one
 * standard deviation. @defaultValue the model's
 * @throws GigacastError `registrations/not-a-period`, `registrations/window-reversed`, the `date/…` codes of `toIsoDate`,
 * `number/…`
 * @example
 * const fit = fitPhaseModel(
 *   [3200, 9000, 10000, 11000, 12000, 14000].map((count, i) => ({
 *     brand: 'A', market: 'CN', basis: 'insurance', from: addDays('2024-01-01', 7 * i), to: addDays('2024-01-07', 7 * i),
 *     count, roundedTo: 1, source: { title: 'example' },
 *   })),
 *   { brand: 'A', basis: 'insurance', asOf: '2024-02-13' },
 * );
 * Math.round(nowcast(fit.model, { from: '2024-01-01', to: '2024-02-11' }).median / 100) * 100; // => 59200
 */
export function nowcast(
  model: PhaseModel,
  period: string | CivilWindow,
  options: { readonly coverage?: number; readonly basis?: Basis } = {},
): Nowcast {
  const { coverage = 0.8, basis = model.basis } = options;
  requireNumber(coverage, { function: 'nowcast', path: 'coverage' }, { moreThan: 0, lessThan: 1 });
  const window = toWindow(period);
  const { problem, posterior } = posteriorOf(model, { targets: [window] });
  const span = toDaySpan(window);
  const { mean, covariance } = predict(problem, posterior, {
    hyper: model.hyperparameters,
    targets: [span],
  });
  const { origin } = problem.layout;
  const { lambda } = posterior.at;
  let days = 0;
  let reported = 0;
  let total = 0;
  for (let day = span.from; day <= span.to; day += 1) {
    const own = lambda[day - origin] as number;
    const inside = problem.windows.some(({ from, to }) => from <= day && day <= to);
    total += own;
    if (inside) {
      days += 1;
      reported += own;
    }
  }
  const variance = (covariance[0] as number) + (basis === model.basis ? 0 : OTHER_BASIS_SD ** 2);
  return {
    ...window,
    ...expectedCountOf(countDistribution(mean[0] as number, variance), coverage),
    reportedDays: days / (span.to - span.from + 1),
    reportedShare: reported / total,
  };
}

/** The days of a month or quarter by its name, or of a window. */
function toWindow(period: string | CivilWindow): CivilWindow {
  const at = (path: string) => ({ function: 'nowcast', path });
  if (typeof period !== 'string') {
    const from = toIsoDate(period.from, at('period.from'));
    const to = toIsoDate(period.to, at('period.to'));
    if (from <= to) return { from, to };
    return raise(REGISTRATIONS_ERRORS, 'registrations/window-reversed', {
      ...at('period.to'),
      received: to,
      params: { from },
    });
  }
  if (/^\d{4}-Q[1-4]$/.test(period)) {
    const index = quarterIndex(period, at('period'));
    return { from: formatEpochDay(quarterStart(index)), to: formatEpochDay(quarterStart(index + 1) - 1) };
  }
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) {
    const from = toIsoDate(`${period}-01`, at('period'));
    return { from, to: addDays(addMonths(from, 1), -1) };
  }
  return raise(REGISTRATIONS_ERRORS, 'registrations/not-a-period', { ...at('period'), received: period });
}
