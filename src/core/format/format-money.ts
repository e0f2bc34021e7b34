import { raise } from '../error';
import { EXACT_ERRORS } from '../error/exact-errors';
import { checkLocale } from './check-locale';
import { DEFAULT_LOCALE, type FormatOptions } from './format-count';

const AMOUNT = /^(-?)(\d+)(?:\.(\d+))?$/;
const LONGEST = 400;

/**
 * Writes an exact amount with its currency code, digit for digit as it stands: nothing is rounded.
 *
 * @param money - decimal text and ISO 4217 code
 * @throws GigacastError `decimal/not-a-decimal` or `format/unknown-locale`
 * @example
 * formatMoney({ amount: '2440.00', currency: 'CAD' }); // => 'CAD 2,440.00'
 */
export function formatMoney(
  money: { readonly amount: string; readonly currency: string },
  options: FormatOptions = {},
): string {
  const at = { function: 'formatMoney', path: 'money.amount' };
  const { amount, currency } = money;
  const parts = typeof amount === 'string' && amount.length <= LONGEST ? AMOUNT.exec(amount) : null;
  if (parts === null) return raise(EXACT_ERRORS, 'decimal/not-a-decimal', { ...at, received: amount });
  const [, sign = '', whole = '', fraction] = parts;
  const numbers = new Intl.NumberFormat(checkLocale(options.locale ?? DEFAULT_LOCALE, at.function));
  const grouped = `${currency} ${sign}${numbers.format(BigInt(whole))}`;
  if (fraction === undefined) return grouped;
  const decimalMark = numbers.formatToParts(0.5).find(({ type }) => type === 'decimal')?.value;
  // Digit by digit, because locales have digits of their own.
  return `${grouped}${decimalMark}${[...fraction].map((digit) => numbers.format(Number(digit))).join('')}`;
}
