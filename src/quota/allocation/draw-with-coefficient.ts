import { Exact, MOST_DIGITS, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import type { DecimalInput } from '../../core/exact';
import { requireOneOf } from '../../core/exact/require-one-of';
import { requireInteger } from '../../core/input';
import { readQuantity } from './read-quantity';

/** A quota and a part of it that draws on both. */
export interface SubQuota {
  /** Units left of the main quota (0 or more). */
  readonly main: DecimalInput;
  /** Units left of the sub-quota (0 or more). */
  readonly sub: DecimalInput;
  /** `NM`: one for one on both. `EQ`: the main quota is drawn by the quantity times the coefficient. */
  readonly relation: 'NM' | 'EQ';
  /** More than 0. @defaultValue 1 */
  readonly coefficient?: DecimalInput;
  /** Decimals of a quantity that is cut at the boundary of the main quota (0 to 38). @defaultValue 3 */
  readonly decimals?: number;
}

/** A draw on a sub-quota and its main quota. */
export interface SubQuotaDraw {
  readonly subDrawn: string;
  readonly mainDrawn: string;
  readonly subAfter: string;
  readonly mainAfter: string;
  readonly over: string;
  readonly boundBy: 'none' | 'sub' | 'main';
}

/**
 * Draws a quantity on a sub-quota and on the main quota above it, as far as both last.
 *
 * @param quantity - units of the sub-quota (0 or more)
 * @throws GigacastError `quota/negative-quantity`, `number/out-of-range`, `input/not-one-of`, `decimal/*`
 * @see uktrade/tamato, quotas/business_rules.py, QA3 to QA5
 * @example
 * drawWithCoefficient(10, { main: 100, sub: 40, relation: 'EQ', coefficient: '1.5' });
 * // => { subDrawn: '10', mainDrawn: '15', subAfter: '30', mainAfter: '85', over: '0', boundBy: 'none' }
 */
export function drawWithCoefficient(quantity: DecimalInput, quota: SubQuota): SubQuotaDraw {
  const at = (path: string) => ({ function: 'drawWithCoefficient', path });
  requireOneOf(quota.relation, ['NM', 'EQ'], at('relation'));
  const decimals = requireInteger(quota.decimals ?? 3, at('decimals'), { atLeast: 0, atMost: MOST_DIGITS });
  const wanted = readQuantity(quantity, MOST_DIGITS, at('quantity'));
  const main = parseDecimal(quota.main, at('main'), { atLeast: 0 });
  const sub = parseDecimal(quota.sub, at('sub'), { atLeast: 0 });
  const stated = parseDecimal(quota.coefficient ?? 1, at('coefficient'), { moreThan: 0 });
  const factor: Decimal = quota.relation === 'NM' ? new Exact(1) : stated;
  const fitsSub = wanted.lte(sub) ? wanted : sub;
  const inMain = main.div(factor);
  const drawn = fitsSub.lte(inMain) ? fitsSub : inMain.toDecimalPlaces(decimals, Exact.ROUND_DOWN);
  const mainDrawn = drawn.times(factor);
  const over = wanted.minus(drawn);
  return {
    subDrawn: plainText(drawn),
    mainDrawn: plainText(mainDrawn),
    subAfter: plainText(sub.minus(drawn)),
    mainAfter: plainText(main.minus(mainDrawn)),
    over: plainText(over),
    boundBy: over.isZero() ? 'none' : drawn.lt(fitsSub) ? 'main' : 'sub',
  };
}
