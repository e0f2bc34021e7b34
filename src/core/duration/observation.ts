import { raise } from '../error';
import { STATISTICS_ERRORS } from '../error/statistics-errors';
import { requireNumber } from '../input';

/** A duration that was seen to end, or one that had not ended when last looked at. */
export interface DurationObservation {
  /** Length so far, > 0, in any one unit. */
  readonly duration: number;
  /** 'complete' if it ended then; 'censored' if all that is known is that it lasts longer. */
  readonly observed: 'complete' | 'censored';
}

/**
 * Puts completed and still open durations into one list of observations.
 *
 * @param completed - durations that ended, each > 0
 * @param censored - durations still open, at their present length, each > 0. @defaultValue none
 * @throws GigacastError `number/out-of-range`, `number/not-finite` or `input/wrong-type`
 * @example
 * durationObservations([442], [404]);
 * // => [{ duration: 442, observed: 'complete' }, { duration: 404, observed: 'censored' }]
 */
export function durationObservations(
  completed: readonly number[],
  censored: readonly number[] = [],
): readonly DurationObservation[] {
  const list = (durations: readonly number[], path: string, observed: DurationObservation['observed']) =>
    durations.map((duration, i) => ({
      duration: requireNumber(
        duration,
        { function: 'durationObservations', path: `${path}[${i}]` },
        { moreThan: 0 },
      ),
      observed,
    }));
  return [...list(completed, 'completed', 'complete'), ...list(censored, 'censored', 'censored')];
}

/** Durations apart by whether they ended. */
export interface SplitObservations {
  readonly complete: readonly number[];
  readonly censored: readonly number[];
  /** Sum of all durations. */
  readonly exposure: number;
}

/** Checks observations and takes them apart. */
export function splitObservations(
  observations: readonly DurationObservation[],
  name: string,
): SplitObservations {
  const complete: number[] = [];
  const censored: number[] = [];
  observations.forEach(({ duration, observed }, i) => {
    requireNumber(
      duration,
      { function: name, path: `observations[${i}].duration` },
      { moreThan: 0, atMost: 1e100 },
    );
    if (observed === 'complete') complete.push(duration);
    else if (observed === 'censored') censored.push(duration);
    else {
      raise(STATISTICS_ERRORS, 'duration/not-an-observation', {
        function: name,
        path: `observations[${i}]`,
        received: observations[i],
      });
    }
  });
  return { complete, censored, exposure: sum(complete) + sum(censored) };
}

/** Sum of numbers. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
