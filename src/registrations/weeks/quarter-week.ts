import { quarterWeekOf, type DateLike, type QuarterWeek } from '../../core/calendar';

/**
 * Where a day stands in its quarter: the week it lies in, by the Thursday rule, and its own phase.
 *
 * A week from Monday to Sunday is never split. It belongs to the quarter that holds its Thursday, which every checked
 * claim of the kind "after n weeks of the quarter" agrees with; its days in each quarter are given beside it.
 *
 * @param date - any day of the week, to 9999-12-26
 * @throws GigacastError `date/not-a-civil-date` and the other codes of `toEpochDay`
 * @example
 * quarterWeek('2023-07-05').weekOfQuarter; // => 1
 * @example
 * quarterWeek('2023-07-02').quarter; // => '2023-Q2'
 */
export function quarterWeek(date: DateLike): QuarterWeek {
  return quarterWeekOf(date);
}
