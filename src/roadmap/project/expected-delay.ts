import { fromEpochDay, fuzzyDate, toEpochDay, type FuzzyDateLike, type IsoDate } from '../../core/calendar';
import { findGeneration } from './find-generation';
import type { Projection } from './projection';

/** How much later than a stated date a generation is expected. */
export interface ExpectedDelay {
  /** Last day of the stated period, against which the delay is counted. */
  readonly target: IsoDate;
  /** Mean of the days after the target, where it comes; earlier days count as negative. */
  readonly meanDays: number;
  /** Mean of the days late, where it comes; not late counts as 0. */
  readonly lateDays: number;
  /** Probability of coming after the target, given that it comes. */
  readonly late: number;
  /** Probability that it never comes, which is in none of the means. */
  readonly cancelled: number;
  /** Numerical standard error of both means (days), at most: the draws are more even than independent ones. */
  readonly standardErrorDays: number;
}

/**
 * By how many days a generation is expected to miss a stated date.
 *
 * The mean over the draws; it lies beyond the median where slip has a long tail.
 *
 * @param projection - from `project`
 * @param generation - one that was projected
 * @param target - the stated date; a period counts by its last day
 * @throws GigacastError `roadmap/unknown-generation` and the `date/…` codes
 * @example
 * const plan = {
 *   start: { generation: 'AI5', date: '2026-04-15', reached: true }, generations: ['AI6'],
 *   gaps: { kind: 'stated cycle', months: 9 },
 * };
 * expectedDelay(project(plan, { asOf: '2026-10-01', seed: 1 }), 'AI6', '2026-12').meanDays; // => 15
 */
export function expectedDelay(
  projection: Projection,
  generation: string,
  target: FuzzyDateLike,
): ExpectedDelay {
  const all = projection.generations.map((one) => [one.generation, one] as const);
  const { days, counts, cancelled } = findGeneration(all, generation, 'expectedDelay');
  const due = toEpochDay(fuzzyDate(target, {}, { function: 'expectedDelay', path: 'target' }).to);
  let [come, sum, lateSum, late, squares] = [0, 0, 0, 0, 0];
  counts.forEach((count, i) => {
    const delay = (days[i] as number) - due;
    come += count;
    sum += count * delay;
    squares += count * delay * delay;
    if (delay > 0) {
      late += count;
      lateSum += count * delay;
    }
  });
  const meanDays = sum / come;
  const variance = Math.max(0, squares / come - meanDays ** 2);
  return {
    target: fromEpochDay(due),
    meanDays,
    lateDays: lateSum / come,
    late: late / come,
    cancelled,
    standardErrorDays: Math.sqrt(variance / come),
  };
}
