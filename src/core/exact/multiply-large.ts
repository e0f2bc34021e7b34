import { raise } from '../error';
import { EXACT_ERRORS } from '../error/exact-errors';
import type { CheckedArgument } from '../input';
import type { CompiledRate } from './compile-rate';
import { ROUNDING_SHIFTS, shiftOfLarge } from './rounding-shift';

/** The product of `multiplyMinor` in BigInt, for amounts above `exactUpTo`. */
export function multiplyLarge(amount: number, rate: CompiledRate, argument: CheckedArgument): number {
  const { positive, negative, tiesToEven } = ROUNDING_SHIFTS[rate.mode];
  const denominator = BigInt(rate.denominator);
  const product = BigInt(amount) * BigInt(rate.numerator);
  const magnitude = product < 0n ? -product : product;
  const divisor = 2n * denominator;
  const shifted = 2n * magnitude + shiftOfLarge(product < 0n ? negative : positive, denominator);
  let quotient = shifted / divisor;
  if (tiesToEven && quotient * divisor === shifted && quotient % 2n === 1n) quotient -= 1n;
  const result = (product < 0n ? -quotient : quotient) * BigInt(rate.step);
  if (!Number.isSafeInteger(Number(result))) {
    raise(EXACT_ERRORS, 'decimal/not-safe-integer', { ...argument, received: result });
  }
  return Number(result);
}
