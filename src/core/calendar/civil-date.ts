/** A calendar date written YYYY-MM-DD, years 0001 to 9999, proleptic Gregorian, without time of day or zone. */
export type IsoDate = string;

/** Whole days since 1970-01-01 (0), proleptic Gregorian; 0001-01-01 is -719162 and 9999-12-31 is 2932896. */
export type EpochDay = number;

/** A calendar date in three numbers; `month` 1 to 12, `day` from 1. */
export interface CivilDateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * What a public function takes for a date: an ISO string, or anything with year, month and day such as a
 * `Temporal.PlainDate` (ISO calendar) or a luxon `DateTime`. A JS `Date` is an instant and goes through `fromDate`.
 */
export type DateLike = IsoDate | CivilDateParts;

/** Epoch day of 0001-01-01, a Monday. */
export const FIRST_EPOCH_DAY: EpochDay = -719162;

/** Epoch day of 9999-12-31, a Friday. */
export const LAST_EPOCH_DAY: EpochDay = 2932896;
