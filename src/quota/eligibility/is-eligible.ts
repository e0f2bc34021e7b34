import { Exact, parseDecimal, plainText } from '../../core/decimal';
import { createIssue, type Issue } from '../../core/error';
import { CENT_HALF_UP, type DecimalInput } from '../../core/exact';
import { parseRounding, roundTo } from '../../core/exact/rounding';
import type { CheckedArgument } from '../../core/input';
import { GOODS_ERRORS } from '../error/goods-errors';
import type { PoolEligibility, PriceBasis } from './pool-eligibility';

/** A price as a caller states it. */
export interface StatedAmount {
  /** Money (0 or more). */
  readonly amount: DecimalInput;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** What decides about a pool: prices per unit, each on its own basis. */
export interface PricedGoods {
  readonly fobPrice?: StatedAmount;
  readonly valueForDuty?: StatedAmount;
  /** ISO 3166 code of the country of origin; needed where a pool is for goods by their origin. */
  readonly origin?: string;
  /** Price of one unit of a foreign currency in the currency of the limit, e.g. `{ CNY: '0.1944' }`. */
  readonly exchangeRates?: Readonly<Record<string, DecimalInput>>;
}

/** The price that was compared, in the currency of the limit. */
export interface ComparedPrice {
  readonly amount: string;
  readonly currency: string;
  readonly basis: PriceBasis;
}

/** Whether goods may draw on a pool; null where that cannot be told, with what is missing. */
export type EligibilityResult =
  | { readonly eligible: true; readonly because: 'any' }
  | { readonly eligible: boolean; readonly because: 'origin' }
  | { readonly eligible: boolean; readonly because: 'price'; readonly price: ComparedPrice }
  | {
      readonly eligible: null;
      readonly because: 'price-missing' | 'rate-missing' | 'origin-missing';
      readonly issue: Issue;
    };

/** What the messages are to speak for. */
export interface EligibilityContext {
  /** The pool, for messages. @defaultValue 'this' */
  readonly pool?: string;
  readonly argument?: CheckedArgument;
}

const ARGUMENT: CheckedArgument = { function: 'isEligible', path: 'goods' };
const CENT = /* @__PURE__ */ parseRounding(CENT_HALF_UP, { function: 'isEligible', path: 'rounding' });

/**
 * Whether goods may draw on a pool.
 *
 * A price in another currency is converted and rounded half-up to the cent before it is compared: both are
 * conventions, no text that was read settles them. A price on another basis is never taken in place of the one that
 * the pool names.
 *
 * @param eligibility - the condition of the pool
 * @param goods - prices per unit and exchange rates
 * @throws GigacastError `decimal/*` and `number/out-of-range` for amounts that are no decimals of 0 or more
 * @example
 * isEligible(
 *   { kind: 'price', basis: 'fob', comparison: '<=', limit: { amount: '35000', currency: 'CAD' } },
 *   { fobPrice: { amount: '35000.00', currency: 'CAD' } },
 * ).eligible; // => true
 */
export function isEligible(
  eligibility: PoolEligibility,
  goods: PricedGoods,
  context: EligibilityContext = {},
): EligibilityResult {
  if (eligibility.kind === 'any') return { eligible: true, because: 'any' };
  const argument = context.argument ?? ARGUMENT;
  if (eligibility.kind === 'origin') return byOrigin(eligibility.origins, goods, argument, context.pool);
  const { basis, comparison, limit } = eligibility;
  const [field, price] = priceOn(basis, goods);
  if (price === undefined) {
    const params = { basis, pool: context.pool ?? 'this' };
    const issue = createIssue(GOODS_ERRORS, 'quota/no-price', at(argument, field, undefined, params));
    return { eligible: null, because: 'price-missing', issue };
  }
  let amount = parseDecimal(price.amount, { ...argument, path: `${argument.path}.${field}.amount` }, ZERO_UP);
  if (price.currency !== limit.currency) {
    const rate = goods.exchangeRates?.[price.currency];
    if (rate === undefined) {
      const params = { from: price.currency, to: limit.currency };
      const issue = createIssue(GOODS_ERRORS, 'quota/no-exchange-rate', at(argument, field, price, params));
      return { eligible: null, because: 'rate-missing', issue };
    }
    const path = `${argument.path}.exchangeRates.${price.currency}`;
    amount = roundTo(amount.times(parseDecimal(rate, { ...argument, path }, { moreThan: 0 })), CENT);
  }
  const bound = new Exact(limit.amount);
  return {
    eligible: comparison === '<' ? amount.lt(bound) : amount.lte(bound),
    because: 'price',
    price: { amount: plainText(amount, CENT.decimals), currency: limit.currency, basis },
  };
}

const ZERO_UP = { atLeast: 0 } as const;

function byOrigin(
  origins: readonly string[],
  goods: PricedGoods,
  argument: CheckedArgument,
  pool = 'this',
): EligibilityResult {
  if (goods.origin !== undefined) return { eligible: origins.includes(goods.origin), because: 'origin' };
  const issue = createIssue(GOODS_ERRORS, 'quota/no-origin', at(argument, 'origin', undefined, { pool }));
  return { eligible: null, because: 'origin-missing', issue };
}

function priceOn(basis: PriceBasis, goods: PricedGoods): [string, StatedAmount | undefined] {
  if (basis === 'value-for-duty') return ['valueForDuty', goods.valueForDuty];
  if (basis === 'fob' || goods.fobPrice !== undefined) return ['fobPrice', goods.fobPrice];
  return ['valueForDuty', goods.valueForDuty];
}

function at(
  argument: CheckedArgument,
  field: string,
  received: unknown,
  params: Readonly<Record<string, string>>,
) {
  return { function: argument.function, path: `${argument.path}.${field}`, received, params };
}
