import { Exact } from '../decimal';
import { raise } from '../error';
import { EXACT_ERRORS } from '../error/exact-errors';
import { requireCurrency } from './currencies';
import { parseMoney, requireSameCurrency, toMoney, type Money, type ParsedMoney } from './money';
import { requireList } from './require-list';

/** Options of a sum of money. */
export interface SumMoneyOptions {
  /** ISO 4217 code that every amount must be in; needed for an empty list. @defaultValue that of the first amount */
  readonly currency?: string;
}

/**
 * Returns the exact sum of amounts of the same currency.
 *
 * @throws GigacastError `money/currency-mismatch`; `money/no-currency` for an empty list without a currency;
 * `money/unknown-currency`; and as `decimalText`
 * @example
 * sumMoney([{ amount: '2135.00', currency: 'CAD' }, { amount: '100.00', currency: 'CAD' }]);
 * // => { amount: '2235.00', currency: 'CAD' }
 * @example
 * sumMoney([], { currency: 'CAD' }); // => { amount: '0.00', currency: 'CAD' }
 */
export function sumMoney(amounts: readonly Money[], options: SumMoneyOptions = {}): Money {
  requireList(amounts, { function: 'sumMoney', path: 'amounts' });
  const { currency, decimals } = currencyOf(amounts, options.currency);
  let amount = new Exact(0);
  amounts.forEach((each, index) => {
    const path = `amounts[${index}]`;
    const parsed = parseMoney(each, { function: 'sumMoney', path });
    requireSameCurrency(currency, parsed.currency, { function: 'sumMoney', path: `${path}.currency` });
    amount = amount.plus(parsed.amount);
  });
  return toMoney({ amount, currency, decimals }, 'sumMoney');
}

function currencyOf(amounts: readonly Money[], given?: string): Pick<ParsedMoney, 'currency' | 'decimals'> {
  if (given !== undefined) {
    const decimals = requireCurrency(given, { function: 'sumMoney', path: 'currency' });
    return { currency: given, decimals };
  }
  const [first] = amounts;
  if (first === undefined) {
    raise(EXACT_ERRORS, 'money/no-currency', { function: 'sumMoney', path: 'amounts', received: amounts });
  }
  return parseMoney(first, { function: 'sumMoney', path: 'amounts[0]' });
}
