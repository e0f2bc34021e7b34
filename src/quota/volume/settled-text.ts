import { plainText, type Decimal } from '../../core/decimal';
import type { ParsedRounding } from '../../core/exact/rounding';
import { roundedText } from '../rate/rounded-text';

/** A volume rounded once, where the policy says how, or as it is. */
export function settledText(volume: Decimal, rounding: ParsedRounding | undefined): string {
  return rounding === undefined ? plainText(volume) : roundedText(volume, rounding);
}
