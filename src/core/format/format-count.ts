/** How numbers are written; every `format…` helper takes it, none reads the machine's locale. */
export interface FormatOptions {
  /** BCP 47 tag. @defaultValue `en-CA` */
  readonly locale?: string;
}

/** The locale used where the caller names none; fixed, so that output is the same on every machine. */
export const DEFAULT_LOCALE = 'en-CA';

/**
 * Writes a count with digit grouping.
 *
 * @param count - any finite number or bigint
 * @example
 * formatCount(93680); // => '93,680'
 */
export function formatCount(count: number | bigint, options: FormatOptions = {}): string {
  return new Intl.NumberFormat(options.locale ?? DEFAULT_LOCALE, { maximumFractionDigits: 0 }).format(count);
}
