import { parseMoneyPair, toMoney, type Money } from './money';

/**
 * Returns the exact sum of two amounts of the same currency.
 *
 * @throws GigacastError `money/currency-mismatch`, `money/unknown-currency`, and as `decimalText`
 * @example
 * addMoney({ amount: '2135.00', currency: 'CAD' }, { amount: '100', currency: 'CAD' });
 * // => { amount: '2235.00', currency: 'CAD' }
 */
export function addMoney(left: Money, right: Money): Money {
  const [a, b] = parseMoneyPair(left, right, 'addMoney');
  return toMoney({ ...a, amount: a.amount.plus(b.amount) }, 'addMoney');
}
