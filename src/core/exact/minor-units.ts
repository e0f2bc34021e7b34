import { fromScaledInteger, parseDecimal, toScaledInteger } from '../decimal';
import { raise } from '../error';
import { EXACT_ERRORS } from '../error/exact-errors';
import { requireCurrency } from './currencies';
import { minorUnitText } from './minor-unit-rounding';
import { parseMoney, toMoney, type Money } from './money';

/**
 * Returns an amount in whole minor units (cents of a dollar, yen of a yen).
 *
 * @throws GigacastError `money/finer-than-minor-unit` for a fraction of a minor unit; `decimal/not-safe-integer` beyond
 * 2^53 - 1; `money/unknown-currency`; and as `decimalText`
 * @example
 * toMinorUnits({ amount: '2440.00', currency: 'CAD' }); // => 244000
 */
export function toMinorUnits(value: Money): number {
  const { amount, decimals } = parseMoney(value, { function: 'toMinorUnits', path: 'money' });
  const argument = { function: 'toMinorUnits', path: 'money.amount', received: value.amount };
  if (amount.decimalPlaces() > decimals) {
    raise(EXACT_ERRORS, 'money/finer-than-minor-unit', {
      ...argument,
      params: { minorUnit: minorUnitText(decimals), currency: value.currency },
    });
  }
  const units = Number(toScaledInteger(amount, decimals));
  if (!Number.isSafeInteger(units)) raise(EXACT_ERRORS, 'decimal/not-safe-integer', argument);
  return units;
}

/**
 * Returns the amount that a number of minor units makes.
 *
 * @param units - whole minor units
 * @param currency - ISO 4217 code
 * @throws GigacastError `decimal/not-safe-integer` for a number that is no safe integer; `money/unknown-currency`
 * @example
 * fromMinorUnits(244000, 'CAD'); // => { amount: '2440.00', currency: 'CAD' }
 */
export function fromMinorUnits(units: number | bigint, currency: string): Money {
  const decimals = requireCurrency(currency, { function: 'fromMinorUnits', path: 'currency' });
  const argument = { function: 'fromMinorUnits', path: 'units' };
  if (typeof units !== 'bigint' && !Number.isSafeInteger(units)) {
    raise(EXACT_ERRORS, 'decimal/not-safe-integer', { ...argument, received: units });
  }
  const whole = BigInt(parseDecimal(units, argument).toFixed());
  return toMoney({ amount: fromScaledInteger(whole, decimals), currency, decimals }, 'fromMinorUnits');
}
