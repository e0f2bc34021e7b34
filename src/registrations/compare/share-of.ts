import { describeChange, exactChange, type CountChange } from '../changes/change-between';
import type { RoundedTo } from '../records';

/** A count as published, and the step it was rounded to. */
export interface PublishedCount {
  /** Whole vehicles (0 or more). */
  readonly count: number;
  /** @defaultValue 1 */
  readonly roundedTo?: RoundedTo;
}

/**
 * The share of one count in another, in per cent, with the range that rounding leaves open.
 *
 * Such as what the Shanghai plant shipped in a quarter of all that the maker delivered. The two may be of different
 * bases, as long as the part is a part of the whole; which they are is the caller's to say.
 *
 * @param part - e.g. wholesale of three months
 * @param whole - e.g. deliveries worldwide in the quarter, above half its step
 * @returns `percent` to two decimals, `percentRange` to four (%)
 * @throws GigacastError `registrations/no-base`, `number/out-of-range`, `number/not-an-integer`, `number/not-finite`
 * @example
 * shareOf({ count: 227791 }, { count: 405278 }).percent; // => 56.21
 */
export function shareOf(part: PublishedCount, whole: PublishedCount): CountChange {
  const steps = { current: part.roundedTo ?? 1, previous: whole.roundedTo ?? 1 };
  const { change, low, high } = exactChange(part.count, whole.count, steps, {
    function: 'shareOf',
    current: 'part',
    previous: 'whole',
  });
  const toShare = ({ numerator, denominator }: typeof change) => ({
    numerator: numerator + 100n * denominator,
    denominator,
  });
  return describeChange({ change: toShare(change), low: toShare(low), high: toShare(high) });
}
