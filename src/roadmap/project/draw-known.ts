import { upperNormalScore } from '../../core/distribution/sampling/normal-score';
import { normalShare } from '../../core/distribution/special-functions';
import type { GapLaw } from './gap-law';
import type { NetworkNode } from './network';
import { scoreAbove } from './shared-scores';
import type { Block } from './block';
import type { StartCell } from './start-cells';

/** Dimensions of the points; the first gaps get the evenest ones, however many follow. */
export const SHARED_DIMENSION = 1;
export const CELL_DIMENSION = 14;
export const CANCEL_DIMENSION = 15;

const LEAST_SHARE = 1e-300;

/** The dimension of a generation's gap: 0 for the first, then those after the shared slip and around cell and end. */
export function dimensionOf(place: number): number {
  const plain = place === 0 ? 0 : place + 1;
  return plain < CELL_DIMENSION ? plain : plain + 2;
}

/**
 * Scores of a gap that is known to outlast the day of the question, drawn from the tail beyond it.
 *
 * The generation that carries the shared slip is drawn by itself; the others given the shared slip.
 */
export function drawKnown(
  { cells, fill, uniform, shared, scores, picked, component, network }: Block,
  place: number,
  { carries }: { readonly carries: boolean },
): void {
  const { laws } = network.nodes[place] as NetworkNode;
  const f = network.frontier.indexOf(place);
  fill(dimensionOf(place), uniform);
  for (let i = 0; i < scores.length; i += 1) {
    const outlasts = (cells.cells[picked[i] as number] as StartCell).outlasts[f] as number;
    const law = laws[component[i] as number] as GapLaw;
    const u = uniform[i] as number;
    if (carries || law.shared === 0) scores[i] = upperNormalScore(Math.max(u * outlasts, LEAST_SHARE));
    else {
      const given = Math.sqrt(law.shared) * (shared[i] as number);
      const own = Math.sqrt(1 - law.shared);
      const left = own === 0 ? 1 : normalShare((scoreAbove(outlasts) - given) / own, true);
      scores[i] = given + own * upperNormalScore(Math.max(u * left, LEAST_SHARE));
    }
  }
}
