import { DEFAULT_LOCALE, type FormatOptions } from './format-count';

/**
 * Writes an exact amount with its currency code, digit for digit as it stands: nothing is rounded.
 *
 * @param money - decimal text and ISO 4217 code
 * @example
 * formatMoney({ amount: '2440.00', currency: 'CAD' }); // => 'CAD 2,440.00'
 */
export function formatMoney(
  money: { readonly amount: string; readonly currency: string },
  options: FormatOptions = {},
): string {
  const [whole = '0', fraction] = money.amount.replace('-', '').split('.');
  const parts = new Intl.NumberFormat(options.locale ?? DEFAULT_LOCALE, {
    minimumFractionDigits: 1,
  }).formatToParts(1234.5);
  const decimalMark = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const grouped = new Intl.NumberFormat(options.locale ?? DEFAULT_LOCALE, {
    maximumFractionDigits: 0,
  }).format(BigInt(whole));
  const sign = money.amount.startsWith('-') ? '-' : '';
  return `${money.currency} ${sign}${grouped}${fraction === undefined ? '' : `${decimalMark}${fraction}`}`;
}
