import { parseMoneyPair, toMoney, type Money } from './money';

/**
 * Returns the exact difference of two amounts of the same currency, left minus right.
 *
 * @throws GigacastError `money/currency-mismatch`, `money/unknown-currency`, and as `decimalText`
 * @example
 * subtractMoney({ amount: '100', currency: 'CAD' }, { amount: '2135', currency: 'CAD' });
 * // => { amount: '-2035.00', currency: 'CAD' }
 */
export function subtractMoney(left: Money, right: Money): Money {
  const [a, b] = parseMoneyPair(left, right, 'subtractMoney');
  return toMoney({ ...a, amount: a.amount.minus(b.amount) }, 'subtractMoney');
}
