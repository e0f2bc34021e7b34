import { toIsoDate } from '../../core/calendar';
import type { ChainOptions } from './chain-options';
import { drawsOf } from './draw-chain';
import { quantileOfCounts } from './quantile-of-counts';
import type { GenerationProjection, Projection } from './projection';

/**
 * When the generations of a chain come: P10, P50 and P90 dates, and how often each day was drawn.
 *
 * By P50 half of the draws have come. Draws are summed along the chain, never quantiles: the P90 of the last generation
 * is not the sum of the P90 gaps. Conditions and units are those of `drawChain`, which gives the draws themselves.
 *
 * @param options - as of when, start, generations, gaps, seed and number of draws
 * @throws GigacastError as `drawChain`
 * @see Flyvbjerg, From Nobel prize to project management, 2006, on reference classes
 * @example
 * const { generations } = projectChain({
 *   asOf: '2026-10-01', start: { generation: 'AI5', date: '2026-04-15', reached: true },
 *   generations: ['AI6', 'AI7'], gaps: { kind: 'stated cycle', months: 9 }, seed: 1, draws: 100,
 * });
 * generations.map(({ p50 }) => p50.date); // => ['2027-01-15', '2027-10-15']
 */
export function projectChain(options: ChainOptions): Projection {
  const { days, notYet } = drawsOf(options, 'projectChain');
  const generations = options.generations.map((generation) =>
    summarise(generation, days[generation] as Int32Array),
  );
  return {
    asOf: toIsoDate(options.asOf),
    start: options.start,
    gaps: options.gaps,
    seed: options.seed,
    draws: (days[options.generations[0] as string] as Int32Array).length,
    notYet,
    generations,
  };
}

function summarise(generation: string, drawn: Int32Array): GenerationProjection {
  const days: number[] = [];
  const counts: number[] = [];
  for (const day of drawn.slice().sort()) {
    const last = days.length - 1;
    if (days[last] === day) counts[last] = (counts[last] as number) + 1;
    else {
      days.push(day);
      counts.push(1);
    }
  }
  const quantile = (p: number) => quantileOfCounts({ days, counts }, p);
  return { generation, p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9), days, counts };
}
