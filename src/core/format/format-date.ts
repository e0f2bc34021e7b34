import { fuzzyDate, yearMonthDay, type DateLike, type FuzzyDateLike } from '../calendar';
import { DEFAULT_LOCALE, type FormatOptions } from './format-count';

/** How long the month's name is written. */
export interface FormatDateOptions extends FormatOptions {
  /** @defaultValue `medium` */
  readonly style?: 'short' | 'medium' | 'long';
}

/**
 * Writes a civil date in words.
 *
 * @example
 * formatDate('2023-07-03'); // => 'Jul 3, 2023'
 */
export function formatDate(date: DateLike, options: FormatDateOptions = {}): string {
  const { year, month, day } = yearMonthDay(date, { function: 'formatDate', path: 'date' });
  const instant = new Date(Date.UTC(2000, month - 1, day));
  instant.setUTCFullYear(year);
  return new Intl.DateTimeFormat(options.locale ?? DEFAULT_LOCALE, {
    dateStyle: options.style ?? 'medium',
    timeZone: 'UTC',
  }).format(instant);
}

/**
 * Writes a date as precisely as it is known, and an interval where it is not a day.
 *
 * @example
 * formatFuzzyDate('2027-Q3'); // => '2027-Q3'
 * @example
 * formatFuzzyDate('2026-04-15'); // => 'Apr 15, 2026'
 */
export function formatFuzzyDate(date: FuzzyDateLike, options: FormatDateOptions = {}): string {
  const fuzzy = fuzzyDate(date);
  return fuzzy.precision === 'day' ? formatDate(fuzzy.from, options) : fuzzy.text;
}
