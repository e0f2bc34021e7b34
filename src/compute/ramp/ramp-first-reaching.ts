import { fromEpochDay, type IsoDate } from '../../core/calendar';
import { requireNumber } from '../../core/input';
import { wholeAbove } from '../power/whole-below';
import { requireBetween, toNodes, type BetweenOption, type Ramp, type RampNode } from './ramp';

/** When a ramp first reached a threshold. */
export interface RampFirstReaching {
  /** First whole day at or above the threshold; `null` if it is never reached. */
  readonly on: IsoDate | null;
  /** Date of the last row below it before that day; `null` if the first row is already there, or never. */
  readonly lastBelow: IsoDate | null;
  /** Days from `lastBelow` to the exact crossing, a whole number between `step` rows; `null` without a crossing. */
  readonly daysAfterLastBelow: number | null;
  /** Position of the row at or above it that ends the search; `null` if it is never reached. */
  readonly row: number | null;
}

/**
 * The first day on which a ramp is at or above a threshold.
 *
 * `step`: the date of the first row there. `linear`: the first whole day on which the straight line is there. The ramp
 * may fall again later.
 *
 * @param ramp - rows in one unit and basis, oldest first
 * @param threshold - in the unit of the ramp
 * @throws GigacastError as `rampValueOn`
 * @example
 * rampFirstReaching(
 *   [{ date: '2026-04-06', value: 661 }, { date: '2026-06-15', value: 1276 }], 1000, { between: 'linear' },
 * ).on; // => '2026-05-15'
 */
export function rampFirstReaching(ramp: Ramp, threshold: number, options: BetweenOption): RampFirstReaching {
  const at = 'rampFirstReaching';
  requireNumber(threshold, { function: at, path: 'threshold' });
  const between = requireBetween(options, at);
  const nodes = toNodes(ramp, at);
  const row = nodes.findIndex(({ value }) => value >= threshold);
  const reached = nodes[row];
  if (reached === undefined) return { on: null, lastBelow: null, daysAfterLastBelow: null, row: null };
  const below = nodes[row - 1];
  if (below === undefined) {
    return { on: fromEpochDay(reached.day), lastBelow: null, daysAfterLastBelow: null, row };
  }
  const days = between === 'step' ? reached.day - below.day : crossing(below, reached, threshold);
  return {
    on: fromEpochDay(below.day + wholeAbove(days)),
    lastBelow: fromEpochDay(below.day),
    daysAfterLastBelow: days,
    row,
  };
}

function crossing(below: RampNode, reached: RampNode, threshold: number): number {
  return ((threshold - below.value) / (reached.value - below.value)) * (reached.day - below.day);
}
