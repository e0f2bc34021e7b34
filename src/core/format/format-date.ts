import { fuzzyDate, yearMonthDay, type DateLike, type FuzzyDateLike } from '../calendar';
import { checkLocale } from './check-locale';
import { DEFAULT_LOCALE, type FormatOptions } from './format-count';

/** How long the month's name is written. */
export interface FormatDateOptions extends FormatOptions {
  /** @defaultValue `medium` */
  readonly style?: 'short' | 'medium' | 'long';
}

/**
 * Writes a civil date in words, always in the Gregorian calendar.
 *
 * @param date - calendar date
 * @throws GigacastError `format/unknown-locale` or the `date/…` codes of `toEpochDay`
 * @example
 * formatDate('2023-07-03'); // => 'Jul 3, 2023'
 */
export function formatDate(date: DateLike, options: FormatDateOptions = {}): string {
  const { year, month, day } = yearMonthDay(date, { function: 'formatDate', path: 'date' });
  const instant = new Date(Date.UTC(2000, month - 1, day));
  instant.setUTCFullYear(year);
  return new Intl.DateTimeFormat(checkLocale(options.locale ?? DEFAULT_LOCALE, 'formatDate'), {
    calendar: 'gregory',
    dateStyle: options.style ?? 'medium',
    timeZone: 'UTC',
  }).format(instant);
}

/**
 * Writes a date as precisely as it is known: a day in words, anything else as it was written.
 *
 * @param date - date of any precision
 * @throws GigacastError as `fuzzyDate` and `formatDate`
 * @example
 * formatFuzzyDate('2027-Q3'); // => '2027-Q3'
 * @example
 * formatFuzzyDate('2026-04-15'); // => 'Apr 15, 2026'
 */
export function formatFuzzyDate(date: FuzzyDateLike, options: FormatDateOptions = {}): string {
  const fuzzy = fuzzyDate(date, {}, { function: 'formatFuzzyDate', path: 'date' });
  return fuzzy.precision === 'day' ? formatDate(fuzzy.from, options) : fuzzy.text;
}
