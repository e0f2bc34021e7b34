import type { EpochDay } from '../../core/calendar';
import type { KeyPart } from '../../core/random';
import type { FillCoordinate } from '../../core/random/sobol';
import type { Network } from './network';
import type { StartCells } from './start-cells';

/** What a draw holds for a generation that never comes. */
export const NEVER = 2147483647;

/** Sets of draws, each with a random shift of its own: how far they differ tells the numerical error. */
export const REPLICATES = 32;

/** What is drawn. */
export interface Simulated {
  readonly network: Network;
  readonly cells: StartCells;
  readonly asOf: EpochDay;
  readonly seed: KeyPart;
  readonly draws: number;
}

/** Room for the draws of one replicate; the arrays are used again for the next. */
export interface Block extends Simulated {
  readonly index: number;
  readonly fill: FillCoordinate;
  readonly uniform: Float64Array;
  /** Scores of the gap at hand and of the slip that is shared. */
  readonly scores: Float64Array;
  readonly shared: Float64Array;
  /** For each draw the place of its cell, and the gap model that holds. */
  readonly picked: Uint32Array;
  readonly component: Uint8Array;
  /** For each generation where it lies on the axis of the cell. */
  readonly positions: readonly Float64Array[];
  /** For each generation the epoch day in every draw, or `NEVER`. */
  readonly days: readonly Int32Array[];
  /** For each generation that waits for several the day on which the last of them came; else `null`. */
  readonly bases: readonly (Int32Array | null)[];
}

/** Where a replicate begins among all draws. */
export function replicateStart(index: number, draws: number): number {
  return Math.floor((index * draws) / REPLICATES);
}
