import { type DurationObservation, splitObservations, sum } from './observation';
import { tooLittle, type TooLittleHistory } from './too-little-history';

/** A constant rate of events and what it rests on. */
export interface ExponentialRate {
  readonly outcome: 'fitted';
  /** Events per unit of time. */
  readonly rate: number;
  /** Mean duration, 1 / rate. */
  readonly mean: number;
  readonly events: number;
  readonly censored: number;
  /** Total time watched. */
  readonly exposure: number;
  /** The part of it in durations that had not ended. */
  readonly censoredExposure: number;
}

/**
 * Rate of events under a constant hazard: events / total time watched, open durations included.
 *
 * @param observations - durations > 0 in one unit
 * @returns the maximum-likelihood rate; `too-little-history` without a single event
 * @throws GigacastError `duration/not-an-observation`, `number/out-of-range`, `number/not-finite`
 * @example
 * exponentialRate(durationObservations([442, 1058, 859, 787, 280], [404])).mean; // => 766
 */
export function exponentialRate(
  observations: readonly DurationObservation[],
): ExponentialRate | TooLittleHistory {
  const { complete, censored, exposure } = splitObservations(observations, 'exponentialRate');
  if (complete.length === 0) return tooLittle('events', { needs: 1, has: 0 });
  return {
    outcome: 'fitted',
    rate: complete.length / exposure,
    mean: exposure / complete.length,
    events: complete.length,
    censored: censored.length,
    exposure,
    censoredExposure: sum(censored),
  };
}
