import { brierScore } from './brier-score';
import { checkPaired } from './check-series';
import { raise } from '../error';
import { STATISTICS_ERRORS } from '../error/statistics-errors';
import { logScore } from './log-score';
import { checkOutcome, checkProbability, type EventOutcome } from './outcome';

/** Mean scores of a set of probabilities. */
export interface ProbabilityScores {
  /** Mean Brier score; lower is better. */
  readonly brier: number;
  /** Mean natural-log score; higher is better, -Infinity if something ruled out happened. */
  readonly logScore: number;
  /** Brier score of the constant base rate seen in these outcomes. */
  readonly reference: number;
  /** 1 - brier / reference; null if every outcome was the same, when no rival exists. */
  readonly skill: number | null;
}

/**
 * Scores probabilities against what happened.
 *
 * @param p - probabilities given to the events, 0 to 1, at least one
 * @param outcomes - for each, 1 or true if it happened, 0 or false if not
 * @throws GigacastError `scoring/too-few`, `scoring/unequal-length`, `scoring/not-an-outcome`, `number/out-of-range`
 * @example
 * scoreProbabilities([0.5, 1], [false, true]).brier; // => 0.125
 */
export function scoreProbabilities(
  p: readonly number[],
  outcomes: readonly EventOutcome[],
): ProbabilityScores {
  const name = 'scoreProbabilities';
  if (p.length === 0) {
    raise(STATISTICS_ERRORS, 'scoring/too-few', {
      function: name,
      path: 'p',
      received: p,
      params: { least: 1 },
    });
  }
  checkPaired(outcomes, p, { function: name, path: 'outcomes', other: 'p' });
  p.forEach((value, i) => checkProbability(value, { function: name, path: `p[${i}]` }));
  const happened = outcomes.map((outcome, i) =>
    checkOutcome(outcome, { function: name, path: `outcomes[${i}]` }),
  );
  const meanOf = (score: (p: number, outcome: 0 | 1) => number): number =>
    happened.reduce<number>((sum, outcome, i) => sum + score(p[i] as number, outcome), 0) / p.length;
  const brier = meanOf(brierScore);
  const baseRate = meanOf((_, outcome) => outcome);
  const reference = baseRate * (1 - baseRate);
  return {
    brier,
    logScore: meanOf(logScore),
    reference,
    skill: reference === 0 ? null : 1 - brier / reference,
  };
}
