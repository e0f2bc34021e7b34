import { requireNumber } from '../input';
import { checkLocale } from './check-locale';

/** How numbers are written; every `format…` helper takes it, none reads the machine's locale. */
export interface FormatOptions {
  /** BCP 47 tag. @defaultValue `en-US` */
  readonly locale?: string;
}

/** The locale used where the caller names none; fixed, so that output is the same on every machine. */
export const DEFAULT_LOCALE = 'en-US';

/**
 * Writes a count with digit grouping, rounded half away from zero to a whole number.
 *
 * @param count - any finite number or bigint
 * @throws GigacastError `number/not-finite`, `input/wrong-type` or `format/unknown-locale`
 * @example
 * formatCount(93680); // => '93,680'
 */
export function formatCount(count: number | bigint, options: FormatOptions = {}): string {
  const at = { function: 'formatCount', path: 'count' };
  const value = typeof count === 'bigint' ? count : requireNumber(count, at);
  const locale = checkLocale(options.locale ?? DEFAULT_LOCALE, at.function);
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'negative' }).format(value);
}
