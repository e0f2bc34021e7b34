import type { DateLike } from '../../core/calendar';
import type { Ramp } from '../ramp/ramp';
import { readFactor } from '../range/read-factor';
import type { Factor } from '../range/range';
import { trainingTime, type TrainingTime } from './training-time';

/** A run of uncertain size on a fleet of uncertain use. */
export interface TrainingTimeRangeOptions {
  /** First day; the run begins at 00:00. */
  readonly start: DateLike;
  /** Operations of the run (FLOP, above 0). */
  readonly flop: Factor;
  /** Peak rate of one H100 on the basis of the ramp (FLOP/s, above 0). */
  readonly peakFlopPerH100e: number;
  /** Achieved over peak rate (above 0, at most 1). */
  readonly utilisation: Factor;
}

/** The soonest and the latest end that the factors allow. */
export interface TrainingTimeRange {
  /** Fewest operations at the best utilisation. */
  readonly soonest: TrainingTime;
  /** Most operations at the poorest utilisation. */
  readonly latest: TrainingTime;
}

/**
 * When a training run on a changing fleet is done, from the soonest to the latest that its size and utilisation allow.
 *
 * @param ramp - H100 equivalents, oldest first
 * @throws GigacastError `compute/reversed-range`, and as `trainingTime`
 * @example
 * trainingTimeRange([{ date: '2026-06-15', value: 1000 }], {
 *   start: '2026-06-15', flop: 8.64e22, peakFlopPerH100e: 1e15, utilisation: { low: 0.25, high: 0.5 },
 * }).latest; // => { outcome: 'completes', elapsedDays: 4, completesDuring: '2026-06-18' }
 */
export function trainingTimeRange(ramp: Ramp, options: TrainingTimeRangeOptions): TrainingTimeRange {
  const at = 'trainingTimeRange';
  const flop = readFactor(options.flop, { function: at, path: 'flop' }, { moreThan: 0 });
  const utilisation = readFactor(
    options.utilisation,
    { function: at, path: 'utilisation' },
    { moreThan: 0, atMost: 1 },
  );
  if (!flop.known || !utilisation.known) {
    const why = [flop, utilisation].flatMap((factor) => (factor.known ? [] : [factor.why])).join('; ');
    return { soonest: { outcome: 'unknown', why }, latest: { outcome: 'unknown', why } };
  }
  const { start, peakFlopPerH100e } = options;
  const end = (size: number, use: number): TrainingTime =>
    trainingTime(ramp, { start, peakFlopPerH100e, flop: size, utilisation: use });
  return {
    soonest: end(flop.value.low, utilisation.value.high),
    latest: end(flop.value.high, utilisation.value.low),
  };
}
