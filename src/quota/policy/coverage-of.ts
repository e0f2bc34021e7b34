import { excludes, type ExcludableGoods, type Exclusion } from './exclusion';
import type { CoveredGoods } from './quota-policy';
import { ruleUsed, type RuleUsed } from './rule-used';

/** What a policy or measure says about the goods it is for. */
export interface CoverageTerms {
  readonly goods: CoveredGoods;
  /** ISO 3166 codes of the countries of origin; empty for all. */
  readonly origins: readonly string[];
  readonly exclusions?: readonly Exclusion[];
}

/** Goods of which it is asked whether a policy or measure is about them. */
export interface AskedCoverage extends ExcludableGoods {
  /** @defaultValue true */
  readonly passengerVehicle?: boolean;
}

/** Whether a policy or measure is about goods, and if not, by which of its rules. */
export type Coverage =
  | { readonly covered: true }
  | {
      readonly covered: false;
      /** `item` and `origin-not-named`: it is about other goods. All others are exclusions. */
      readonly because: 'item' | 'origin-not-named' | Exclusion['kind'];
      readonly rule: RuleUsed;
    };

/**
 * Whether a policy or measure is about goods: goods that it is not about are neither charged by it nor counted.
 *
 * The tariff item decides, then the origin, then the exclusions in their order. Where no text names items, or the item
 * of the goods is left out, the item is not in question.
 *
 * @param goods - item and origin, and what exclusions ask about them
 * @param terms - a policy or a measure
 * @example
 * const policy = definePolicy({
 *   id: 'demo', jurisdiction: 'CA', currency: 'CAD', from: '2026-01-01', to: '2026-12-31', volume: 100,
 *   inQuotaRate: '0.061', overQuota: { kind: 'refuse', reason: 'no permit' }, source: { title: 'An example' },
 * });
 * const source = { title: 'An example' };
 * coverageOf(
 *   { origin: 'MX' },
 *   { ...policy, exclusions: [{ kind: 'origin', origins: ['US', 'MX'], status: 'official', source }] },
 * );
 * // => {
 * //   covered: false, because: 'origin',
 * //   rule: { parameter: 'exclusions.origin', status: 'official', source: { title: 'An example' } },
 * // }
 */
export function coverageOf(goods: AskedCoverage, terms: CoverageTerms): Coverage {
  if (!isNamed(goods, terms.goods)) {
    return { covered: false, because: 'item', rule: ruleUsed('goods', terms.goods) };
  }
  if (terms.origins.length > 0 && !terms.origins.includes(goods.origin)) {
    return { covered: false, because: 'origin-not-named', rule: ruleUsed('origins', terms.goods) };
  }
  const exclusion = terms.exclusions?.find((each) => excludes(each, goods));
  if (exclusion === undefined) return COVERED;
  const { kind } = exclusion;
  return { covered: false, because: kind, rule: ruleUsed(`exclusions.${kind}`, exclusion) };
}

const COVERED: Coverage = /* @__PURE__ */ Object.freeze({ covered: true });

function isNamed({ tariffItem, passengerVehicle }: AskedCoverage, { tariffItems }: CoveredGoods): boolean {
  if (tariffItems.length === 0 || tariffItem === undefined) return true;
  const item = tariffItems.find(({ code }) => isUnder(tariffItem, code));
  if (item === undefined) return false;
  return item.when !== 'passenger-vehicle' || passengerVehicle !== false;
}

/** Whether a tariff item is the given one or lies under it: 8703.80.00 lies under 8703. */
function isUnder(item: string, code: string): boolean {
  return item === code || item.startsWith(`${code}.`);
}
