import { parseMoney, toMoney, type Money } from './money';
import { minorUnitRounding } from './minor-unit-rounding';
import { parseRounding, roundTo, type Rounding } from './rounding';

/**
 * Rounds an amount, by default to the minor unit of its currency with a tie away from zero.
 *
 * @param rounding - mode and increment. @defaultValue half-up to the minor unit
 * @throws GigacastError `money/unknown-currency`, `rounding/*`, and as `decimalText`
 * @example
 * roundMoney({ amount: '753.045', currency: 'CAD' }); // => { amount: '753.05', currency: 'CAD' }
 * @example
 * roundMoney({ amount: '753.045', currency: 'JPY' }); // => { amount: '753', currency: 'JPY' }
 */
export function roundMoney(value: Money, rounding?: Rounding): Money {
  const parsed = parseMoney(value, { function: 'roundMoney', path: 'money' });
  const to = parseRounding(rounding ?? minorUnitRounding(parsed.decimals), {
    function: 'roundMoney',
    path: 'rounding',
  });
  return toMoney({ ...parsed, amount: roundTo(parsed.amount, to) }, 'roundMoney');
}
