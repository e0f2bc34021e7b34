import type { CheckedArgument } from '../input';
import { mondayOf } from './day-of-week';
import { formatEpochDay } from './format-epoch-day';
import { requireEpochDay } from './from-epoch-day';
import { isoWeeks } from './iso-weeks';
import type { Period } from './period';
import { quarterStart } from './quarter-arithmetic';
import { quarterIndex } from './quarter-key';

const QUARTER: CheckedArgument = { function: 'weeksOfQuarter', path: 'quarter' };

/**
 * The 12 to 14 weeks that belong to a quarter by the Thursday rule, in order: element n - 1 is its week n.
 *
 * @param quarter - e.g. "2023-Q3"
 * @throws GigacastError `period/not-a-quarter`, or `date/out-of-range` for 9999-Q4, whose last week leaves the calendar
 * @see quarterWeekOf
 * @example
 * weeksOfQuarter('2023-Q3')[0]; // => { key: '2023-W27', from: '2023-07-03', to: '2023-07-09' }
 */
export function weeksOfQuarter(quarter: string): Period[] {
  const index = quarterIndex(quarter, QUARTER);
  // The fourth day of a quarter lies in the week of its first Thursday, as 4 January lies in week 1 of a year.
  const first = mondayOf(quarterStart(index) + 3);
  const last = mondayOf(quarterStart(index + 1) + 3) - 1;
  return isoWeeks.range(formatEpochDay(first), formatEpochDay(requireEpochDay(last, QUARTER, quarter)));
}
