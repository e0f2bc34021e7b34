import { DEFAULT_LOCALE, type FormatOptions } from './format-count';

/** How many decimals are written. */
export interface FormatNumberOptions extends FormatOptions {
  /** Decimals, always that many. @defaultValue 1 */
  readonly decimals?: number;
  /** Whether a plus sign is written before positive values. @defaultValue false */
  readonly signed?: boolean;
}

/**
 * Writes a number with a fixed count of decimals and the locale's grouping.
 *
 * @example
 * formatNumber(1276.04); // => '1,276.0'
 */
export function formatNumber(value: number, options: FormatNumberOptions = {}): string {
  return format(value, options, 'decimal');
}

/**
 * Writes a fraction as a per cent.
 *
 * @param fraction - 0.061 means 6.1 %
 * @example
 * formatPercent(-0.8161, { signed: true }); // => '-81.6%'
 */
export function formatPercent(fraction: number, options: FormatNumberOptions = {}): string {
  return format(fraction, options, 'percent');
}

function format(value: number, options: FormatNumberOptions, style: 'decimal' | 'percent'): string {
  const decimals = options.decimals ?? 1;
  return new Intl.NumberFormat(options.locale ?? DEFAULT_LOCALE, {
    style,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: options.signed === true ? 'exceptZero' : 'negative',
  }).format(value);
}
