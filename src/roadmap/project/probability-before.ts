import { REPLICATES, replicateStart } from './block';
import { findGeneration } from './find-generation';
import type { DrawnProbability } from './law-of-generation';
import type { ProjectionDraws } from './projection';

const FEW = 8;

/**
 * Probability that one generation comes before another.
 *
 * The share of the draws in which it lies on an earlier day; the same day is not before, and what never comes is after
 * everything that does.
 *
 * @param draws - from `drawProjection`
 * @param first - a generation
 * @param second - another
 * @returns the probability with its numerical standard error, as for `probabilityBy`
 * @throws GigacastError `roadmap/unknown-generation`
 * @example
 * const plan = {
 *   start: { generation: 'AI5', date: '2026-04-15', reached: true },
 *   generations: ['AI6', { generation: 'Dojo 3', after: ['AI5'] }],
 *   gaps: { kind: 'stated cycle', months: 9, stretch: { median: 1.5, sigma: 0.5 } },
 * };
 * const draws = drawProjection(plan, { asOf: '2026-10-01', seed: 1 });
 * Math.round(100 * probabilityBefore(draws, 'AI6', 'Dojo 3').probability); // => 50
 */
export function probabilityBefore(
  { days }: ProjectionDraws,
  first: string,
  second: string,
): DrawnProbability {
  const all = Object.entries(days);
  const a = findGeneration(all, first, 'probabilityBefore', 'first');
  const b = findGeneration(all, second, 'probabilityBefore', 'second');
  const draws = a.length;
  let before = 0;
  let squares = 0;
  for (let index = 0; index < REPLICATES; index += 1) {
    const [from, to] = [replicateStart(index, draws), replicateStart(index + 1, draws)];
    let here = 0;
    for (let i = from; i < to; i += 1) if ((a[i] as number) < (b[i] as number)) here += 1;
    before += here;
    squares += (here / (to - from)) ** 2;
  }
  const probability = before / draws;
  const variance = Math.max(0, squares / REPLICATES - probability ** 2) / (REPLICATES - 1);
  const few = Math.sqrt(Math.min(before, draws - before, FEW) + 1) / draws;
  return { probability, standardError: Math.max(few, Math.sqrt(variance)) };
}
