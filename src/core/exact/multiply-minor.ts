import { raise } from '../error';
import { EXACT_ERRORS } from '../error/exact-errors';
import type { CompiledRate } from './compile-rate';
import { multiplyLarge } from './multiply-large';
import { ROUNDING_SHIFTS, shiftOf } from './rounding-shift';

/**
 * Returns an amount times a rate, rounded once from the exact product, all in whole minor units.
 *
 * The product is taken in float64 where that is exact and in BigInt beyond, so that no amount is ever off.
 *
 * @param amount - whole minor units (-(2^53 - 1) to 2^53 - 1)
 * @param rate - from `compileRate`
 * @throws GigacastError `decimal/not-safe-integer` for an amount or a product that is no safe integer
 * @example
 * multiplyMinor(1234500, compileRate('0.061', { rounding: CENT_HALF_UP })); // => 75305
 * @example
 * multiplyMinor(-1234500, compileRate('0.061', { rounding: CENT_FLOOR })); // => -75305
 */
export function multiplyMinor(amount: number, rate: CompiledRate): number {
  if (!Number.isSafeInteger(amount)) {
    raise(EXACT_ERRORS, 'decimal/not-safe-integer', {
      function: 'multiplyMinor',
      path: 'amount',
      received: amount,
    });
  }
  const magnitude = Math.abs(amount);
  if (magnitude > rate.exactUpTo) {
    return multiplyLarge(amount, rate, { function: 'multiplyMinor', path: 'result' });
  }
  const { positive, negative, tiesToEven } = ROUNDING_SHIFTS[rate.mode];
  const divisor = 2 * rate.denominator;
  const shift = shiftOf(amount < 0 ? negative : positive, rate.denominator);
  const shifted = 2 * magnitude * rate.numerator + shift;
  let quotient = Math.floor(shifted / divisor);
  if (tiesToEven && quotient * divisor === shifted && quotient % 2 === 1) quotient -= 1;
  // Adding 0 turns a negative zero into zero.
  return (amount < 0 ? -quotient : quotient) * rate.step + 0;
}
