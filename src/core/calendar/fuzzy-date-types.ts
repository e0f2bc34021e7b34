import type { CivilDateParts, IsoDate } from './civil-date';

/** What a fuzzy date names: one calendar unit, a range of them, or a phrase whose bounds the caller declared. */
export type FuzzyPrecision = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'range' | 'phrase';

/** A date known only so far, as the closed interval of days it may be; plain data. */
export interface FuzzyDate {
  /** As it was written. */
  readonly text: string;
  readonly precision: FuzzyPrecision;
  /** First day it may be. */
  readonly from: IsoDate;
  /** Last day it may be. */
  readonly to: IsoDate;
}

/** What `fuzzyDate` takes: a text, a fuzzy date read before, or an object with year, month and day. */
export type FuzzyDateLike = string | FuzzyDate | CivilDateParts;

/** The days of the year that a phrase such as "mid" stands for, both included, written MM-DD. */
export interface PhraseBounds {
  readonly from: string;
  readonly to: string;
}

/** What a caller declares about imprecise dates. */
export interface FuzzyDateOptions {
  /**
   * Phrases that may stand before a year, e.g. `{ mid: { from: '05-01', to: '08-31' } }` for "mid-2027". None is
   * known unless declared.
   */
  readonly phrases?: Readonly<Record<string, PhraseBounds>>;
}
