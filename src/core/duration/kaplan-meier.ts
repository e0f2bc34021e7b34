import { type DurationObservation, splitObservations } from './observation';

/** What happened at one time at which something ended. */
export interface SurvivalStep {
  readonly at: number;
  /** Share that lasts longer than `at`. */
  readonly survival: number;
  /** Observations that had lasted until just before `at`. */
  readonly atRisk: number;
  /** Observations that ended at `at`. */
  readonly events: number;
}

/** A survival curve without an assumed shape. */
export interface SurvivalCurve {
  /** Ascending in time; empty if nothing ended. */
  readonly steps: readonly SurvivalStep[];
  /** First time at which survival is one half or less; null if it stays above. */
  readonly median: number | null;
}

// Products of shares carry rounding; one half reached up to this much is reached.
const ROUNDING = 1e-12;

/**
 * Kaplan-Meier estimate of survival from completed and censored durations.
 *
 * An observation censored at the very time of an event is still at risk of it.
 *
 * @param observations - durations > 0 in one unit
 * @throws GigacastError `duration/not-an-observation`, `number/out-of-range`, `number/not-finite`
 * @see Kaplan and Meier, Nonparametric estimation from incomplete observations, 1958
 * @example
 * kaplanMeier(durationObservations([280, 442, 787, 859, 1058], [404])).median; // => 787
 */
export function kaplanMeier(observations: readonly DurationObservation[]): SurvivalCurve {
  const { complete, censored } = splitObservations(observations, 'kaplanMeier');
  const times = [...new Set(complete)].sort((a, b) => a - b);
  const steps: SurvivalStep[] = [];
  // Between two censorings survival is one fraction of counts, which keeps it exact.
  let before = 1;
  let group = observations.length;
  let survivors = observations.length;
  for (const at of times) {
    const events = count(complete, (duration) => duration === at);
    const atRisk =
      count(complete, (duration) => duration >= at) + count(censored, (duration) => duration >= at);
    if (atRisk !== survivors) {
      before = steps.at(-1)?.survival ?? 1;
      group = atRisk;
    }
    survivors = atRisk - events;
    steps.push({ at, survival: (before * survivors) / group, atRisk, events });
  }
  return { steps, median: steps.find(({ survival }) => survival <= 0.5 + ROUNDING)?.at ?? null };
}

function count(durations: readonly number[], holds: (duration: number) => boolean): number {
  return durations.reduce((total, duration) => total + (holds(duration) ? 1 : 0), 0);
}
