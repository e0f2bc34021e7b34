import { parseDecimal, plainText } from '../../core/decimal';
import type { DecimalInput } from '../../core/exact';

/** A volume that is changed while its period runs. */
export interface VolumeAmendment {
  /** Volume of the whole period after the change (0 or more). */
  readonly volume: DecimalInput;
  /** Units allocated before the change enters into force (0 or more). */
  readonly allocated: DecimalInput;
}

/** What an amended volume leaves. */
export interface AmendedVolume {
  /** Units left (0 or more). */
  readonly available: string;
  /** Units allocated beyond the new volume; nothing is taken back. */
  readonly overdrawn: string;
}

/**
 * What is left of a volume that was changed while its period runs: the new volume less what was already allocated.
 *
 * A cut below what was allocated leaves nothing and is reported as overdrawn; it never makes a balance negative.
 *
 * @param amendment - the new volume of the whole period, and what was allocated before
 * @throws GigacastError `decimal/*`, `number/out-of-range`
 * @see Regulation (EU) 2021/2205, Article 2
 * @example
 * amendVolume({ volume: 7000, allocated: 7500 }); // => { available: '0', overdrawn: '500' }
 */
export function amendVolume(amendment: VolumeAmendment): AmendedVolume {
  const at = (path: string) => ({ function: 'amendVolume', path });
  const volume = parseDecimal(amendment.volume, at('volume'), { atLeast: 0 });
  const left = volume.minus(parseDecimal(amendment.allocated, at('allocated'), { atLeast: 0 }));
  return left.isNegative()
    ? { available: '0', overdrawn: plainText(left.negated()) }
    : { available: plainText(left), overdrawn: '0' };
}
