import { fromEpochDay, LAST_EPOCH_DAY, toEpochDay, type DateLike, type IsoDate } from '../../core/calendar';
import { requireNumber } from '../../core/input';
import { wholeAbove } from '../power/whole-below';
import { indexOn, toNodes, type Ramp, type RampNode } from '../ramp/ramp';

const SECONDS_PER_DAY = 86400;

/** A run on a fleet that may grow while it lasts. */
export interface TrainingTimeOptions {
  /** First day; the run begins at 00:00. */
  readonly start: DateLike;
  /** Operations of the run (FLOP, above 0). */
  readonly flop: number;
  /** Peak rate of one H100 on the basis of the ramp (FLOP/s, above 0). */
  readonly peakFlopPerH100e: number;
  /** Achieved over peak rate (above 0, at most 1). */
  readonly utilisation: number;
}

/** When a run is done, or why that cannot be said. */
export type TrainingTime =
  | { readonly outcome: 'completes'; readonly elapsedDays: number; readonly completesDuring: IsoDate }
  | { readonly outcome: 'never'; readonly why: string }
  | { readonly outcome: 'unknown'; readonly why: string };

/**
 * How long a training run takes on a fleet whose size changes by steps.
 *
 * A change takes effect at 00:00 of its date and the last value holds on. `completesDuring` is the day on which the
 * last operation is done: a run that ends at midnight ends on the day before.
 *
 * @param ramp - H100 equivalents, oldest first
 * @throws GigacastError `number/out-of-range`, and as `rampValueOn`
 * @example
 * trainingTime([{ date: '2026-06-15', value: 1000 }], {
 *   start: '2026-06-15', flop: 8.64e22, peakFlopPerH100e: 1e15, utilisation: 0.5,
 * }); // => { outcome: 'completes', elapsedDays: 2, completesDuring: '2026-06-16' }
 */
export function trainingTime(ramp: Ramp, options: TrainingTimeOptions): TrainingTime {
  const at = 'trainingTime';
  const nodes = toNodes(ramp, at);
  const start = toEpochDay(options.start, { function: at, path: 'start' });
  const perH100eDay = dailyFlopPerH100e(options);
  const needed = requireNumber(options.flop, { function: at, path: 'flop' }, { moreThan: 0 });
  const first = indexOn(nodes, start);
  if (first < 0) return { outcome: 'unknown', why: 'no row is dated on or before the start' };
  const elapsedDays = elapsedUntil(nodes.slice(first), start, needed / perH100eDay);
  if (elapsedDays === undefined) return { outcome: 'never', why: 'the last row holds no compute' };
  const lastDay = start + wholeAbove(elapsedDays) - 1;
  if (lastDay > LAST_EPOCH_DAY) return { outcome: 'never', why: 'it would end after the year 9999' };
  return { outcome: 'completes', elapsedDays, completesDuring: fromEpochDay(lastDay) };
}

function dailyFlopPerH100e(options: TrainingTimeOptions): number {
  const at = 'trainingTime';
  const peak = requireNumber(
    options.peakFlopPerH100e,
    { function: at, path: 'peakFlopPerH100e' },
    { moreThan: 0 },
  );
  const utilisation = requireNumber(
    options.utilisation,
    { function: at, path: 'utilisation' },
    { moreThan: 0, atMost: 1 },
  );
  return peak * utilisation * SECONDS_PER_DAY;
}

/** Days until so many H100e-days are done; the first node is the one in effect at the start. */
function elapsedUntil(nodes: readonly RampNode[], start: number, needed: number): number | undefined {
  let left = needed;
  let day = start;
  for (const [index, { value }] of nodes.entries()) {
    const until = nodes[index + 1]?.day ?? Infinity;
    // No compute over an open-ended stretch does nothing, and 0 times infinity is not 0.
    const done = value === 0 ? 0 : value * (until - day);
    if (done >= left && value > 0) return day - start + left / value;
    left -= done;
    day = until;
  }
  return undefined;
}
