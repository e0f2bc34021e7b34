import { toEpochDay, type DateLike } from '../../core/calendar';
import { findGeneration } from './find-generation';
import { chanceBy, type DrawnProbability } from './law-of-generation';
import type { Projection } from './projection';

/**
 * Probability that a generation has come by a day, that day included.
 *
 * Exact where the projection has the law in closed form. Otherwise the share of the draws, with a standard error from
 * the scatter between their 32 independently shifted sets, and at least sqrt(k + 1) / n where only k of n draws lie on
 * one side (k at most 8). Where the programme may be given up, what never comes is not in it.
 *
 * @param projection - from `project`
 * @param generation - one that was projected
 * @param date - any day; 0 up to the projection's `asOf`
 * @throws GigacastError `roadmap/unknown-generation` and the `date/…` codes
 * @example
 * const plan = {
 *   start: { generation: 'AI5', date: '2026-04-15', reached: true }, generations: ['AI6'],
 *   gaps: { kind: 'stated cycle', months: 9, stretch: { median: 1.5, sigma: 0.5 } },
 * };
 * probabilityBy(project(plan, { asOf: '2026-10-01', seed: 1 }), 'AI6', '2027-05-30').probability; // => 0.479675415133052
 */
export function probabilityBy(projection: Projection, generation: string, date: DateLike): DrawnProbability {
  const all = projection.generations.map((one) => [one.generation, one] as const);
  const law = findGeneration(all, generation, 'probabilityBy');
  const until = toEpochDay(date, { function: 'probabilityBy', path: 'date' });
  return chanceBy(law, toEpochDay(projection.asOf), until);
}
