import { fromScaledInteger, MOST_DIGITS, resultText, toScaledInteger, type Decimal } from '../decimal';
import { greatestCommonDivisor } from './greatest-common-divisor';

/** An exact quotient of two whole numbers in lowest terms; the bottom is greater than 0. */
export interface Ratio {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** The quotient of two whole numbers; the bottom is not 0. */
export function ratio(top: bigint, bottom: bigint): Ratio {
  const sign = bottom < 0n ? -1n : 1n;
  const common = sign * greatestCommonDivisor(top < 0n ? -top : top, bottom * sign);
  return { top: top / common, bottom: bottom / common };
}

/** A decimal as a quotient of whole numbers. */
export function ratioOf(value: Decimal): Ratio {
  const decimals = value.decimalPlaces();
  return ratio(toScaledInteger(value, decimals), 10n ** BigInt(decimals));
}

/** The sum of two quotients. */
export function addRatios(left: Ratio, right: Ratio): Ratio {
  return ratio(left.top * right.bottom + right.top * left.bottom, left.bottom * right.bottom);
}

/** The first quotient less the second one. */
export function subtractRatios(left: Ratio, right: Ratio): Ratio {
  return addRatios(left, { top: -right.top, bottom: right.bottom });
}

/** The product of two quotients. */
export function multiplyRatios(left: Ratio, right: Ratio): Ratio {
  return ratio(left.top * right.top, left.bottom * right.bottom);
}

/** The first quotient divided by the second one, which is not 0. */
export function divideRatios(left: Ratio, right: Ratio): Ratio {
  return ratio(left.top * right.bottom, left.bottom * right.top);
}

/** Below, at or above 0 as the first quotient is less than, equal to or greater than the second one. */
export function compareRatios(left: Ratio, right: Ratio): number {
  const difference = left.top * right.bottom - right.top * left.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * Decimal text where a quotient has a finite decimal, otherwise a fraction in lowest terms such as "1000/3".
 *
 * @throws GigacastError `decimal/out-of-bounds`
 */
export function ratioText({ top, bottom }: Ratio, functionName: string): string {
  const power = 10n ** BigInt(MOST_DIGITS);
  if (power % bottom !== 0n) return `${top}/${bottom}`;
  return resultText(fromScaledInteger(top * (power / bottom), MOST_DIGITS), functionName);
}
