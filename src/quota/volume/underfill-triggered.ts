import { parseDecimal } from '../../core/decimal';
import type { DecimalInput } from '../../core/exact';
import { requireInteger } from '../../core/input';

/** When an underfill mechanism sets in. */
export interface UnderfillTrigger {
  /** Fill rate below which a year counts as underfilled (0 to 1). */
  readonly threshold: DecimalInput;
  /** Successive years that must be underfilled (1 or more). */
  readonly consecutiveYears: number;
}

/**
 * Whether a quota was underfilled for so many years in a row that its underfill mechanism sets in.
 *
 * A fill rate on the threshold does not count. Any run of years is enough, whenever it lay.
 *
 * @param fillRates - fraction used in each year, in order (0 or more)
 * @param options - threshold and number of years
 * @throws GigacastError `decimal/*`, `number/*`
 * @see WTO, WT/MIN(13)/39, Annex A; Canada, CPTPP dairy quotas: below 60 % for three consecutive years
 * @example
 * underfillTriggered(['0.59', '0.58', '0.599'], { threshold: '0.60', consecutiveYears: 3 }); // => true
 */
export function underfillTriggered(fillRates: readonly DecimalInput[], options: UnderfillTrigger): boolean {
  const at = (path: string) => ({ function: 'underfillTriggered', path });
  const threshold = parseDecimal(options.threshold, at('threshold'), { atLeast: 0, atMost: 1 });
  const years = requireInteger(options.consecutiveYears, at('consecutiveYears'), { atLeast: 1 });
  let run = 0;
  let longest = 0;
  fillRates.forEach((rate, index) => {
    const low = parseDecimal(rate, at(`fillRates[${index}]`), { atLeast: 0 }).lt(threshold);
    run = low ? run + 1 : 0;
    longest = Math.max(longest, run);
  });
  return longest >= years;
}
