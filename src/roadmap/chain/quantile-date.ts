import { requireNumber } from '../../core/input';
import { findGeneration } from './find-generation';
import type { Projection, QuantileDate } from './projection';
import { quantileOfCounts } from './quantile-of-counts';

/**
 * The first day by which a generation has come with probability p.
 *
 * @param projection - from `projectChain`
 * @param generation - one that was projected
 * @param p - 0 excluded, 1 excluded
 * @throws GigacastError `roadmap/unknown-generation` and the `number/…` codes
 * @example
 * const projection = projectChain({
 *   asOf: '2026-10-01', start: { generation: 'AI5', date: '2026-04-15', reached: true }, generations: ['AI6'],
 *   gaps: { kind: 'stated cycle', months: 9 }, seed: 1, draws: 100,
 * });
 * quantileDate(projection, 'AI6', 0.8); // => { date: '2027-01-15', standardErrorDays: 0 }
 */
export function quantileDate(projection: Projection, generation: string, p: number): QuantileDate {
  const share = requireNumber(p, { function: 'quantileDate', path: 'p' }, { moreThan: 0, lessThan: 1 });
  return quantileOfCounts(findGeneration(projection, generation, 'quantileDate'), share);
}
