import { Exact } from '../decimal';
import { CORE_ERRORS, raise } from '../error';
import { requireCurrency } from './currencies';
import { parseMoney, requireSameCurrency, toMoney, type Money } from './money';

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
  const currency = options.currency ?? amounts[0]?.currency;
  if (currency === undefined) {
    raise(CORE_ERRORS, 'money/no-currency', { function: 'sumMoney', path: 'amounts', received: amounts });
  }
  const decimals = requireCurrency(currency, {
    function: 'sumMoney',
    path: options.currency === undefined ? 'amounts[0].currency' : 'currency',
  });
  let amount = new Exact(0);
  amounts.forEach((each, index) => {
    const path = `amounts[${index}]`;
    const parsed = parseMoney(each, { function: 'sumMoney', path });
    requireSameCurrency(currency, parsed.currency, { function: 'sumMoney', path: `${path}.currency` });
    amount = amount.plus(parsed.amount);
  });
  return toMoney({ amount, currency, decimals }, 'sumMoney');
}
