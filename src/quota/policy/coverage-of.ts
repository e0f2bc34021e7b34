import { raise } from '../../core/error';
import type { CheckedArgument } from '../../core/input';
import { COVERAGE_ERRORS } from '../error/coverage-errors';
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
 * of the goods is left out, the item is not in question. Items are compared by their digits, with or without points; one
 * that leaves open whether it is a named one is refused, as is an origin that is no country code: goods are never taken
 * for free because of their spelling.
 *
 * @param goods - item and origin, and what exclusions ask about them
 * @param terms - a policy or a measure
 * @throws GigacastError `quota/not-a-country`, `quota/not-a-tariff-item`, `quota/tariff-item-too-coarse`
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
  return coverageFor(goods, terms, { function: 'coverageOf', path: 'goods' });
}

/** The same in the name of another public function. */
export function coverageFor(goods: AskedCoverage, terms: CoverageTerms, argument: CheckedArgument): Coverage {
  const within = (name: string) => ({ ...argument, path: `${argument.path}.${name}` });
  const { origin, tariffItem } = goods;
  if (!COUNTRY.test(origin))
    raise(COVERAGE_ERRORS, 'quota/not-a-country', { ...within('origin'), received: origin });
  if (tariffItem !== undefined && !ITEM.test(tariffItem)) {
    raise(COVERAGE_ERRORS, 'quota/not-a-tariff-item', { ...within('tariffItem'), received: tariffItem });
  }
  const { named, finer } = namedBy(goods, terms.goods);
  if (!named && finer === undefined) {
    return { covered: false, because: 'item', rule: ruleUsed('goods', terms.goods) };
  }
  if (terms.origins.length > 0 && !terms.origins.includes(origin)) {
    return { covered: false, because: 'origin-not-named', rule: ruleUsed('origins', terms.goods) };
  }
  const exclusion = terms.exclusions?.find((each) => excludes(each, goods));
  if (exclusion !== undefined) {
    const { kind } = exclusion;
    return { covered: false, because: kind, rule: ruleUsed(`exclusions.${kind}`, exclusion) };
  }
  if (finer !== undefined) {
    const params = { item: finer, named: `"${terms.goods.description}"` };
    raise(COVERAGE_ERRORS, 'quota/tariff-item-too-coarse', {
      ...within('tariffItem'),
      received: tariffItem,
      params,
    });
  }
  return COVERED;
}

const COVERED: Coverage = /* @__PURE__ */ Object.freeze({ covered: true });
const COUNTRY = /^[A-Z]{2}$/;
const ITEM = /^\d{2}(?:\.?\d{2}){0,5}$/;

/** Whether the goods are named, or the first of the named items that they may or may not be. */
interface NamedBy {
  readonly named: boolean;
  readonly finer?: string;
}

/** The digits of the items of the goods that were asked about; goods are values that nobody changes. */
const DIGITS = /* @__PURE__ */ new WeakMap<CoveredGoods, readonly string[]>();

function namedBy({ tariffItem, passengerVehicle }: AskedCoverage, covered: CoveredGoods): NamedBy {
  const { tariffItems } = covered;
  if (tariffItems.length === 0 || tariffItem === undefined) return { named: true };
  const asked = digitsOf(tariffItem);
  const codes = codesOf(covered);
  const place = codes.findIndex((code) => asked.startsWith(code));
  if (place >= 0)
    return { named: tariffItems[place]?.when !== 'passenger-vehicle' || passengerVehicle !== false };
  const finer = tariffItems[codes.findIndex((code) => code.startsWith(asked))];
  return finer === undefined ? { named: false } : { named: false, finer: finer.code };
}

function codesOf(covered: CoveredGoods): readonly string[] {
  const known = DIGITS.get(covered);
  if (known !== undefined) return known;
  const codes = covered.tariffItems.map(({ code }) => digitsOf(code));
  DIGITS.set(covered, codes);
  return codes;
}

function digitsOf(item: string): string {
  return item.includes('.') ? item.replaceAll('.', '') : item;
}
