import { fromEpochDay } from '../../core/calendar';
import type { Simulated } from './block';
import { exactLaw } from './exact-law';
import { dateOfChance } from './law-of-generation';
import { watchMerge } from './merge-bias';
import type { NetworkNode } from './network';
import type { Plan } from './plan';
import type { GenerationProjection, Projection } from './projection';
import { simulate } from './simulate';
import { openTally } from './tally';

/** Draws a prepared plan and puts the draws into numbers. */
export function projectPlan(plan: Plan, simulated: Simulated): Projection {
  const { network, asOf, draws, cells, seed } = simulated;
  const { nodes, starts } = network;
  const watched = nodes.map((node, place) => ({
    node,
    tally: openTally(asOf),
    merge: watchMerge(node, place, asOf),
  }));
  simulate(simulated, (block) => {
    watched.forEach(({ tally, merge }, place) => {
      tally.add(block.days[place] as Int32Array);
      merge?.add(block);
    });
  });
  const laws = watched.map(({ tally }, place) => ({ ...tally.finish(), exact: exactLaw(simulated, place) }));
  const quantile = (place: number, p: number) => dateOfChance(laws[place] as (typeof laws)[number], asOf, p);
  const namesOf = ({ starts: begun, parents }: NetworkNode) => [
    ...begun.map((start) => String(starts[start]?.generation)),
    ...parents.map((parent) => String(nodes[parent]?.generation)),
  ];
  const generations = watched.map(({ node, merge }, place): GenerationProjection => {
    const law = laws[place] as (typeof laws)[number];
    const come = law.counts.reduce((sum, count) => sum + count, 0);
    return {
      generation: node.generation,
      p10: quantile(place, 0.1),
      p50: quantile(place, 0.5),
      p90: quantile(place, 0.9),
      cancelled: 1 - come / draws,
      merge: merge?.finish({ cells, names: namesOf(node) }, (parent) => quantile(parent, 0.5).date) ?? null,
      ...law,
    };
  });
  return { schemaVersion: 1, asOf: fromEpochDay(asOf), plan, seed, draws, notYet: cells.notYet, generations };
}
