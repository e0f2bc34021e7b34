import type { IsoDate } from '../../core/calendar';
import type { CountChange } from '../changes/change-between';
import type { CountRange } from '../counts/count-range';
import type { Sentence } from '../sentence';

/** What was counted in the first weeks of a quarter or year. */
export interface ToDate {
  /** e.g. `2023-Q3` or `2023`. */
  readonly period: string;
  /** How many weeks, from its first. */
  readonly weeks: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Vehicles. */
  readonly total: CountRange;
}

/** The same weeks of another quarter or year. */
export interface Versus extends ToDate {
  /** Change from there to here (%); `null` where the other may have been 0. */
  readonly change: CountChange | null;
}

/** A quarter or year that cannot be compared, because weeks of it were not published. */
export interface UnknownToDate {
  readonly period: string;
  /** Mondays of the weeks that are missing. */
  readonly missing: readonly IsoDate[];
}

/** The first weeks of a quarter or year beside the same weeks of earlier ones. */
export type ToDateComparison =
  | {
      readonly outcome: 'compared';
      readonly this: ToDate;
      /** The quarter or year just before; `null` where it is not known. */
      readonly previous: Versus | null;
      /** The same quarter a year before; for a year the same as `previous`. */
      readonly yearAgo: Versus | null;
      /** The highest of all earlier ones. */
      readonly best: Versus | null;
      /** Place among this and the earlier ones, 1 the highest. */
      readonly place: number;
      /** How many are ranked, this one included. */
      readonly of: number;
      /** Whether it lies beyond all earlier ones by more than rounding can explain. */
      readonly record: 'highest' | 'lowest' | null;
      /** Earlier ones of which weeks are missing, or which have no such week. */
      readonly unknown: readonly UnknownToDate[];
      readonly sentence: Sentence;
    }
  | {
      /** Weeks of this quarter or year were not published. */
      readonly outcome: 'incomplete';
      readonly period: string;
      readonly weeks: number;
      readonly missing: readonly IsoDate[];
      readonly sentence: Sentence;
    };
