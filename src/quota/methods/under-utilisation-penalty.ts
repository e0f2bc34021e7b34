import { Exact, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import { exactShares, type DecimalInput } from '../../core/exact';
import { requireRate } from '../../core/exact/parse-rate';

/** What a holder was allocated and made of it. */
export interface UseOfAllocation {
  /** Units allocated for the year (more than 0). */
  readonly allocation: DecimalInput;
  readonly used: DecimalInput;
  /** Units given back in time, which count as used. @defaultValue 0 */
  readonly returned?: DecimalInput;
  /** Units to which the holder would be entitled next year. */
  readonly nextEntitlement: DecimalInput;
}

/** When too little use costs; the defaults are those of the Canadian beef order. */
export interface PenaltyRule {
  /** Share used from which nothing is lost (0 to 1). @defaultValue '0.90' */
  readonly usedAtLeast?: DecimalInput;
  /** Unused units below which nothing is lost. @defaultValue 9000 */
  readonly unusedFrom?: DecimalInput;
}

/** What too little use costs next year. */
export interface Penalty {
  readonly penalised: boolean;
  /** Fraction of the entitlement: decimal text, or a fraction such as "1/3". */
  readonly share: string;
  /** Units of next year, exact: decimal text or a fraction. */
  readonly nextAllocation: string;
}

/**
 * What next year's allocation loses for too little use: the share that was not used.
 *
 * @throws GigacastError `decimal/*`, `number/out-of-range`
 * @see Allocation Method Order (Beef and Veal), SOR/96-186, ss. 2 and 3(4) to (6)
 * @example
 * underUtilisationPenalty({ allocation: 100000, used: 85000, nextEntitlement: 120000 });
 * // => { penalised: true, share: '0.15', nextAllocation: '102000' }
 */
export function underUtilisationPenalty(use: UseOfAllocation, rule: PenaltyRule = {}): Penalty {
  const at = (path: string) => ({ function: 'underUtilisationPenalty', path });
  const units = (value: DecimalInput, path: string) => parseDecimal(value, at(path), { atLeast: 0 });
  const allocation = parseDecimal(use.allocation, at('allocation'), { moreThan: 0 });
  const counted = units(use.used, 'used').plus(units(use.returned ?? 0, 'returned'));
  const entitlement = units(use.nextEntitlement, 'nextEntitlement');
  const enough = requireRate(rule.usedAtLeast ?? '0.90', at('usedAtLeast'), { atMost: 1 });
  const unused = counted.gt(allocation) ? new Exact(0) : allocation.minus(counted);
  const penalised =
    counted.lt(allocation.times(enough)) && unused.gte(units(rule.unusedFrom ?? 9000, 'unusedFrom'));
  if (!penalised) return { penalised, share: '0', nextAllocation: plainText(entitlement) };
  const part = (total: Decimal | number, of: Decimal) =>
    exactShares(plainText(new Exact(total)), [plainText(of), plainText(allocation.minus(of))])[0] ?? '0';
  return { penalised, share: part(1, unused), nextAllocation: part(entitlement, allocation.minus(unused)) };
}
