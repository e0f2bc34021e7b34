import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { requireInteger } from '../../core/input';
import type { PredictionInterval } from '../../core/format';
import { fitPhaseModel, type FitPhaseModelOptions } from '../forecast/fit-phase-model';
import { nowcast } from '../forecast/nowcast';
import type { PhaseModel } from '../forecast/phase-model';
import type { Basis, Report } from '../records';
import type { BacktestPoint } from './backtest-point';
import type { Baseline } from './baselines';
import { checkNames, OUR_NAME } from './model-names';
import { pointsOf } from './points-of';
import { priorAt } from './prior-at';
import { quarterTotals, weeksOfQuarter, type QuarterTotal } from './quarter-totals';

/** Which quarters are nowcast again, when, and against which counts. */
export interface QuarterBacktestOptions extends Omit<FitPhaseModelOptions, 'asOf'> {
  /** The first quarter that is nowcast begins on or after this day. */
  readonly from: DateLike;
  /** What the true totals count: months or quarters of it are among the reports. @defaultValue `retail` */
  readonly truth?: Basis;
  /** After how many weeks of the quarter (each 1 to 14). @defaultValue 4, 8 and 11 */
  readonly after?: readonly number[];
  /** Whether the prior is learned from the other brands, as known when the first quarter began. @defaultValue false */
  readonly pooled?: boolean;
  /** Share of outcomes inside the intervals (0 excluded, 1 excluded). @defaultValue 0.8 */
  readonly coverage?: number;
  /** Rules to put beside the model. @defaultValue none */
  readonly baselines?: readonly Baseline[];
}

/** What was expected of a quarter on one day, and what came. */
export interface QuarterNowcast {
  /** YYYY-Qn. */
  readonly quarter: string;
  /** Weeks of the quarter that were over. */
  readonly after: number;
  /** The day it stands at, when the last of these weeks was known. */
  readonly asOf: IsoDate;
  /** Weeks of the quarter that had been published by then. */
  readonly published: number;
  /** What was counted in the end. */
  readonly actual: number;
  readonly model: string;
  readonly median: number;
  /** Median / actual - 1. */
  readonly error: number;
  /** Of the model; `null` for a baseline, which has none. */
  readonly interval: PredictionInterval | null;
  /** Whether the count lies in the interval. */
  readonly held: boolean | null;
}

/** Nowcasts of quarters beside what came, or why there are none. */
export type QuarterBacktest =
  | {
      readonly outcome: 'scored';
      /** By quarter, then by weeks, the model first. */
      readonly nowcasts: readonly QuarterNowcast[];
      readonly model: PhaseModel;
    }
  | { readonly outcome: 'too-little-history'; readonly needs: number; readonly has: number };

/** Weeks after which the quarter is nowcast. */
const AFTER = [4, 8, 11];

/**
 * Nowcasts quarters again after some of their weeks, with what was known then, beside what was counted in the end.
 *
 * Hyperparameters and cycle are estimated once, on what was known when the first of the quarters began; the state is
 * found anew each time. A baseline adds what it expects of the weeks that were not published to those that were; its
 * weeks are those whose Thursdays lie in the quarter. The model's interval allows for the basis of the truth.
 *
 * @param reports - weeks of the basis, and months or quarters of the basis of the truth; the latter inform the model only
 * where `alsoBases` says so
 * @throws GigacastError `registrations/baseline-name`, `number/…`, and what `fitPhaseModel` throws
 * @example
 * backtestQuarters([], { brand: 'Tesla', basis: 'insurance', from: '2024-04-01' });
 * // => { outcome: 'too-little-history', needs: 6, has: 0 }
 */
export function backtestQuarters(reports: readonly Report[], given: QuarterBacktestOptions): QuarterBacktest {
  const name = 'backtestQuarters';
  const { truth = 'retail', after = AFTER, coverage = 0.8, baselines = [], brand, market = 'CN' } = given;
  const from = toIsoDate(given.from, { function: name, path: 'from' });
  after.forEach((weeks, i) =>
    requireInteger(weeks, { function: name, path: `after[${i}]` }, { atLeast: 1, atMost: 14 }),
  );
  checkNames(baselines, name);
  const quarters = quarterTotals(reports, { brand, market, basis: truth, from });
  const start = quarters[0]?.from ?? from;
  const options = { ...given, prior: priorAt(reports, given, start) };
  const first = fitPhaseModel(reports, { ...options, asOf: start });
  if (first.outcome !== 'fitted')
    return { outcome: 'too-little-history', needs: first.needs, has: first.has };
  const { cycle, hyperparameters } = first.model;
  const fitted = (asOf: IsoDate): PhaseModel => {
    const fit = fitPhaseModel(reports, { ...options, cycle, hyperparameters, asOf });
    return fit.outcome === 'fitted' ? fit.model : first.model;
  };
  const points = pointsOf(fitted('9999-12-31'), 'week');
  const nowcasts = quarters.flatMap((quarter) =>
    [...new Set(after)].flatMap((weeks) => {
      const sofar = lookBack(points, quarter, weeks);
      if (sofar.published === 0) return [];
      const { median, interval } = nowcast(fitted(sofar.asOf), quarter, { coverage, basis: truth });
      const held = interval.lower <= quarter.count && quarter.count <= interval.upper;
      const about = (model: string, total: number) => ({
        quarter: sofar.quarter,
        after: weeks,
        asOf: sofar.asOf,
        published: sofar.published,
        actual: quarter.count,
        model,
        median: total,
        error: total / quarter.count - 1,
      });
      return [
        { ...about(OUR_NAME, median), interval, held },
        ...baselines.map((baseline) => ({
          ...about(baseline.name, totalBy(baseline, sofar)),
          interval: null,
          held: null,
        })),
      ];
    }),
  );
  return { outcome: 'scored', nowcasts, model: first.model };
}

/** A quarter as it looked after some of its weeks. */
interface LookBack {
  readonly quarter: string;
  readonly asOf: IsoDate;
  readonly history: readonly BacktestPoint[];
  readonly weeks: readonly BacktestPoint[];
  readonly published: number;
}

function lookBack(points: readonly BacktestPoint[], total: QuarterTotal, after: number): LookBack {
  const weeks = weeksOfQuarter(total);
  const last = weeks[Math.min(after, weeks.length) - 1] as BacktestPoint;
  const asOf = (points.find(({ index }) => index === last.index) ?? last).knownOn;
  const history = points.filter(({ knownOn }) => knownOn <= asOf);
  const published = history.filter(({ quarter }) => quarter === last.quarter).length;
  return { quarter: last.quarter, asOf, history, weeks, published };
}

/** Published weeks of the quarter, and what the rule expects of the others. */
function totalBy({ point }: Baseline, { history, weeks }: LookBack): number {
  const latest = (history[history.length - 1] as BacktestPoint).count;
  return weeks.reduce((sum, week) => {
    const known = history.find(({ index }) => index === week.index);
    return sum + (known?.count ?? point(history, week) ?? latest);
  }, 0);
}
