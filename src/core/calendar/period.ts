import type { DateLike, IsoDate } from './civil-date';

/** A named stretch of days, both ends included; plain data. */
export interface Period {
  /** Name within its calendar, e.g. `2023-W27`, `2023-07`, `2023-Q3`, `2023-H2`, `2023`, `FY2026-Q1`. */
  readonly key: string;
  /** First day. */
  readonly from: IsoDate;
  /** Last day. */
  readonly to: IsoDate;
}

/**
 * One way of cutting time into periods in order, none overlapping another.
 *
 * @see d3-time, `interval.floor`, `interval.offset`, `interval.range` and `interval.count`
 */
export interface PeriodCalendar<P extends Period = Period> {
  /** What the periods are, for messages. */
  readonly name: string;
  /** The period that holds a date, or null where no period does. */
  floor(date: DateLike): P | null;
  /** The period `n` places later (earlier where negative), or null past either end of the calendar. */
  offset(period: Period, n: number): P | null;
  /** Every period that shares a day with `from` to `to`, both included, in order. */
  range(from: DateLike, to: DateLike): P[];
  /** How many periods `range` would return. */
  count(from: DateLike, to: DateLike): number;
}

/** A calendar without gaps or ends: every date has a period, and every period has neighbours. */
export interface UnbrokenCalendar extends PeriodCalendar {
  floor(date: DateLike): Period;
  offset(period: Period, n: number): Period;
}
