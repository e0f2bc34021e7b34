import type { EpochDay, IsoDate } from '../../core/calendar';
import type { KeyPart } from '../../core/random';
import type { ChainStart, GapModel } from './chain-options';

/** A quantile date with how far the finite number of draws may have put it off. */
export interface QuantileDate {
  readonly date: IsoDate;
  /** Numerical standard error (days), from the spread of the neighbouring draws. */
  readonly standardErrorDays: number;
}

/** When one generation comes. */
export interface GenerationProjection {
  readonly generation: string;
  readonly p10: QuantileDate;
  readonly p50: QuantileDate;
  readonly p90: QuantileDate;
  /** Every epoch day that a draw fell on, ascending. */
  readonly days: readonly EpochDay[];
  /** How many draws fell on each of those days. */
  readonly counts: readonly number[];
}

/** When the generations of a chain come, given that the first has not come by `asOf`; plain data. */
export interface Projection {
  readonly asOf: IsoDate;
  readonly start: ChainStart;
  readonly gaps: GapModel;
  readonly seed: KeyPart;
  readonly draws: number;
  /** Probability, before it was known, of what is known at `asOf`; a small one speaks against the model. */
  readonly notYet: number;
  readonly generations: readonly GenerationProjection[];
}
