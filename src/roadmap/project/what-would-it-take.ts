import { toEpochDay, type DateLike } from '../../core/calendar';
import { requireNumber } from '../../core/input';
import type { Simulated } from './block';
import { findGeneration } from './find-generation';
import { scaleLaw } from './gap-law';
import { prepare } from './prepare';
import type { Projection } from './projection';
import { simulate } from './simulate';
import { weighStarts } from './start-cells';

/** What is to become how likely by when. */
export interface WhatWouldItTakeOptions {
  readonly generation: string;
  readonly by: DateLike;
  /** Wanted probability (0 excluded, 1 excluded). @defaultValue 0.5 */
  readonly probability?: number;
}

/** By which factor every gap would have to change. */
export type WhatItTakes =
  | {
      readonly outcome: 'found';
      /** Times the gaps as projected; above 1 there is time to spare. */
      readonly factor: number;
      /** Calendar months of a stated cycle, its slip as projected; `null` where the plan has none. */
      readonly cycleMonths: number | null;
      /** Median factor by which the cycle may stretch, taken as stated; `null` where the plan has none. */
      readonly stretch: number | null;
      /** Median gap in days; `null` where gaps are stated in months or mixed. */
      readonly medianDays: number | null;
    }
  | {
      /** Not even gaps a hundred times shorter, or longer, give that probability. */
      readonly outcome: 'out-of-reach';
      readonly why: 'too-soon' | 'too-late' | 'given-up-too-often';
    };

const MOST_DRAWS = 16_384;
const WIDEST = Math.log(100);
const HALVINGS = 24;

/**
 * The cycle length, slip or median gap with which a generation comes by a date with a wanted probability.
 *
 * Every gap of the plan, own gaps included, is multiplied by one factor, the spread of its logarithm kept; the factor
 * is found by halving on at most 16,384 of the same draws, to about a thousandth. What is known as of today still holds.
 *
 * @param projection - from `project`
 * @param options - which generation, by when, with which probability
 * @throws GigacastError `roadmap/unknown-generation`, the `date/…` and `number/…` codes
 * @example
 * const plan = {
 *   start: { generation: 'AI5', date: '2026-04-15', reached: true }, generations: ['AI6', 'AI7'],
 *   gaps: { kind: 'stated cycle', months: 9 },
 * };
 * const needed = whatWouldItTake(project(plan, { asOf: '2026-10-01', seed: 1 }), { generation: 'AI7', by: '2028-04-15' });
 * needed.cycleMonths?.toFixed(2); // => '12.00'
 */
export function whatWouldItTake(projection: Projection, options: WhatWouldItTakeOptions): WhatItTakes {
  const { plan, asOf, seed, draws } = projection;
  const name = 'whatWouldItTake';
  const by = toEpochDay(options.by, { function: name, path: 'options.by' });
  const wanted = requireNumber(
    options.probability ?? 0.5,
    { function: name, path: 'options.probability' },
    { moreThan: 0, lessThan: 1 },
  );
  const places = projection.generations.map(({ generation }, place) => [generation, place] as const);
  const place = findGeneration(places, options.generation, name, 'options.generation');
  const simulated = prepare(plan, { asOf, seed, draws: Math.min(draws, MOST_DRAWS) }, name);
  const chance = (logFactor: number) => chanceWith(simulated, { factor: Math.exp(logFactor), place, by });
  if (by <= simulated.asOf) return { outcome: 'out-of-reach', why: 'too-soon' };
  let [low, high] = [-WIDEST, WIDEST];
  const best = chance(low);
  if (best < wanted)
    return { outcome: 'out-of-reach', why: simulated.network.hazard > 0 ? 'given-up-too-often' : 'too-soon' };
  if (chance(high) >= wanted) return { outcome: 'out-of-reach', why: 'too-late' };
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (chance(middle) >= wanted) low = middle;
    else high = middle;
  }
  const factor = Math.exp(low);
  const { gaps } = plan;
  const stated = gaps.kind === 'stated cycle' ? gaps : null;
  return {
    outcome: 'found',
    factor,
    cycleMonths: stated === null ? null : stated.months * factor,
    stretch: stated === null ? null : (stated.stretch?.median ?? 1) * factor,
    medianDays: medianOf(gaps, simulated) === null ? null : (medianOf(gaps, simulated) as number) * factor,
  };
}

function medianOf({ kind }: Projection['plan']['gaps'], { network }: Simulated): number | null {
  if (kind === 'stated cycle' || kind === 'mixture') return null;
  return network.nodes.find(({ laws }) => laws[0] !== undefined)?.laws[0]?.median ?? null;
}

/** Probability of coming by a day if every gap is multiplied; 1 where so short a gap would be over by now. */
function chanceWith(
  simulated: Simulated,
  { factor, place, by }: { readonly factor: number; readonly place: number; readonly by: number },
): number {
  const { network, asOf, draws } = simulated;
  const nodes = network.nodes.map((node) => ({
    ...node,
    laws: node.laws.map((law) => scaleLaw(law, factor)),
  }));
  const scaled = { ...network, nodes };
  const cells = weighStarts(scaled, { asOf, functionName: 'whatWouldItTake' });
  if (!(cells.notYet > 0)) return 1;
  let come = 0;
  simulate({ ...simulated, network: scaled, cells }, ({ days }) => {
    for (const day of days[place] as Int32Array) if (day <= by) come += 1;
  });
  return come / draws;
}
