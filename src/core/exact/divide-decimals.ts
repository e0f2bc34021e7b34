import { parseDecimal, resultText, type Decimal, type DecimalInput } from '../decimal';
import { raise } from '../error';
import { EXACT_ERRORS } from '../error/exact-errors';
import { parseRounding, type ParsedRounding, type Rounding } from './rounding';

/**
 * Returns a quotient rounded once, from its exact value, to a multiple of the increment.
 *
 * The decision is taken on the exact fraction, not on a quotient that was already rounded to some digits.
 *
 * @param rounding - mode and increment; a quotient seldom has a finite decimal, so there is no default
 * @throws GigacastError as `decimalText`; `decimal/division-by-zero`; `rounding/*`
 * @example
 * divideDecimals(15603, 24500, { mode: 'half-up', increment: '0.000001' }); // => '0.636857'
 */
export function divideDecimals(dividend: DecimalInput, divisor: DecimalInput, rounding: Rounding): string {
  const a = parseDecimal(dividend, { function: 'divideDecimals', path: 'dividend' });
  const b = parseDecimal(divisor, { function: 'divideDecimals', path: 'divisor' });
  const parsed = parseRounding(rounding, { function: 'divideDecimals', path: 'rounding' });
  if (b.isZero()) {
    raise(EXACT_ERRORS, 'decimal/division-by-zero', {
      function: 'divideDecimals',
      path: 'divisor',
      received: divisor,
    });
  }
  return resultText(roundQuotient(a, b, parsed), 'divideDecimals', parsed.decimals);
}

/** The multiple of the increment nearest to the exact fraction; the divisor is not zero. */
export function roundQuotient(dividend: Decimal, divisor: Decimal, rounding: ParsedRounding): Decimal {
  const signed = divisor.isNegative() ? dividend.negated() : dividend;
  const magnitude = divisor.abs();
  return signed.toNearest(magnitude.times(rounding.increment), rounding.code).div(magnitude);
}
