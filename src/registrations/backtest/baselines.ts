import type { BacktestPoint } from './backtest-point';

/** A simple rule that a model has to beat. */
export interface Baseline {
  readonly name: string;
  /** The count expected of a target from what came before it, in order and not empty; `null` where the rule is silent. */
  readonly point: (history: readonly BacktestPoint[], target: BacktestPoint) => number | null;
}

/** The last known count goes on. */
export const lastValue: Baseline = { name: 'last value', point: (history) => lastOf(history).count };

/** The last known week (month) with the same number in its quarter. */
export const seasonalNaiveByQuarter: Baseline = {
  name: 'same week of quarter',
  point(history, target) {
    const same = (ofQuarter: number) =>
      history.findLast((point) => point.ofQuarter === ofQuarter)?.count ?? null;
    // A fourteenth week has hardly a like; the thirteenth is next to it.
    return same(target.ofQuarter) ?? (target.ofQuarter === 14 ? same(13) : null);
  },
};

/** The last known week with the same ISO number (month with the same name). */
export const seasonalNaiveByYear: Baseline = {
  name: 'same week of year',
  point: (history, target) => history.findLast((point) => point.ofYear === target.ofYear)?.count ?? null,
};

/** The mean profile of earlier quarters, at the pace of the quarter to date (or of the last one with reports). */
export const meanPhasePace: Baseline = {
  name: 'mean phase x pace',
  point(history, target) {
    const profile = meanProfile(history);
    const own = profile.get(target.ofQuarter) ?? profile.get(target.ofQuarter - 1);
    if (own === undefined) return null;
    const begun = history.some(({ quarter }) => quarter === target.quarter)
      ? target.quarter
      : lastOf(history).quarter;
    const soFar = history.filter(({ quarter, ofQuarter }) => quarter === begun && profile.has(ofQuarter));
    const expected = soFar.reduce((sum, { ofQuarter }) => sum + (profile.get(ofQuarter) as number), 0);
    const counted = soFar.reduce((sum, { count }) => sum + count, 0);
    return expected > 0 ? (own * counted) / expected : null;
  },
};

/** The last known count goes on with the mean growth from the first one on. */
export const drift: Baseline = {
  name: 'drift',
  point(history, target) {
    const [first] = history;
    const last = lastOf(history);
    if (first === undefined || last.index === first.index) return null;
    const growth = (last.count - first.count) / (last.index - first.index);
    return Math.max(0, last.count + growth * (target.index - last.index));
  },
};

/** Every built-in baseline. */
export const BASELINES: readonly Baseline[] = [
  lastValue,
  seasonalNaiveByQuarter,
  seasonalNaiveByYear,
  meanPhasePace,
  drift,
];

function lastOf(history: readonly BacktestPoint[]): BacktestPoint {
  return history[history.length - 1] as BacktestPoint;
}

/** Mean count by number in the quarter. */
function meanProfile(history: readonly BacktestPoint[]): ReadonlyMap<number, number> {
  const sums = new Map<number, { sum: number; n: number }>();
  for (const { ofQuarter, count } of history) {
    const { sum, n } = sums.get(ofQuarter) ?? { sum: 0, n: 0 };
    sums.set(ofQuarter, { sum: sum + count, n: n + 1 });
  }
  return new Map([...sums].map(([ofQuarter, { sum, n }]) => [ofQuarter, sum / n]));
}
