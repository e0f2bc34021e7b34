import { parseDecimal, plainText } from '../../core/decimal';
import type { DecimalInput, Rounding } from '../../core/exact';
import { requireRate } from '../../core/exact/parse-rate';
import { parseRounding } from '../../core/exact/rounding';
import { roundedText } from '../rate/rounded-text';

/** A volume and the share of it that is reserved. */
export interface ReservedVolumeOptions {
  /** Units (0 or more). */
  readonly volume: DecimalInput;
  /** Fraction (0 to 1). */
  readonly share: DecimalInput;
  /** There is no default: no text that was read says how half a vehicle is settled. */
  readonly rounding: Rounding;
}

/** The reserved part before and after rounding, and what is left beside it. */
export interface ReservedVolume {
  readonly exact: string;
  readonly reserved: string;
  readonly general: string;
}

/**
 * The reserved part of a volume; the rest is what is left, so that the two sum to the volume.
 *
 * @throws GigacastError `decimal/*`, `number/out-of-range`, `rounding/*`
 * @example
 * reservedVolume({ volume: 52185, share: '0.10', rounding: UNIT_FLOOR });
 * // => { exact: '5218.5', reserved: '5218', general: '46967' }
 */
export function reservedVolume(options: ReservedVolumeOptions): ReservedVolume {
  const at = (path: string) => ({ function: 'reservedVolume', path });
  const volume = parseDecimal(options.volume, at('volume'), { atLeast: 0 });
  const share = requireRate(options.share, at('share'), { atMost: 1 });
  const exact = volume.times(share);
  const reserved = roundedText(exact, parseRounding(options.rounding, at('rounding')));
  return { exact: plainText(exact), reserved, general: plainText(volume.minus(reserved)) };
}
