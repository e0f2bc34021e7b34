import { Exact, parseDecimal, plainText } from '../../core/decimal';
import { CENT_HALF_UP, type DecimalInput, type Rounding } from '../../core/exact';
import { parseRounding } from '../../core/exact/rounding';
import { readRate } from '../rate/read-rate';
import type { RateInput } from '../rate/rate';
import { exactDuty } from '../rate/exact-duty';
import { roundedText } from '../rate/rounded-text';
import { applyProration, type FactorOptions } from './apply-proration';

/** An entry whose proration factor was corrected. */
export interface RevisionOptions extends FactorOptions {
  /** Units that were presented (0 or more). */
  readonly presented: DecimalInput;
  /** Fractions (0 to 1). */
  readonly firstFactor: DecimalInput;
  readonly revisedFactor: DecimalInput;
  /** Value for duty per unit (0 or more). */
  readonly unitValue: DecimalInput;
  readonly inQuotaRate: RateInput;
  readonly overQuotaRate: RateInput;
  /** The unit in which a specific rate counts. @defaultValue 'kg' */
  readonly unit?: string;
  /** Of the difference in duty. @defaultValue half-up to the cent */
  readonly dutyRounding?: Rounding;
}

/** What a corrected factor changes for one entry. */
export interface RevisedProration {
  readonly first: string;
  readonly revised: string;
  /** Units that move beyond the quota; below 0 where they move into it. */
  readonly reassessed: string;
  /** Duty to be paid besides; below 0 for a refund. */
  readonly additionalDuty: string;
}

/**
 * Recomputes an entry under a corrected proration factor: what moves over the boundary, and the duty on it.
 *
 * @throws GigacastError as `applyProration`; `number/out-of-range`, `rounding/*`
 * @see HQ ruling 116055 (2004)
 * @example
 * reviseProration({
 *   presented: 2000000, firstFactor: '0.51847', revisedFactor: '0.5045', unitValue: '0.35',
 *   inQuotaRate: 0, overQuotaRate: '0.05',
 * });
 * // => { first: '1036940', revised: '1009000', reassessed: '27940', additionalDuty: '488.95' }
 */
export function reviseProration(options: RevisionOptions): RevisedProration {
  const at = (path: string) => ({ function: 'reviseProration', path });
  const { presented, unit = 'kg' } = options;
  const rounding = options.rounding === undefined ? {} : { rounding: options.rounding };
  const first = applyProration(presented, options.firstFactor, rounding).allocated;
  const revised = applyProration(presented, options.revisedFactor, rounding).allocated;
  const moved = new Exact(first).minus(revised);
  const perUnit = parseDecimal(options.unitValue, at('unitValue'), { atLeast: 0 });
  const quantity = moved.abs();
  const goods = { value: quantity.times(perUnit), quantity, unit };
  const duty = (rate: RateInput, path: string) => exactDuty(readRate(rate, at(path)), goods, at(path));
  const difference = duty(options.overQuotaRate, 'overQuotaRate').minus(
    duty(options.inQuotaRate, 'inQuotaRate'),
  );
  const signed = moved.isNegative() ? difference.negated() : difference;
  return {
    first,
    revised,
    reassessed: plainText(moved),
    additionalDuty: roundedText(
      signed,
      parseRounding(options.dutyRounding ?? CENT_HALF_UP, at('dutyRounding')),
    ),
  };
}
