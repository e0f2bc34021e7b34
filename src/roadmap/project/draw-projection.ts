import { replicateStart } from './block';
import type { Plan, ProjectOptions } from './plan';
import { prepare } from './prepare';
import type { ProjectionDraws } from './projection';
import { simulate } from './simulate';

/**
 * The draws behind a projection: the day on which each generation comes, in every draw.
 *
 * A draw adds up its own gaps from its own start, so that later generations carry the slip of the earlier ones. A
 * stretched cycle is a real number of calendar months (a fraction is that part of the next month), counted from the
 * earliest start or, stepwise, from the day on which what it waits for came; other gaps are in days. A generation comes
 * on the day in which its length ends. The condition "not yet as of today" is exact: the start is drawn by how likely
 * each day leaves everything missing, and the first gaps from the tail beyond `asOf`, so that no draw is thrown away
 * and none lies on or before `asOf`. What goes beyond the year 9999 lies on its last day.
 *
 * Draws are points of a Sobol' sequence in 32 sets, each with a random shift of its own. A generation draws the same
 * whatever is listed after it.
 *
 * @param plan - start, generations, gaps
 * @param options - as of when, seed and number of draws
 * @throws GigacastError as `project`
 * @see Owen, Quasi-Monte Carlo sampling, 2003; Flyvbjerg, From Nobel prize to project management, 2006
 * @example
 * const plan = {
 *   start: { generation: 'AI5', date: '2026-04-15', reached: true }, generations: ['AI6'],
 *   gaps: { kind: 'stated cycle', months: 9 },
 * };
 * const { days, notYet } = drawProjection(plan, { asOf: '2026-10-01', seed: 1, draws: 100 });
 * [days.AI6[0] === toEpochDay('2027-01-15'), notYet]; // => [true, 1]
 */
export function drawProjection(plan: Plan, options: ProjectOptions): ProjectionDraws {
  const simulated = prepare(plan, options, 'drawProjection');
  const { network, draws, asOf, cells } = simulated;
  const all = network.nodes.map(() => new Int32Array(draws));
  simulate(simulated, ({ index, days }) => {
    all.forEach((out, place) => out.set(days[place] as Int32Array, replicateStart(index, draws)));
  });
  const days = Object.fromEntries(
    network.nodes.map(({ generation }, place) => [generation, all[place] as Int32Array]),
  );
  return { asOf, days, notYet: cells.notYet };
}
