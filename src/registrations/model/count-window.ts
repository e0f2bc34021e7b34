import type { EpochDay } from '../../core/calendar';

/** A count over a window of days, both ends included, as the model reads it. */
export interface CountWindow {
  readonly from: EpochDay;
  readonly to: EpochDay;
  readonly count: number;
  /** Standard deviation of the logarithm that rounding and the source add to it. */
  readonly sourceSd: number;
}

/** A stretch of days, both ends included. */
export interface DaySpan {
  readonly from: EpochDay;
  readonly to: EpochDay;
}
