import { addDecimals, compareDecimals, multiplyDecimals, subtractDecimals } from '../../core/exact';
import type { DecimalInput } from '../../core/exact';
import { describeChange, exactChange, type CountChange, type RoundingOfPair } from './change-between';

/** A change as somebody published it, with the counts it is about. */
export interface PublishedChange {
  /** The later count (whole vehicles, >= 0). */
  readonly current: number;
  /** The count it is compared with (whole vehicles). */
  readonly previous: number;
  /** The change as published (%), e.g. -81.6. */
  readonly publishedPercent: DecimalInput;
  /** Step of rounding of both counts or of each. @defaultValue 1 */
  readonly roundedTo?: RoundingOfPair;
  /** How far the published figure may lie from the change it rounds (percentage points). @defaultValue 0.05 */
  readonly goodTo?: DecimalInput;
}

/** Whether a published change can be true of the counts. */
export interface PublishedChangeCheck extends CountChange {
  /** Whether the published figure lies in the range, its own rounding considered. */
  readonly consistent: boolean;
  /** Published less recomputed (percentage points), exact decimal text. */
  readonly difference: string;
}

/** A published per cent is taken to be good to this much (percentage points), as one decimal is. */
const GOOD_TO = '0.05';

/**
 * Checks a published change against the counts it is about.
 *
 * The published figure, itself good to 0.05 percentage points unless `goodTo` says otherwise, is consistent when it lies in the range that the
 * rounding of both counts allows. The comparison is exact; the bounds are included.
 *
 * @throws GigacastError as `changeBetween`: `registrations/no-base`; and `decimal/not-a-decimal` or `decimal/percent`
 * @example
 * checkPublishedChange({ current: 3200, previous: 17400, publishedPercent: -81.6, roundedTo: 100 }).consistent; // => true
 * @example
 * checkPublishedChange({ current: 10700, previous: 9900, publishedPercent: 7.6, roundedTo: 1 }).difference; // => '-0.48'
 */
export function checkPublishedChange(published: PublishedChange): PublishedChangeCheck {
  const { current, previous, publishedPercent, roundedTo = 1, goodTo = GOOD_TO } = published;
  const exact = exactChange(current, previous, roundedTo, { function: 'checkPublishedChange' });
  const change = describeChange(exact);
  const highest = addDecimals(publishedPercent, goodTo);
  const lowest = subtractDecimals(publishedPercent, goodTo);
  const { low, high } = exact;
  return {
    ...change,
    consistent:
      compareDecimals(multiplyDecimals(highest, low.denominator), low.numerator) >= 0 &&
      compareDecimals(multiplyDecimals(lowest, high.denominator), high.numerator) <= 0,
    difference: subtractDecimals(publishedPercent, change.percent),
  };
}
