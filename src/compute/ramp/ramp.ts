import { toEpochDay, type EpochDay, type IsoDate } from '../../core/calendar';
import { CORE_ERRORS, raise } from '../../core/error';
import { requireNumber } from '../../core/input';
import { COMPUTE_ERRORS } from '../errors';

/** A value that holds from 00:00 of its date. */
export interface RampPoint {
  readonly date: IsoDate;
  /** In one unit and on one basis throughout a ramp (0 or more). */
  readonly value: number;
}

/** Values over time, oldest first, one per day; they may fall as well as rise. */
export type Ramp = readonly RampPoint[];

/** What holds between two rows: the earlier value (`step`), or the straight line to the later one (`linear`). */
export type Between = 'step' | 'linear';

/** How a ramp is read between its rows. */
export interface BetweenOption {
  readonly between: Between;
}

/** Refuses a way to read between rows that is none, in the name of a public function. */
export function requireBetween({ between }: BetweenOption, functionName: string): Between {
  if (between === 'step' || between === 'linear') return between;
  return raise(CORE_ERRORS, 'input/not-one-of', {
    function: functionName,
    path: 'between',
    received: between,
    params: { allowed: 'step, linear' },
  });
}

/** A row with its day as a number. */
export interface RampNode {
  readonly day: EpochDay;
  readonly value: number;
}

/** Checks that rows are in order and values possible, in the name of a public function. */
export function toNodes(ramp: Ramp, functionName: string): readonly RampNode[] {
  let previous: RampNode | undefined;
  return ramp.map((point, index) => {
    const path = `ramp[${index}]`;
    const day = toEpochDay(point.date, { function: functionName, path: `${path}.date` });
    const value = requireNumber(
      point.value,
      { function: functionName, path: `${path}.value` },
      { atLeast: 0 },
    );
    if (previous !== undefined && day <= previous.day) {
      raise(COMPUTE_ERRORS, 'compute/unordered-rows', {
        function: functionName,
        path: `${path}.date`,
        received: point.date,
        params: { previous: ramp[index - 1]?.date ?? '' },
      });
    }
    previous = { day, value };
    return previous;
  });
}

/** Index of the last node on or before a day, or -1; the day may be a fraction. */
export function indexOn(nodes: readonly RampNode[], day: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((nodes[middle] as RampNode).day <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Value on a day, `undefined` before the first node; after the last one its value is held. */
export function valueAt(nodes: readonly RampNode[], day: number, between: Between): number | undefined {
  const index = indexOn(nodes, day);
  const node = nodes[index];
  const next = nodes[index + 1];
  if (node === undefined || next === undefined || between === 'step') return node?.value;
  return node.value + ((next.value - node.value) * (day - node.day)) / (next.day - node.day);
}
