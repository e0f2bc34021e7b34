import { FIRST_EPOCH_DAY } from './civil-date';
import { formatYear, twoDigits } from './format-epoch-day';
import { numberWeek } from './iso-week-arithmetic';
import type { UnbrokenCalendar } from './period';
import { unbrokenCalendar } from './unbroken-calendar';

/**
 * ISO weeks, Monday to Sunday, keyed `2023-W27` by the week-year.
 *
 * The days after 9999-12-26 have no week, because it would end in the year 10000.
 *
 * @see ISO 8601-1:2019, 3.1.1.23 and 4.3.8, calendar week number
 * @example
 * isoWeeks.floor('2024-12-30'); // => { key: '2025-W01', from: '2024-12-30', to: '2025-01-05' }
 */
export const isoWeeks: UnbrokenCalendar = /* @__PURE__ */ unbrokenCalendar('isoWeeks', {
  indexOf: (epochDay) => Math.floor((epochDay - FIRST_EPOCH_DAY) / 7),
  startOf: (index) => FIRST_EPOCH_DAY + 7 * index,
  keyOf(index) {
    const { weekYear, week } = numberWeek(FIRST_EPOCH_DAY + 7 * index);
    return `${formatYear(weekYear)}-W${twoDigits(week)}`;
  },
});
