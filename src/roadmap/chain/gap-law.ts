import type { EpochDay } from '../../core/calendar';
import { normalShare } from '../../core/distribution/special-functions';
import { requireNumber } from '../../core/input';
import type { GapModel } from './chain-options';
import { dayAxis, monthAxis, type TimeAxis } from './time-axis';

/** A checked gap model in one form: lognormal lengths on an axis of days or calendar months. */
export interface GapLaw {
  readonly median: number;
  readonly sigma: number;
  readonly shared: number;
  readonly axisFrom: (start: EpochDay) => TimeAxis;
}

/** Checks a gap model. */
export function gapLaw(gaps: GapModel, functionName: string): GapLaw {
  const check = (value: unknown, field: string, atLeast: number, atMost: number): number =>
    requireNumber(value, { function: functionName, path: `gaps.${field}` }, { atLeast, atMost });
  const shared = check(gaps.shared ?? 0, 'shared', 0, 1);
  if (gaps.kind === 'reference class') {
    const median = check(gaps.medianDays, 'medianDays', 1, 36525);
    return { median, sigma: check(gaps.sigma, 'sigma', 0, 3), shared, axisFrom: dayAxis };
  }
  const months = check(gaps.months, 'months', 0.1, 240);
  const stretch = gaps.stretch ?? { median: 1, sigma: 0 };
  const median = months * check(stretch.median, 'stretch.median', 0.01, 100);
  return { median, sigma: check(stretch.sigma, 'stretch.sigma', 0, 3), shared, axisFrom: monthAxis };
}

/** Probability that a gap is longer than a length. */
export function longerThan({ median, sigma }: GapLaw, length: number): number {
  if (length <= 0) return 1;
  if (sigma === 0) return median > length ? 1 : 0;
  return normalShare(Math.log(length / median) / sigma, true);
}
