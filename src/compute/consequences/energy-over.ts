import { toEpochDay, type DateLike } from '../../core/calendar';
import { raise } from '../../core/error';
import { requireNumber } from '../../core/input';
import { COMPUTE_ERRORS } from '../errors';
import {
  requireBetween,
  toNodes,
  valueAt,
  type Between,
  type BetweenOption,
  type Ramp,
  type RampNode,
} from '../ramp/ramp';

const HOURS_PER_DAY = 24;

/** Days from `from` up to, not including, `to`. */
export interface EnergyPeriod {
  readonly from: DateLike;
  readonly to: DateLike;
}

/** How the ramp is read, and how much of the power is drawn. */
export interface EnergyOverOptions extends BetweenOption {
  /** Mean draw over the power of the ramp (0 to 1). @defaultValue 1 */
  readonly utilisation?: number;
}

/** Energy of a period; a lower bound unless `complete`. */
export interface EnergyOver {
  readonly mwh: number;
  readonly days: number;
  /** Days of the period on which the ramp has a value. */
  readonly coveredDays: number;
  readonly complete: boolean;
}

/**
 * Energy that a site uses over a period, on the basis of the ramp's power.
 *
 * Half-open period of days of 24 hours. A change takes effect at 00:00 of its date, `linear` integrates the straight
 * line, and the last value holds on. Days before the first row are not counted.
 *
 * @param ramp - power in MW on one basis, oldest first
 * @param period - from 00:00 of `from` to 00:00 of `to`
 * @throws GigacastError `compute/no-time-between`, and as `rampValueOn`
 * @example
 * energyOver(
 *   [{ date: '2026-01-13', value: 323 }, { date: '2026-04-06', value: 661 }, { date: '2026-06-15', value: 1276 }],
 *   { from: '2026-04-01', to: '2026-07-01' }, { between: 'step' },
 * ).mwh; // => 1639224
 */
export function energyOver(ramp: Ramp, period: EnergyPeriod, options: EnergyOverOptions): EnergyOver {
  const at = 'energyOver';
  const nodes = toNodes(ramp, at);
  const from = toEpochDay(period.from, { function: at, path: 'period.from' });
  const to = toEpochDay(period.to, { function: at, path: 'period.to' });
  if (to <= from) {
    raise(COMPUTE_ERRORS, 'compute/no-time-between', {
      function: at,
      path: 'period.to',
      received: period.to,
      params: { from: String(period.from) },
    });
  }
  const utilisation = requireNumber(
    options.utilisation ?? 1,
    { function: at, path: 'utilisation' },
    { atLeast: 0, atMost: 1 },
  );
  const between = requireBetween(options, at);
  const start = Math.max(from, nodes[0]?.day ?? to);
  const coveredDays = Math.max(0, to - start);
  const mwh = coveredDays === 0 ? 0 : megawattDays(nodes, [start, to], between) * HOURS_PER_DAY;
  return { mwh: mwh * utilisation, days: to - from, coveredDays, complete: start === from };
}

/** Exact integral: each piece between rows is a rectangle or a trapezium. */
function megawattDays(
  nodes: readonly RampNode[],
  [from, to]: readonly [number, number],
  between: Between,
): number {
  const inside = nodes.map(({ day }) => day).filter((day) => from < day && day < to);
  const cuts = [from, ...inside, to];
  let sum = 0;
  for (let i = 1; i < cuts.length; i += 1) {
    const start = cuts[i - 1] ?? from;
    const end = cuts[i] ?? to;
    // A power is linear or constant between two cuts, so its value at the middle is its mean.
    sum += (valueAt(nodes, (start + end) / 2, between) ?? 0) * (end - start);
  }
  return sum;
}
