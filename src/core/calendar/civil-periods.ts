import { formatEpochDay, formatYear, twoDigits } from './format-epoch-day';
import { monthGrid } from './month-grid';
import type { UnbrokenCalendar } from './period';
import { quarterKey } from './quarter-key';
import { unbrokenCalendar } from './unbroken-calendar';

/**
 * Single days as periods, keyed by their date.
 *
 * @example
 * days.count('2024-02-01', '2024-02-29'); // => 29
 */
export const days: UnbrokenCalendar = /* @__PURE__ */ unbrokenCalendar('days', {
  indexOf: (epochDay) => epochDay,
  startOf: (index) => index,
  keyOf: (index) => formatEpochDay(index),
});

/**
 * Calendar months, keyed `2023-07`.
 *
 * @example
 * months.floor('2024-02-10'); // => { key: '2024-02', from: '2024-02-01', to: '2024-02-29' }
 */
export const months: UnbrokenCalendar = /* @__PURE__ */ monthGrid({
  name: 'months',
  months: 1,
  startMonth: 1,
  startDay: 1,
  keyOf: (index) => `${formatYear(Math.floor(index / 12))}-${twoDigits((index % 12) + 1)}`,
});

/**
 * Calendar quarters, keyed `2023-Q3`.
 *
 * @example
 * quarters.floor('2023-07-04'); // => { key: '2023-Q3', from: '2023-07-01', to: '2023-09-30' }
 */
export const quarters: UnbrokenCalendar = /* @__PURE__ */ monthGrid({
  name: 'quarters',
  months: 3,
  startMonth: 1,
  startDay: 1,
  keyOf: quarterKey,
});

/**
 * Calendar halves, keyed `2025-H2`.
 *
 * @example
 * halves.floor('2025-07-01'); // => { key: '2025-H2', from: '2025-07-01', to: '2025-12-31' }
 */
export const halves: UnbrokenCalendar = /* @__PURE__ */ monthGrid({
  name: 'halves',
  months: 6,
  startMonth: 1,
  startDay: 1,
  keyOf: (index) => `${formatYear(Math.floor(index / 2))}-H${(index % 2) + 1}`,
});

/**
 * Calendar years, keyed `2023`.
 *
 * @example
 * years.range('2023-12-31', '2024-01-01').map((year) => year.key); // => ['2023', '2024']
 */
export const years: UnbrokenCalendar = /* @__PURE__ */ monthGrid({
  name: 'years',
  months: 12,
  startMonth: 1,
  startDay: 1,
  keyOf: formatYear,
});
