import { Exact, MOST_DIGITS, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import type { DecimalInput } from '../../core/exact';
import { requireRate } from '../../core/exact/parse-rate';
import { readQuantity } from './read-quantity';

/** A volume with a cap inside it, of which either stops the goods. */
export interface CappedVolume {
  /** Units of the whole (0 or more). */
  readonly total: DecimalInput;
  /** Units used of the whole (0 or more). @defaultValue 0 */
  readonly totalUsed?: DecimalInput;
  /** The part of the whole that one country may use (0 to 1); without it there is no cap. */
  readonly countryShare?: DecimalInput;
  /** Units used by that country (0 or more). @defaultValue 0 */
  readonly countryUsed?: DecimalInput;
  /** What the share is taken of, where that is not the total. */
  readonly shareOf?: DecimalInput;
  /** Whether the goods come under a valid permit; without one nothing is inside. @defaultValue true */
  readonly permit?: boolean;
}

/** A quantity drawn under a total and a cap. */
export interface CappedDraw {
  readonly allocated: string;
  readonly over: string;
  /** Units that the cap allows the country in all; null without a cap. */
  readonly countryCap: string | null;
  /** What kept a part out; where total and cap end at the same unit, the total. */
  readonly boundBy: 'none' | 'total' | 'country-cap' | 'permit';
  readonly totalAfter: string;
  /** Null without a cap. */
  readonly countryAfter: string | null;
}

/**
 * Draws a quantity on a volume that is bounded twice, by the total and by what one country may use of it: what exceeds
 * either is outside.
 *
 * @param quantity - units (0 or more)
 * @throws GigacastError `quota/negative-quantity`, `number/out-of-range`, `decimal/*`
 * @see Order Imposing a Surtax on the Importation of Certain Steel Goods (Canada), SOR/2025-148, s. 2
 * @see Implementing Regulation (EU) 2020/894, Article 1: 30 per cent of the residual initially available
 * @example
 * drawUnderCaps(500, { total: '10369.2', totalUsed: 5000, countryShare: '0.21', countryUsed: 2000 });
 * // => {
 * //   allocated: '177.532', over: '322.468', countryCap: '2177.532', boundBy: 'country-cap',
 * //   totalAfter: '5191.668', countryAfter: '0',
 * // }
 */
export function drawUnderCaps(quantity: DecimalInput, volume: CappedVolume): CappedDraw {
  const at = (path: string) => ({ function: 'drawUnderCaps', path });
  const units = (value: DecimalInput | undefined, path: string) =>
    parseDecimal(value ?? 0, at(path), { atLeast: 0 });
  const wanted = readQuantity(quantity, MOST_DIGITS, at('quantity'));
  const total = units(volume.total, 'total');
  const left = atLeastZero(total.minus(units(volume.totalUsed, 'totalUsed')));
  const cap =
    volume.countryShare === undefined
      ? undefined
      : requireRate(volume.countryShare, at('countryShare'), { atMost: 1 }).times(
          volume.shareOf === undefined ? total : units(volume.shareOf, 'shareOf'),
        );
  const countryLeft =
    cap === undefined ? undefined : atLeastZero(cap.minus(units(volume.countryUsed, 'countryUsed')));
  const capBinds = countryLeft !== undefined && countryLeft.lt(left);
  const room = volume.permit === false ? new Exact(0) : capBinds ? countryLeft : left;
  const allocated = wanted.lt(room) ? wanted : room;
  const over = wanted.minus(allocated);
  return {
    allocated: plainText(allocated),
    over: plainText(over),
    countryCap: cap === undefined ? null : plainText(cap),
    boundBy: over.isZero() ? 'none' : volume.permit === false ? 'permit' : capBinds ? 'country-cap' : 'total',
    totalAfter: plainText(left.minus(allocated)),
    countryAfter: countryLeft === undefined ? null : plainText(countryLeft.minus(allocated)),
  };
}

function atLeastZero(value: Decimal): Decimal {
  return value.isNegative() ? new Exact(0) : value;
}
