import { parseDecimal } from '../../core/decimal';
import type { DecimalInput } from '../../core/exact';

/** Share of a quota below which it counts as underfilled. */
export interface UnderfillOptions {
  /** Fraction (0 to 1). @defaultValue '0.65' */
  readonly threshold?: DecimalInput;
}

const BALI_THRESHOLD = '0.65';

/**
 * Whether less than the threshold of a quota was used.
 *
 * Decided on the exact share, before any rounding; the threshold itself does not count as underfilled.
 *
 * @param used - units used (0 or more)
 * @param volume - units of the quota (more than 0)
 * @throws GigacastError `number/out-of-range`, `decimal/*`
 * @see WTO, WT/MIN(13)/39, Annex A: a fill rate below 65 per cent
 * @example
 * isUnderfilled(61, 100); // => true
 * @example
 * isUnderfilled(65, 100); // => false
 */
export function isUnderfilled(
  used: DecimalInput,
  volume: DecimalInput,
  options: UnderfillOptions = {},
): boolean {
  const at = (path: string) => ({ function: 'isUnderfilled', path });
  const threshold = parseDecimal(options.threshold ?? BALI_THRESHOLD, at('threshold'), {
    atLeast: 0,
    atMost: 1,
  });
  const whole = parseDecimal(volume, at('volume'), { moreThan: 0 });
  return parseDecimal(used, at('used'), { atLeast: 0 }).lt(whole.times(threshold));
}
