import { parseDecimal, type DecimalInput } from '../decimal';
import { raise } from '../error';
import { EXACT_ERRORS } from '../error/exact-errors';
import { requireCurrency } from './currencies';
import { minorUnitRounding } from './minor-unit-rounding';
import { parseMoney, toMoney, type Money } from './money';
import { parseRounding, roundTo, type Rounding } from './rounding';

/** A conversion at a stated rate. */
export interface ConvertMoneyOptions {
  /** How much of the target currency one unit of the source currency buys (greater than 0). */
  readonly rate: DecimalInput;
  /** ISO 4217 code of the target currency. */
  readonly to: string;
  /** @defaultValue half-up to the minor unit of the target currency */
  readonly rounding?: Rounding;
}

/**
 * Converts an amount at a rate of exchange, rounded once from the exact product.
 *
 * Which day's rate governs is for the caller to decide and to state: for Canadian value for duty it is that of the
 * date of direct shipment.
 *
 * @throws GigacastError `number/out-of-range` for a rate of 0 or less; `money/same-currency` for a rate other than 1
 * between a currency and itself; `money/unknown-currency`; `rounding/*`; and as `decimalText`
 * @example
 * convertMoney({ amount: '180000.00', currency: 'CNY' }, { rate: '0.194400', to: 'CAD' });
 * // => { amount: '34992.00', currency: 'CAD' }
 */
export function convertMoney(value: Money, options: ConvertMoneyOptions): Money {
  const from = parseMoney(value, { function: 'convertMoney', path: 'money' });
  const decimals = requireCurrency(options.to, { function: 'convertMoney', path: 'to' });
  const rate = parseDecimal(options.rate, { function: 'convertMoney', path: 'rate' }, { moreThan: 0 });
  if (from.currency === options.to && !rate.eq(1)) {
    raise(EXACT_ERRORS, 'money/same-currency', {
      function: 'convertMoney',
      path: 'rate',
      received: options.rate,
      params: { currency: options.to },
    });
  }
  const to = parseRounding(options.rounding ?? minorUnitRounding(decimals), {
    function: 'convertMoney',
    path: 'rounding',
  });
  const amount = roundTo(from.amount.times(rate), to);
  return toMoney({ amount, currency: options.to, decimals }, 'convertMoney');
}
