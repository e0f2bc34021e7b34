import { parseDecimal } from '../../core/decimal';
import { CENT_HALF_UP, type DecimalInput, type Rounding } from '../../core/exact';
import { parseRounding } from '../../core/exact/rounding';
import type { SecurityRule } from '../policy/safeguards';
import { exactDuty } from '../rate/exact-duty';
import type { RateInput } from '../rate/rate';
import { readRate } from '../rate/read-rate';
import { roundedText } from '../rate/rounded-text';

/** Goods that ask for a quota rate, and what else they would pay. */
export interface SecurityGoods {
  /** Customs value (money, 0 or more). */
  readonly value: DecimalInput;
  /** Units of the goods, for specific parts (0 or more). @defaultValue 0 */
  readonly quantity?: DecimalInput;
  /** @defaultValue 'piece' */
  readonly unit?: string;
  /** The rate without the quota. */
  readonly standardRate: RateInput;
  readonly quotaRate: RateInput;
  /** Whether the quota is critical when the declaration is accepted. */
  readonly critical: boolean;
}

/** Which security the law asks, and its rounding. */
export interface SecurityOptions {
  readonly rule: SecurityRule;
  /** @defaultValue half-up to the cent */
  readonly rounding?: Rounding;
}

/**
 * The security for goods whose place in a quota is not certain yet.
 *
 * @param goods - value, rates and whether the quota is critical
 * @param options - the rule of the policy
 * @returns security (money, in the currency of the value); 0 where none is asked
 * @throws GigacastError `decimal/*`, `number/out-of-range`, `quota/unit-mismatch`
 * @see SI 2020/1457 (United Kingdom), reg. 12(1): security for the full amount of duty at the standard rate
 * @example
 * securityFor(
 *   { value: '100000.00', standardRate: '0.25', quotaRate: 0, critical: true },
 *   { rule: { when: 'critical', amount: 'standard-duty' } },
 * ); // => '25000.00'
 */
export function securityFor(goods: SecurityGoods, options: SecurityOptions): string {
  const at = (path: string) => ({ function: 'securityFor', path });
  const value = parseDecimal(goods.value, at('goods.value'), { atLeast: 0 });
  const quantity = parseDecimal(goods.quantity ?? 0, at('goods.quantity'), { atLeast: 0 });
  const rounding = parseRounding(options.rounding ?? CENT_HALF_UP, at('rounding'));
  const base = { value, quantity, unit: goods.unit ?? 'piece' };
  const standard = exactDuty(readRate(goods.standardRate, at('goods.standardRate')), base, at('goods'));
  const inQuota = exactDuty(readRate(goods.quotaRate, at('goods.quotaRate')), base, at('goods'));
  const { when, amount } = options.rule;
  const asked = when === 'always' || (when === 'critical' && goods.critical);
  const secured = amount === 'standard-duty' ? standard : standard.minus(inQuota);
  return roundedText(asked && secured.gt(0) ? secured : value.times(0), rounding);
}
