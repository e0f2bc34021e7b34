import { toEpochDay } from '../../core/calendar';
import { requireNumber } from '../../core/input';
import { findGeneration } from './find-generation';
import { dateOfChance } from './law-of-generation';
import type { Projection, QuantileDate } from './projection';

/**
 * The first day by which a generation has come with probability p.
 *
 * @param projection - from `project`
 * @param generation - one that was projected
 * @param p - 0 excluded, 1 excluded
 * @returns the day, `null` where the programme is given up too often for it ever to come with that probability
 * @throws GigacastError `roadmap/unknown-generation` and the `number/…` codes
 * @example
 * const plan = {
 *   start: { generation: 'AI5', date: '2026-04-15', reached: true }, generations: ['AI6'],
 *   gaps: { kind: 'stated cycle', months: 9 },
 * };
 * quantileDate(project(plan, { asOf: '2026-10-01', seed: 1 }), 'AI6', 0.8);
 * // => { date: '2027-01-15', standardErrorDays: 0 }
 */
export function quantileDate(projection: Projection, generation: string, p: number): QuantileDate {
  const share = requireNumber(p, { function: 'quantileDate', path: 'p' }, { moreThan: 0, lessThan: 1 });
  const all = projection.generations.map((one) => [one.generation, one] as const);
  const law = findGeneration(all, generation, 'quantileDate');
  return dateOfChance(law, toEpochDay(projection.asOf), share);
}
