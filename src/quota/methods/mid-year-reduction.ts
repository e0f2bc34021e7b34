import { Exact, parseDecimal, plainText } from '../../core/decimal';
import { raise } from '../../core/error';
import type { DecimalInput } from '../../core/exact';
import { requireRate } from '../../core/exact/parse-rate';
import { LEDGER_ERRORS } from '../error/ledger-errors';

/** When an allocation is cut for want of use; the defaults are those of the Canadian beef order. */
export interface MidYearRule {
  /** Smaller allocations are left alone (units). @defaultValue 100000 */
  readonly fromAllocation?: DecimalInput;
  /** Share used up to which the cut applies (0 to 1, included). @defaultValue '0.20' */
  readonly usedAtMost?: DecimalInput;
  /** Share of the rest that is taken (0 to 1). @defaultValue '0.50' */
  readonly cut?: DecimalInput;
}

/** What is left of an allocation after the review. */
export interface MidYearReduction {
  readonly reduced: boolean;
  /** Units that the holder may still use. */
  readonly remaining: string;
  /** Units that go back to be allocated again. */
  readonly released: string;
}

/**
 * The mid-year review of an allocation: who has hardly used it loses a part of the rest.
 *
 * @param allocation - units allocated (0 or more)
 * @param used - units used by the day of the review (0 or more, at most the allocation)
 * @throws GigacastError `quota/return-exceeds-allocated` where more was used than was held; `decimal/*`, `number/*`
 * @see Allocation Method Order (Beef and Veal), SOR/96-186, s. 3(3)
 * @example
 * midYearReduction(200000, 40000); // => { reduced: true, remaining: '80000', released: '80000' }
 * @example
 * midYearReduction(200000, 40001).reduced; // => false
 */
export function midYearReduction(
  allocation: DecimalInput,
  used: DecimalInput,
  rule: MidYearRule = {},
): MidYearReduction {
  const at = (path: string) => ({ function: 'midYearReduction', path });
  const whole = parseDecimal(allocation, at('allocation'), { atLeast: 0 });
  const spent = parseDecimal(used, at('used'), { atLeast: 0 });
  if (spent.gt(whole)) {
    const params = { held: plainText(whole) };
    raise(LEDGER_ERRORS, 'quota/return-exceeds-allocated', { ...at('used'), received: used, params });
  }
  const from = parseDecimal(rule.fromAllocation ?? 100000, at('fromAllocation'), { atLeast: 0 });
  const atMost = requireRate(rule.usedAtMost ?? '0.20', at('usedAtMost'), { atMost: 1 });
  const cut = requireRate(rule.cut ?? '0.50', at('cut'), { atMost: 1 });
  const rest = whole.minus(spent);
  const reduced = whole.gte(from) && spent.lte(whole.times(atMost));
  const released = reduced ? rest.times(cut) : new Exact(0);
  return { reduced, remaining: plainText(rest.minus(released)), released: plainText(released) };
}
