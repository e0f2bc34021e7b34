import { shareOut, type ApportionOptions } from './apportion';
import { minorUnitText } from './minor-unit-rounding';
import { parseMoney, toMoney, type Money } from './money';
import { shapeLike, type PerWeight, type Weights } from './weights';

/**
 * Shares an amount of money out in proportion to weights, so that the shares sum exactly to it.
 *
 * @param value - 0 or more, a multiple of the increment
 * @param weights - one number of 0 or more per claim, as a list or a record
 * @param options - as `apportion`; the increment is one minor unit of the currency unless it is given
 * @throws GigacastError as `apportion`, and `money/unknown-currency`
 * @example
 * apportionMoney({ amount: '100.00', currency: 'CAD' }, { A: 2, B: 1 });
 * // => { A: { amount: '66.67', currency: 'CAD' }, B: { amount: '33.33', currency: 'CAD' } }
 */
export function apportionMoney<const W extends Weights>(
  value: Money,
  weights: W,
  options: ApportionOptions = {},
): PerWeight<W, Money> {
  const parsed = parseMoney(value, { function: 'apportionMoney', path: 'money' });
  const increment = options.increment ?? minorUnitText(parsed.decimals);
  const { shares } = shareOut(
    value.amount,
    weights,
    { ...options, increment },
    { function: 'apportionMoney', path: 'money.amount' },
  );
  return shapeLike(
    weights,
    shares.map((amount) => toMoney({ ...parsed, amount }, 'apportionMoney')),
  );
}
