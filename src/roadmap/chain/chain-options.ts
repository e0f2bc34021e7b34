import type { DateLike } from '../../core/calendar';
import type { KeyPart } from '../../core/random';
import type { StatedDate } from '../claims/roadmap-types';

/** How long it takes from one generation to the next, as a distribution. */
export type GapModel =
  | {
      /** The stated cycle times a slip. */
      readonly kind: 'stated cycle';
      /** Calendar months as stated (above 0, at most 240). */
      readonly months: number;
      /**
       * Factor by which cycles stretch, lognormal: its median (0.01 to 100) and the standard deviation of its logarithm
       * (0 to 3). Left out, the cycle is taken at its word.
       */
      readonly stretch?: { readonly median: number; readonly sigma: number };
      /** Correlation of log slip between any two generations (0 to 1). @defaultValue 0 */
      readonly shared?: number;
    }
  | {
      /** The gaps of other families, lognormal. */
      readonly kind: 'reference class';
      /** Median gap in days (above 0, at most 36525). */
      readonly medianDays: number;
      /** Standard deviation of the logarithm of the gap (0 to 3). */
      readonly sigma: number;
      /** Correlation of log gaps between any two generations (0 to 1). @defaultValue 0 */
      readonly shared?: number;
    };

/** Where a chain begins. */
export interface ChainStart {
  readonly generation: string;
  /** A day, or a period or phrase of at most ten years within which every day is equally likely. */
  readonly date: StatedDate;
  /** Whether that milestone has been reached as of `asOf`; otherwise it is still to come. */
  readonly reached: boolean;
}

/** A chain of generations one gap apart, and what is known of it. */
export interface ChainOptions {
  /** The day of the question: of the first generation that follows the start, it is known that it has not come yet. */
  readonly asOf: DateLike;
  readonly start: ChainStart;
  /** The generations that follow the start, in their order. */
  readonly generations: readonly string[];
  readonly gaps: GapModel;
  /** Same seed, same draws. */
  readonly seed: KeyPart;
  /** How many draws (100 to 10,000,000). @defaultValue 100000 */
  readonly draws?: number;
}
