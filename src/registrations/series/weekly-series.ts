import type { IsoDate } from '../../core/calendar';
import type { Source } from '../../core/provenance';
import type { Basis, Report, RoundedTo } from '../records';

/** One week of one brand with its place in the quarter. */
export interface SeriesWeek {
  /** Monday. */
  readonly weekStart: IsoDate;
  /** Sunday. */
  readonly weekEnd: IsoDate;
  /** The quarter that holds its Thursday, e.g. `2023-Q3`. */
  readonly quarter: string;
  /** 1 to 14. */
  readonly weekOfQuarter: number;
  /** 12 to 14, nearly always 13. */
  readonly weeksInQuarter: number;
  /** Whole vehicles. */
  readonly count: number;
  readonly roundedTo: RoundedTo;
  /** The first day the count counts as known. */
  readonly knownOn: IsoDate;
  readonly source: Source;
  readonly note?: string;
}

/** A week for which more than one value was reported. */
export interface WeekConflict {
  readonly weekStart: IsoDate;
  /** The reports with different counts, in the order of the input. */
  readonly candidates: readonly Report[];
  /** Whether rounding alone explains the difference. */
  readonly withinRounding: boolean;
  /** The report that the caller preferred; `null` leaves the week out of the series. */
  readonly kept: Report | null;
}

/** The whole weeks of one brand, market and basis, as known on a day, in order. A missing week is missing, not zero. */
export interface WeeklySeries {
  readonly brand: string;
  readonly market: string;
  readonly basis: Basis;
  readonly asOf: IsoDate;
  readonly weeks: readonly SeriesWeek[];
  readonly conflicts: readonly WeekConflict[];
  /** Known reports of the brand, market and basis whose window is not one week from Monday to Sunday. */
  readonly otherWindows: number;
}
