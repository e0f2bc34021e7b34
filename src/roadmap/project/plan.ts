import type { DateLike, MonthSequenceMode } from '../../core/calendar';
import type { Distribution } from '../../core/distribution';
import type { KeyPart } from '../../core/random';
import type { StatedDate } from '../claims/roadmap-types';

/** How long it takes from one generation to the next, as one distribution. */
export type SingleGapModel =
  | {
      /** The stated cycle times a slip. */
      readonly kind: 'stated cycle';
      /** Calendar months as stated (0.1 to 240). */
      readonly months: number;
      /**
       * Whether a day lost in a short month comes back: `anchored` counts all months from the start, `stepwise` each
       * cycle from the day on which what it waits for came. They agree where no month end clamps.
       *
       * @defaultValue 'anchored'
       */
      readonly mode?: MonthSequenceMode;
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
      /** Median gap in days (1 to 36525). */
      readonly medianDays: number;
      /** Standard deviation of the logarithm of the gap (0 to 3). */
      readonly sigma: number;
      /** Correlation of log gaps between any two generations (0 to 1). @defaultValue 0 */
      readonly shared?: number;
    }
  | {
      /** Gaps from any distribution of positive days, such as that of `fitCadence`. */
      readonly kind: 'cadence';
      readonly distribution: Distribution;
      /** Correlation of the normal scores of any two gaps (0 to 1). @defaultValue 0 */
      readonly shared?: number;
    };

/** How long it takes from one generation to the next. */
export type GapModel =
  | SingleGapModel
  | {
      /** One of several models, which then holds for the whole chain. */
      readonly kind: 'mixture';
      readonly parts: readonly { readonly weight: number; readonly gaps: SingleGapModel }[];
    };

/** Where a chain begins. */
export interface ChainStart {
  readonly generation: string;
  /** A day, or a period or phrase of at most ten years within which every day is equally likely. */
  readonly date: StatedDate;
  /** Whether that milestone has been reached as of `asOf`; otherwise it is still to come. */
  readonly reached: boolean;
}

/** A generation and what it waits for. */
export interface PlannedGeneration {
  readonly generation: string;
  /**
   * Starts and generations that must have come before its gap begins; of several the last decides.
   *
   * @defaultValue the generation listed before it, or the first start
   */
  readonly after?: readonly string[];
  /** Its own gap, in the unit (days or months) of the others. @defaultValue that of the plan */
  readonly gaps?: SingleGapModel;
}

/** Generations that follow one another from a start. */
export interface Plan {
  /** One start or several: anything with a date that a generation waits for. */
  readonly start: ChainStart | readonly ChainStart[];
  /** What follows; a name alone follows the one listed before it. */
  readonly generations: readonly (string | PlannedGeneration)[];
  readonly gaps: GapModel;
  /** The programme may be given up: cancellations a year from `asOf` on, at a constant rate (above 0, at most 100). */
  readonly cancellation?: { readonly perYear: number };
}

/** As of when a plan is projected, and by which draws. */
export interface ProjectOptions {
  /** The day of the question: of every generation it is known that it has not come yet. */
  readonly asOf: DateLike;
  /** Same seed, same draws. */
  readonly seed: KeyPart;
  /** How many draws (100 to 10,000,000). @defaultValue 65536 */
  readonly draws?: number;
}
