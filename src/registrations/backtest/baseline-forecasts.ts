import type { Distribution } from '../../core/distribution';
import { countDistribution } from '../forecast/expected-count';
import type { BacktestPoint } from './backtest-point';
import type { Baseline } from './baselines';

/** The spread of a rule without any past error, and the least one (standard deviation of the logarithm). */
const UNKNOWN_SD = 0.5;
const LEAST_SD = 0.02;
/** So many past errors of one horizon count by themselves; fewer are pooled over all horizons. */
const ENOUGH = 8;

/**
 * Makes distributions of a baseline: lognormal around its point, as wide as its own past errors at the same horizon.
 *
 * Only errors of targets that were known at the origin count, so that nothing leaks.
 */
export function baselineForecasts(
  baseline: Baseline,
  { points, horizon }: { readonly points: readonly BacktestPoint[]; readonly horizon: number },
): (origin: number, targets: readonly BacktestPoint[]) => readonly Distribution[] {
  const pointAt = (origin: number, target: BacktestPoint): number => {
    const history = points.slice(0, origin + 1);
    return Math.log1p(baseline.point(history, target) ?? (history[origin] as BacktestPoint).count);
  };
  const errors = points.flatMap((from, origin) =>
    points.slice(origin + 1).flatMap((target, i) => {
      const ahead = target.index - from.index;
      return ahead > horizon
        ? []
        : [{ ahead, at: origin + 1 + i, squared: (Math.log1p(target.count) - pointAt(origin, target)) ** 2 }];
    }),
  );
  return (origin, targets) => {
    const known = errors.filter(({ at }) => at <= origin);
    return targets.map((target) => {
      const ahead = target.index - (points[origin] as BacktestPoint).index;
      const same = known.filter((error) => error.ahead === ahead);
      const used = same.length >= ENOUGH ? same : known;
      const variance = used.reduce((sum, { squared }) => sum + squared, 0) / used.length;
      const sd = used.length === 0 ? UNKNOWN_SD : Math.max(LEAST_SD, Math.sqrt(variance));
      return countDistribution(pointAt(origin, target), sd * sd);
    });
  };
}
