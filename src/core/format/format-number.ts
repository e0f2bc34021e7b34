import { requireInteger, requireNumber, type CheckedArgument } from '../input';
import { checkLocale } from './check-locale';
import { DEFAULT_LOCALE, type FormatOptions } from './format-count';

/** How many decimals are written. */
export interface FormatNumberOptions extends FormatOptions {
  /** Decimals, always that many (0 to 20). @defaultValue 1 */
  readonly decimals?: number;
  /** Whether a plus sign is written before positive values. @defaultValue false */
  readonly signed?: boolean;
}

/**
 * Writes a number with a fixed count of decimals, rounded half away from zero, and the locale's grouping.
 *
 * @param value - any finite number
 * @throws GigacastError `number/not-finite`, `number/out-of-range` or `format/unknown-locale`
 * @example
 * formatNumber(1276.04); // => '1,276.0'
 */
export function formatNumber(value: number, options: FormatNumberOptions = {}): string {
  return format({ function: 'formatNumber', path: 'value' }, value, { ...options, style: 'decimal' });
}

/**
 * Writes a fraction as a per cent.
 *
 * @param fraction - 0.061 means 6.1 %
 * @throws GigacastError as `formatNumber`
 * @example
 * formatPercent(-0.8161, { signed: true }); // => '-81.6%'
 */
export function formatPercent(fraction: number, options: FormatNumberOptions = {}): string {
  return format({ function: 'formatPercent', path: 'fraction' }, fraction, { ...options, style: 'percent' });
}

function format(
  at: CheckedArgument,
  value: number,
  options: FormatNumberOptions & { readonly style: 'decimal' | 'percent' },
): string {
  const decimals = requireInteger(
    options.decimals ?? 1,
    { ...at, path: 'options.decimals' },
    { atLeast: 0, atMost: 20 },
  );
  return new Intl.NumberFormat(checkLocale(options.locale ?? DEFAULT_LOCALE, at.function), {
    style: options.style,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: options.signed === true ? 'exceptZero' : 'negative',
  }).format(requireNumber(value, at));
}
