import { fromScaledInteger, plainText } from '../decimal';
import type { Rounding } from './rounding';

/** Half-up to a minor unit with that many decimals. */
export function minorUnitRounding(decimals: number): Rounding {
  return { mode: 'half-up', increment: minorUnitText(decimals) };
}

/** One minor unit with that many decimals: "0.01" for 2. */
export function minorUnitText(decimals: number): string {
  return plainText(fromScaledInteger(1n, decimals));
}
