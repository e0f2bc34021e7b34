import { Exact, MOST_DIGITS, plainText } from '../../core/decimal';
import { UNIT_HALF_UP, type DecimalInput, type Rounding } from '../../core/exact';
import { requireRate } from '../../core/exact/parse-rate';
import { parseRounding } from '../../core/exact/rounding';
import { readQuantity } from '../allocation/read-quantity';
import { roundedText } from '../rate/rounded-text';

/** A presented quantity under a proration factor. */
export interface ProratedQuantity {
  readonly exact: string;
  /** Never more than was presented. */
  readonly allocated: string;
  /** What lies beyond the quota. */
  readonly over: string;
}

/** How an allotment is rounded. */
export interface FactorOptions {
  /** @defaultValue half-up to the unit */
  readonly rounding?: Rounding;
}

/**
 * What a quantity presented at the opening comes to under a published proration factor.
 *
 * @param presented - units (0 or more)
 * @param factor - fraction (0 to 1), as published
 * @throws GigacastError `quota/negative-quantity`, `decimal/percent`, `decimal/rate-too-high`, other `decimal/*`
 * @see CBP QB 17-102; CSMS 57049447 on rounding to the nearest whole number
 * @example
 * applyProration(100000, '0.3203558'); // => { exact: '32035.58', allocated: '32036', over: '67964' }
 */
export function applyProration(
  presented: DecimalInput,
  factor: DecimalInput,
  options: FactorOptions = {},
): ProratedQuantity {
  const at = (path: string) => ({ function: 'applyProration', path });
  const quantity = readQuantity(presented, MOST_DIGITS, at('presented'));
  const exact = quantity.times(requireRate(factor, at('factor'), { atMost: 1 }));
  const rounding = parseRounding(options.rounding ?? UNIT_HALF_UP, at('rounding'));
  const rounded = roundedText(exact, rounding);
  // Half a unit rounded up could exceed a presented fraction of a unit.
  const allocated = quantity.lt(rounded) ? plainText(quantity) : rounded;
  return { exact: plainText(exact), allocated, over: plainText(quantity.minus(new Exact(allocated))) };
}
