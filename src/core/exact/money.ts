import { parseDecimal, resultText, type Decimal, type DecimalInput } from '../decimal';
import { raise } from '../error';
import { EXACT_ERRORS } from '../error/exact-errors';
import { INPUT_ERRORS } from '../error/input-errors';
import type { CheckedArgument } from '../input';
import { requireCurrency } from './currencies';

/** An exact amount in a currency: plain data. */
export interface Money {
  /** Plain decimal text; results have at least the decimals of the minor unit ("2440.00"). */
  readonly amount: string;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** Money that was checked. */
export interface ParsedMoney {
  readonly amount: Decimal;
  readonly currency: string;
  /** Decimals of the minor unit. */
  readonly decimals: number;
}

/**
 * Returns an exact amount in a currency, written with at least the decimals of its minor unit.
 *
 * Finer amounts are kept as they are: nothing is rounded before `roundMoney`.
 *
 * @param amount - amount in the major unit (dollars, not cents), of any sign
 * @param currency - ISO 4217 code
 * @throws GigacastError `money/unknown-currency`, and as `decimalText`
 * @example
 * money('40000', 'CAD'); // => { amount: '40000.00', currency: 'CAD' }
 * @example
 * money('753.045', 'CAD'); // => { amount: '753.045', currency: 'CAD' }
 */
export function money(amount: DecimalInput, currency: string): Money {
  const decimals = requireCurrency(currency, { function: 'money', path: 'currency' });
  return toMoney(
    {
      amount: parseDecimal(amount, { function: 'money', path: 'amount' }),
      currency,
      decimals,
    },
    'money',
  );
}

/** Checks money in the name of a public function. */
export function parseMoney(value: Money, argument: CheckedArgument): ParsedMoney {
  if (typeof value !== 'object' || value === null) {
    raise(INPUT_ERRORS, 'input/wrong-type', {
      ...argument,
      received: value,
      params: { expected: 'money such as { amount: "2440.00", currency: "CAD" }' },
    });
  }
  const { path } = argument;
  const decimals = requireCurrency(value.currency, { ...argument, path: `${path}.currency` });
  const amount = parseDecimal(value.amount, { ...argument, path: `${path}.amount` });
  return { amount, currency: value.currency, decimals };
}

/** Writes money as plain data. */
export function toMoney({ amount, currency, decimals }: ParsedMoney, functionName: string): Money {
  return { amount: resultText(amount, functionName, decimals), currency };
}

/** Checks two amounts of the same currency. */
export function parseMoneyPair(
  left: Money,
  right: Money,
  functionName: string,
): readonly [ParsedMoney, ParsedMoney] {
  const a = parseMoney(left, { function: functionName, path: 'left' });
  const b = parseMoney(right, { function: functionName, path: 'right' });
  requireSameCurrency(a.currency, b.currency, { function: functionName, path: 'right.currency' });
  return [a, b];
}

/** Checks that two currencies are one. */
export function requireSameCurrency(left: string, right: string, argument: CheckedArgument): void {
  if (left === right) return;
  raise(EXACT_ERRORS, 'money/currency-mismatch', { ...argument, received: right, params: { left, right } });
}
