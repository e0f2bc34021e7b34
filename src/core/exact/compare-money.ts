import { parseMoneyPair, type Money } from './money';

/**
 * Compares two amounts of the same currency: -1 when the first is smaller, 0 when they are equal, 1 when it is larger.
 *
 * @throws GigacastError `money/currency-mismatch`, `money/unknown-currency`, and as `decimalText`
 * @example
 * compareMoney({ amount: '35000.01', currency: 'CAD' }, { amount: '35000', currency: 'CAD' }); // => 1
 */
export function compareMoney(left: Money, right: Money): -1 | 0 | 1 {
  const [a, b] = parseMoneyPair(left, right, 'compareMoney');
  return a.amount.lt(b.amount) ? -1 : a.amount.gt(b.amount) ? 1 : 0;
}
