import type { DecimalInput } from '../../core/exact';
import { parseDecimal, plainText } from '../../core/decimal';
import { requireRate } from '../../core/exact/parse-rate';
import type { Rate } from './rate';

/** A tax that sets in above a threshold. */
export interface KinkedRateOptions {
  /** Money per unit of the goods from which nothing is due yet (0 or more; the threshold itself is free). */
  readonly threshold: DecimalInput;
  /** Fraction of what exceeds the threshold (0 to 5). */
  readonly ofExcess: DecimalInput;
  /** Fraction of the whole that is never exceeded (0 to 5). */
  readonly ofWhole: DecimalInput;
}

/**
 * A rate with a kink: a share of what exceeds a threshold, but no more than a share of the whole.
 *
 * Below the threshold and on it nothing is due; the kink lies where the two shares meet.
 *
 * @param options - threshold for each unit, and the two shares
 * @throws GigacastError `decimal/*`, `number/out-of-range`
 * @see Select Luxury Items Tax Act (Canada), s. 34: the lesser of 10 % of the whole and 20 % of the excess
 * @example
 * const luxury = kinkedRate({ threshold: 100000, ofExcess: '0.20', ofWhole: '0.10' });
 * ['100000', '103150', '200000', '300000'].map((value) => dutyOf(luxury, { value, quantity: 1 }).duty);
 * // => ['0.00', '630.00', '20000.00', '30000.00']
 */
export function kinkedRate(options: KinkedRateOptions): Rate {
  const at = (path: string) => ({ function: 'kinkedRate', path });
  const perUnit = plainText(parseDecimal(options.threshold, at('threshold'), { atLeast: 0 }));
  const ofExcess = plainText(requireRate(options.ofExcess, at('ofExcess')));
  const ofWhole = plainText(requireRate(options.ofWhole, at('ofWhole')));
  const excess = { kind: 'difference', from: { kind: 'value' }, less: { kind: 'amount', perUnit } } as const;
  return {
    components: [
      {
        kind: 'lesser-of',
        rates: [
          { components: [{ kind: 'ad-valorem', rate: ofWhole }] },
          { components: [{ kind: 'ad-valorem', rate: ofExcess, base: excess }] },
        ],
      },
    ],
  };
}
