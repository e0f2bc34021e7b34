import { raise } from '../error';
import { INPUT_ERRORS } from '../error/input-errors';
import { requireInteger } from '../input';
import { monthLength } from './civil-arithmetic';
import { formatYear, twoDigits } from './format-epoch-day';
import { monthGrid } from './month-grid';
import type { UnbrokenCalendar } from './period';
import { requireObject } from './require-options';

/** When a fiscal year begins and which civil year names it. */
export interface FiscalYearOptions {
  /** Month in which the year begins (1 to 12). */
  readonly startMonth: number;
  /** Day on which it begins (1 to the length of that month in a common year). @defaultValue 1 */
  readonly startDay?: number;
  /**
   * Whether FY2026 is the year that ends in 2026 (United States, NVIDIA) or that starts in it (Japan).
   * @defaultValue `end`
   */
  readonly namedAfter?: 'end' | 'start';
}

/**
 * Fiscal years, keyed `FY2026`.
 *
 * @param options - first month and day, and which civil year names it
 * @throws GigacastError `number/…`, `input/not-one-of`, `input/wrong-type` or `input/unknown-key`
 * @example
 * fiscalYears({ startMonth: 10 }).floor('2025-10-01'); // => { key: 'FY2026', from: '2025-10-01', to: '2026-09-30' }
 */
export function fiscalYears(options: FiscalYearOptions): UnbrokenCalendar {
  const { startMonth, startDay, yearName } = readOptions(options, 'fiscalYears');
  const name = `fiscalYears(${twoDigits(startMonth)}-${twoDigits(startDay)})`;
  return monthGrid({ name, months: 12, startMonth, startDay, keyOf: yearName });
}

/**
 * Quarters of a fiscal year, keyed `FY2026-Q1`, each of three calendar months from the first day of the year.
 *
 * @param options - first month and day of the fiscal year, and which civil year names it
 * @throws GigacastError `number/…`, `input/not-one-of`, `input/wrong-type` or `input/unknown-key`
 * @example
 * fiscalQuarters({ startMonth: 12, startDay: 26 }).floor('2026-03-25');
 * // => { key: 'FY2026-Q1', from: '2025-12-26', to: '2026-03-25' }
 */
export function fiscalQuarters(options: FiscalYearOptions): UnbrokenCalendar {
  const { startMonth, startDay, yearName } = readOptions(options, 'fiscalQuarters');
  return monthGrid({
    name: `fiscalQuarters(${twoDigits(startMonth)}-${twoDigits(startDay)})`,
    months: 3,
    startMonth,
    startDay,
    keyOf(index) {
      const year = Math.floor(index / 4);
      return `${yearName(year)}-Q${index - 4 * year + 1}`;
    },
  });
}

function readOptions(options: FiscalYearOptions, caller: string) {
  const at = (path: string) => ({ function: caller, path });
  requireObject(options, at('options'), ['startMonth', 'startDay', 'namedAfter']);
  const startMonth = requireInteger(options.startMonth, at('startMonth'), { atLeast: 1, atMost: 12 });
  // A common year's February, so that the year begins on the same day in every year.
  const longest = monthLength(2023, startMonth);
  const startDay = requireInteger(options.startDay ?? 1, at('startDay'), { atLeast: 1, atMost: longest });
  const namedAfter: unknown = options.namedAfter ?? 'end';
  if (namedAfter !== 'end' && namedAfter !== 'start') {
    const params = { allowed: '"end", "start"' };
    raise(INPUT_ERRORS, 'input/not-one-of', { ...at('namedAfter'), received: namedAfter, params });
  }
  const endsInSameYear = startMonth === 1 && startDay === 1;
  const shift = namedAfter === 'end' && !endsInSameYear ? 1 : 0;
  return { startMonth, startDay, yearName: (startYear: number) => `FY${formatYear(startYear + shift)}` };
}
