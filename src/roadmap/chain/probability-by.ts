import { toEpochDay, type DateLike } from '../../core/calendar';
import { findGeneration } from './find-generation';
import type { Projection } from './projection';

/** A probability from draws, with how far their finite number may have put it off. */
export interface DrawnProbability {
  readonly probability: number;
  /** Numerical standard error; never 0, because no number of draws makes certain. */
  readonly standardError: number;
}

/**
 * Probability that a generation has come by a day, that day included.
 *
 * The share of the draws, with the standard error sqrt(q (1 - q) / n) at q = (k + 1) / (n + 2) for k of n draws.
 *
 * @param projection - from `projectChain`
 * @param generation - one that was projected
 * @param date - any day; 0 up to the projection's `asOf`
 * @throws GigacastError `roadmap/unknown-generation` and the `date/…` codes
 * @example
 * const projection = projectChain({
 *   asOf: '2026-10-01', start: { generation: 'AI5', date: '2026-04-15', reached: true }, generations: ['AI6'],
 *   gaps: { kind: 'stated cycle', months: 9 }, seed: 1, draws: 100,
 * });
 * probabilityBy(projection, 'AI6', '2027-01-15').probability; // => 1
 */
export function probabilityBy(projection: Projection, generation: string, date: DateLike): DrawnProbability {
  const { days, counts } = findGeneration(projection, generation, 'probabilityBy');
  const until = toEpochDay(date, { function: 'probabilityBy', path: 'date' });
  const total = projection.draws;
  const come = counts.reduce((sum, count, i) => ((days[i] as number) <= until ? sum + count : sum), 0);
  const q = (come + 1) / (total + 2);
  return { probability: come / total, standardError: Math.sqrt((q * (1 - q)) / total) };
}
