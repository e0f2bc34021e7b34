import { toEpochDay } from '../../core/calendar';
import { requireInteger } from '../../core/input';
import type { Simulated } from './block';
import { networkOf } from './network';
import type { Plan, ProjectOptions } from './plan';
import { startCells } from './start-cells';

const DEFAULT_DRAWS = 65_536;

/** Checks a plan and what is asked of it, and weighs how it can have begun. */
export function prepare(plan: Plan, options: ProjectOptions, functionName: string): Simulated {
  const { seed, draws = DEFAULT_DRAWS } = options;
  const asOf = toEpochDay(options.asOf, { function: functionName, path: 'asOf' });
  const bounds = { atLeast: 100, atMost: 10_000_000 };
  const count = requireInteger(draws, { function: functionName, path: 'draws' }, bounds);
  const network = networkOf(plan, functionName);
  return { network, asOf, seed, draws: count, cells: startCells(network, { asOf, functionName }) };
}
