import { fromEpochDay, type EpochDay } from '../../core/calendar';
import { raise } from '../../core/error';
import { ROADMAP_ERRORS } from '../errors';
import { sharedScores, type SharedScores } from './shared-scores';
import { longerThan, type GapLaw } from './gap-law';
import type { Network, NetworkNode } from './network';
import { possibleDays } from './possible-days';
import { timeAxis, type TimeAxis } from './time-axis';

/** One way in which a plan can have begun: days of its starts and the gap model that holds. */
export interface StartCell {
  readonly component: number;
  /** The earliest start, from which the axis counts. */
  readonly origin: EpochDay;
  readonly axis: TimeAxis;
  /** The day of each start, and where it lies on the axis. */
  readonly days: readonly EpochDay[];
  readonly positions: readonly number[];
  /** For each generation of the frontier the probability that its gap outlasts `asOf`. */
  readonly outlasts: readonly number[];
  /** Where several nodes of the frontier share slip: the slip, given that none has come. */
  readonly shared: SharedScores | null;
}

/** Every way in which a plan can have begun, with what is known at `asOf`. */
export interface StartCells {
  readonly cells: readonly StartCell[];
  /** Cumulative weight; the last is the sum. */
  readonly cumulative: Float64Array;
  /** Probability, before it was known, of what is known at `asOf`. */
  readonly notYet: number;
}

const MOST_CELLS = 20_000;

/** Lists the ways, each weighed by the chance that nothing of the frontier has come by `asOf`. */
export function weighStarts(
  network: Network,
  { asOf, functionName }: { asOf: EpochDay; functionName: string },
): StartCells {
  const { starts, nodes, frontier, weights, units } = network;
  const single = starts.length === 1;
  const possible = starts.map((start, i) =>
    possibleDays(start, { asOf, functionName, path: single ? 'start' : `start[${i}]` }),
  );
  const combinations = possible.reduce((product, { days }) => product * days, 1);
  if (combinations > MOST_CELLS) {
    const details = {
      function: functionName,
      path: 'start',
      received: combinations,
      params: { days: MOST_CELLS },
    };
    raise(ROADMAP_ERRORS, 'roadmap/start-too-vague', details);
  }
  const cells: StartCell[] = [];
  const cumulative = new Float64Array(combinations * weights.length);
  let sum = 0;
  for (let c = 0; c < combinations; c += 1) {
    let rest = c;
    const days = possible.map(({ first, days: width }) => {
      const day = first + (rest % width);
      rest = Math.floor(rest / width);
      return day;
    });
    weights.forEach((weight, component) => {
      const cell = cellOf(
        { days, asOf, component, unit: units[component] as 'days' | 'months' },
        nodes,
        frontier,
      );
      const chance = cell.shared?.chance ?? cell.outlasts.reduce((product, share) => product * share, 1);
      sum += weight * chance;
      cumulative[cells.length] = sum;
      cells.push(cell);
    });
  }
  const stated = possible.reduce((product, one) => product * one.stated, 1);
  return { cells, cumulative, notYet: sum / stated };
}

/** `weighStarts`, refusing a plan of which everything would have come long ago. */
export function startCells(
  network: Network,
  { asOf, functionName }: { asOf: EpochDay; functionName: string },
): StartCells {
  const cells = weighStarts(network, { asOf, functionName });
  if (cells.notYet > 0) return cells;
  const { generation } = network.nodes[network.frontier[0] as number] as NetworkNode;
  const details = {
    function: functionName,
    path: 'asOf',
    received: fromEpochDay(asOf),
    params: { generation },
  };
  return raise(ROADMAP_ERRORS, 'roadmap/nothing-left', details);
}

function cellOf(
  {
    days,
    asOf,
    component,
    unit,
  }: { days: number[]; asOf: EpochDay; component: number; unit: 'days' | 'months' },
  nodes: readonly NetworkNode[],
  frontier: readonly number[],
): StartCell {
  const origin = Math.min(...days);
  const axis = timeAxis(unit, origin);
  const positions = days.map((day) => axis.until(day));
  const waiting = frontier.map((place) => {
    const { starts, laws } = nodes[place] as NetworkNode;
    const law = laws[component] as GapLaw;
    const begun = Math.max(...starts.map((start) => days[start] as number));
    // A stepwise gap is counted from the day on which it began.
    const own = law.stepwise ? timeAxis(unit, begun) : axis;
    const known = begun > asOf ? 0 : own.until(asOf) - own.until(begun);
    return { law, outlasts: longerThan(law, known) };
  });
  const coupled = waiting.filter(({ law }) => law.shared > 0).length > 1;
  return {
    component,
    origin,
    axis,
    days,
    positions,
    outlasts: waiting.map(({ outlasts }) => outlasts),
    shared: coupled ? sharedScores(waiting) : null,
  };
}
