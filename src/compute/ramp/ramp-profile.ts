import { fromEpochDay, toEpochDay, type DateLike, type IsoDate } from '../../core/calendar';
import { raise } from '../../core/error';
import { requireNumber } from '../../core/input';
import { COMPUTE_ERRORS } from '../errors';
import { indexOn, toNodes, type Ramp, type RampNode } from './ramp';

/** What is asked about a ramp that may rise and fall. */
export interface RampProfileOptions {
  /** Day of `value` and last day of `peak`. */
  readonly at: DateLike;
  /** In the unit of the ramp. */
  readonly threshold: number;
  /** Day on which the last interval is closed. */
  readonly end: DateLike;
}

/** Days from `from` up to, not including, `to`. */
export interface DayInterval {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Value, peak and the times above a threshold. */
export interface RampProfile {
  /** Value on `at`; `null` before the first row. */
  readonly value: number | null;
  /** Largest value up to and including `at`; `null` before the first row. */
  readonly peak: number | null;
  /** When the value was at or above the threshold, half-open. */
  readonly intervals: readonly DayInterval[];
}

/**
 * Value and peak of a step ramp on a day, and when it was at or above a threshold.
 *
 * Capacity is not assumed to grow only. Intervals run over the whole ramp, half-open; one that is still open is closed
 * at `end`, and what lies after `end` is left out.
 *
 * @param ramp - rows in one unit and basis, oldest first
 * @throws GigacastError as `rampValueOn`; `compute/no-time-between` if `end` is not after the first row
 * @example
 * rampProfile(
 *   [{ date: '2025-07-22', value: 442 }, { date: '2025-09-17', value: 348 }],
 *   { at: '2025-10-01', threshold: 400, end: '2026-06-15' },
 * ); // => { value: 348, peak: 442, intervals: [{ from: '2025-07-22', to: '2025-09-17' }] }
 */
export function rampProfile(ramp: Ramp, options: RampProfileOptions): RampProfile {
  const at = 'rampProfile';
  const nodes = toNodes(ramp, at);
  const day = toEpochDay(options.at, { function: at, path: 'at' });
  const end = toEpochDay(options.end, { function: at, path: 'end' });
  requireNumber(options.threshold, { function: at, path: 'threshold' });
  const first = nodes[0];
  if (first !== undefined && end <= first.day) {
    raise(COMPUTE_ERRORS, 'compute/no-time-between', {
      function: at,
      path: 'end',
      received: options.end,
      params: { from: fromEpochDay(first.day) },
    });
  }
  const past = nodes.slice(0, indexOn(nodes, day) + 1).map(({ value }) => value);
  return {
    value: past[past.length - 1] ?? null,
    peak: past.length === 0 ? null : past.reduce((peak, value) => Math.max(peak, value)),
    intervals: intervalsAbove(nodes, options.threshold, end),
  };
}

function intervalsAbove(nodes: readonly RampNode[], threshold: number, end: number): readonly DayInterval[] {
  const intervals: DayInterval[] = [];
  let since: number | undefined;
  const close = (day: number): void => {
    if (since !== undefined) intervals.push({ from: fromEpochDay(since), to: fromEpochDay(day) });
    since = undefined;
  };
  for (const { day, value } of nodes) {
    if (day >= end) break;
    if (value < threshold) close(day);
    else since ??= day;
  }
  close(end);
  return intervals;
}
