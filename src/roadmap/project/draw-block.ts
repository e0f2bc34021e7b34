import { fastExp } from '../../core/distribution/sampling/fast-exp';
import { normalScore } from '../../core/distribution/sampling/normal-score';
import { ceilDays } from './ceil-days';
import { drawKnown, SHARED_DIMENSION, CELL_DIMENSION, CANCEL_DIMENSION, dimensionOf } from './draw-known';
import { lengthFrom, type GapLaw } from './gap-law';
import type { NetworkNode } from './network';
import { sharedScoreAt } from './shared-scores';
import { stepOn } from './time-axis';
import { NEVER, type Block } from './block';
import type { StartCell } from './start-cells';

/** Draws one replicate: cells, gaps along the network, days, cancellation. */
export function drawBlock(block: Block): void {
  const { nodes, order, frontier } = block.network;
  pickCells(block);
  // The waiting generation that carries shared slip goes first: given its own score the slip follows.
  const coupled = block.cells.cells.some(({ shared }) => shared !== null);
  const carrier = coupled
    ? undefined
    : frontier.find((place) => (nodes[place] as NetworkNode).laws.some(shares));
  if (carrier !== undefined) drawKnown(block, carrier, { carries: true });
  if (nodes.some(({ laws }) => laws.some(shares))) drawShared(block, carrier);
  for (const place of order) {
    if (place !== carrier) {
      if (frontier.includes(place)) drawKnown(block, place, { carries: false });
      else drawScores(block, place);
    } else drawKnown(block, place, { carries: true });
    addGaps(block, place);
  }
  cancel(block);
}

function shares({ shared }: GapLaw): boolean {
  return shared > 0;
}

function pickCells({ cells: { cells, cumulative }, fill, uniform, picked, component }: Block): void {
  picked.fill(0);
  component.fill(0);
  if (cells.length === 1) return;
  fill(CELL_DIMENSION, uniform);
  const total = cumulative[cumulative.length - 1] as number;
  for (let i = 0; i < picked.length; i += 1) {
    const wanted = (uniform[i] as number) * total;
    let [low, high] = [0, cumulative.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] as number) > wanted) high = middle;
      else low = middle + 1;
    }
    picked[i] = low;
    component[i] = (cells[low] as StartCell).component;
  }
}

/** Scores of the shared slip: given those of the generation that carries it, or as the cell tells, or free. */
function drawShared(block: Block, carrier: number | undefined): void {
  const { cells, fill, uniform, shared, scores, picked, component, network } = block;
  const laws = carrier === undefined ? [] : (network.nodes[carrier] as NetworkNode).laws;
  const given = laws.map((law) => Math.sqrt(law.shared));
  const own = laws.map((law) => Math.sqrt(1 - law.shared));
  fill(SHARED_DIMENSION, uniform);
  for (let i = 0; i < shared.length; i += 1) {
    const { shared: known } = cells.cells[picked[i] as number] as StartCell;
    const u = uniform[i] as number;
    if (known !== null) shared[i] = sharedScoreAt(known, u);
    else {
      const k = component[i] as number;
      shared[i] = (given[k] ?? 0) * (scores[i] as number) + (own[k] ?? 1) * normalScore(u);
    }
  }
}

/** Scores of a gap of which nothing is known. */
function drawScores({ fill, uniform, shared, scores, component, network }: Block, place: number): void {
  const { laws } = network.nodes[place] as NetworkNode;
  fill(dimensionOf(place), uniform);
  const given = Float64Array.from(laws, (law) => Math.sqrt(law.shared));
  const own = Float64Array.from(laws, (law) => Math.sqrt(1 - law.shared));
  for (let i = 0; i < scores.length; i += 1) {
    const k = component[i] as number;
    scores[i] =
      (given[k] as number) * (shared[i] as number) + (own[k] as number) * normalScore(uniform[i] as number);
  }
}

/** Adds the gaps to the last of what was waited for, and turns the sums into days. */
function addGaps(block: Block, place: number): void {
  const { positions, bases, days, asOf } = block;
  const out = positions[place] as Float64Array;
  fillBases(block, place, out);
  const merged = bases[place];
  if (merged instanceof Int32Array) fillDays(block, out, merged);
  addLengths(block, (block.network.nodes[place] as NetworkNode).laws, out);
  const drawn = days[place] as Int32Array;
  fillDays(block, out, drawn);
  for (let i = 0; i < drawn.length; i += 1) if ((drawn[i] as number) <= asOf) drawn[i] = asOf + 1;
}

/** Where the gaps begin: the last of what is waited for. */
function fillBases({ cells, picked, positions, network }: Block, place: number, out: Float64Array): void {
  const { starts, parents } = network.nodes[place] as NetworkNode;
  const begin = cells.cells.map((cell) =>
    Math.max(...starts.map((start) => cell.positions[start] as number)),
  );
  if (starts.length === 0) out.fill(-Infinity);
  else for (let i = 0; i < out.length; i += 1) out[i] = begin[picked[i] as number] as number;
  for (const parent of parents) {
    const other = positions[parent] as Float64Array;
    for (let i = 0; i < out.length; i += 1)
      if ((other[i] as number) > (out[i] as number)) out[i] = other[i] as number;
  }
}

function addLengths(
  { scores, component, cells: { cells }, picked }: Block,
  laws: readonly GapLaw[],
  out: Float64Array,
): void {
  const medians = Float64Array.from(laws, ({ median }) => median);
  const sigmas = Float64Array.from(laws, ({ sigma }) => sigma ?? NaN);
  for (let i = 0; i < out.length; i += 1) {
    const k = component[i] as number;
    const sigma = sigmas[k] as number;
    const score = scores[i] as number;
    const length =
      sigma >= 0 ? (medians[k] as number) * fastExp(sigma * score) : lengthFrom(laws[k] as GapLaw, score);
    const begun = out[i] as number;
    out[i] = (laws[k] as GapLaw).stepwise
      ? stepOn((cells[picked[i] as number] as StartCell).axis, begun, length)
      : begun + length;
  }
}

/** The days in which lengths on the axes of the cells end. */
function fillDays({ cells: { cells }, picked }: Block, positions: Float64Array, out: Int32Array): void {
  const [only] = cells;
  if (cells.length === 1) return (only as StartCell).axis.fillDays(positions, out);
  for (let i = 0; i < out.length; i += 1) {
    out[i] = ceilDays((cells[picked[i] as number] as StartCell).axis.after(positions[i] as number));
  }
}

function cancel({ network: { hazard }, asOf, fill, uniform, days, bases }: Block): void {
  if (hazard === 0) return;
  fill(CANCEL_DIMENSION, uniform);
  for (let i = 0; i < uniform.length; i += 1) uniform[i] = asOf - Math.log(uniform[i] as number) / hazard;
  for (const drawn of [...days, ...bases]) {
    if (drawn === null) continue;
    for (let i = 0; i < drawn.length; i += 1)
      if ((drawn[i] as number) > (uniform[i] as number)) drawn[i] = NEVER;
  }
}
