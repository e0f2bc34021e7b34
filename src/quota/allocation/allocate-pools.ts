import { Exact, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import { raise, type IssueDetails } from '../../core/error';
import { CENT_HALF_UP, type DecimalInput, type Rounding } from '../../core/exact';
import { parseRounding } from '../../core/exact/rounding';
import { errorFrom } from '../../core/input';
import { isEligible, type PricedGoods } from '../eligibility/is-eligible';
import type { PoolEligibility } from '../eligibility/pool-eligibility';
import { GOODS_ERRORS } from '../error/goods-errors';
import { POLICY_ERRORS } from '../error/policy-errors';
import { overQuotaTerms } from '../policy/over-quota';
import { countedIn, goodsDecimals, type QuotaUnit } from '../policy/quota-unit';
import type { Treatment } from '../policy/treatment';
import type { RateInput } from '../rate/rate';
import { readRate } from '../rate/read-rate';
import { drawFromPools, type BoundBy } from './draw-from-pools';
import { drawRule } from './draw-rule';
import { portionsOf, type Portion } from './portion';
import { readQuantity } from './read-quantity';
import { readValue, type StatedValue } from './shipment-value';

/** A pool with what is left of it. */
export interface PoolBalance {
  readonly id: string;
  /** Units left (0 or more). */
  readonly remaining: DecimalInput;
  readonly eligibility: PoolEligibility;
}

/** Goods that want to enter, in one line. */
export interface PoolLine extends PricedGoods, StatedValue {
  readonly id: string;
  /** Units (0 or more). */
  readonly quantity: DecimalInput;
}

/** What the lines pay inside and beyond the quota. */
export interface PoolTerms {
  readonly unit: QuotaUnit;
  readonly inQuotaRate: RateInput;
  readonly overQuota: Treatment;
  /** Of the duty of each portion. @defaultValue half-up to the cent */
  readonly rounding?: Rounding;
}

/** What became of one line. */
export interface PoolLineResult {
  readonly id: string;
  readonly portions: readonly Portion[];
  /** Units from each pool, by its id; 0 where it took none. */
  readonly byPool: Readonly<Record<string, string>>;
  readonly inQuota: string;
  /** Units beyond the quota, whatever becomes of them. */
  readonly over: string;
  readonly boundBy: BoundBy;
}

/** What became of all lines, and what is left. */
export interface PoolAllocation {
  readonly lines: readonly PoolLineResult[];
  readonly remainingAfter: Readonly<Record<string, string>>;
  /** Sum of the duties that are known; portions that do not enter have none. */
  readonly dutyTotal: string;
}

const at = (path: string) => ({ function: 'allocatePools', path });

/**
 * Lets lines draw on pools one after the other, each on the pools that it may use, in the order of the pools.
 *
 * The order of the lines decides: the first takes what it wants. `allocatePools` keeps no state; `applyEvents` does.
 *
 * @param lines - in the order in which they are served
 * @param pools - in the order in which eligible goods draw on them
 * @param terms - unit, rates and what happens beyond the quota
 * @throws GigacastError `quota/negative-quantity`, `quota/fractional-unit`, `quota/no-price`,
 * `quota/no-exchange-rate`, `quota/duplicate-id`, `quota/repeated-id`; `decimal/*`, `number/*`
 * @example
 * const affordable = {
 *   kind: 'price', basis: 'fob', comparison: '<=', limit: { amount: '35000', currency: 'CAD' },
 * } as const;
 * const result = allocatePools(
 *   [{ id: 'L1', quantity: 60, unitValue: '30000', fobPrice: { amount: '30000', currency: 'CAD' } }],
 *   [
 *     { id: 'reserved', remaining: 30, eligibility: affordable },
 *     { id: 'general', remaining: 50, eligibility: { kind: 'any' } },
 *   ],
 *   {
 *     unit: { kind: 'pieces', noun: 'vehicles' },
 *     inQuotaRate: '0.061',
 *     overQuota: { kind: 'refuse', reason: 'no permit' },
 *   },
 * );
 * [result.lines[0]?.byPool, result.remainingAfter, result.dutyTotal];
 * // => [{ reserved: '30', general: '30' }, { reserved: '0', general: '20' }, '109800.00']
 */
export function allocatePools(
  lines: readonly PoolLine[],
  pools: readonly PoolBalance[],
  terms: PoolTerms,
): PoolAllocation {
  requireDistinct(lines, 'lines', (details) => raise(GOODS_ERRORS, 'quota/duplicate-id', details));
  requireDistinct(pools, 'pools', (details) => raise(POLICY_ERRORS, 'quota/repeated-id', details));
  const inQuotaRate = readRate(terms.inQuotaRate, at('terms.inQuotaRate'));
  if ('rate' in terms.overQuota) readRate(terms.overQuota.rate, at('terms.overQuota.rate'));
  const rounding = parseRounding(terms.rounding ?? CENT_HALF_UP, at('terms.rounding'));
  const portionTerms = {
    inQuotaRate,
    beyond: overQuotaTerms(terms.overQuota, inQuotaRate),
    unit: countedIn(terms.unit),
    rounding,
  };
  const poolIds = pools.map(({ id }) => id);
  let balances: readonly Decimal[] = pools.map(({ remaining }, index) =>
    parseDecimal(remaining, at(`pools[${index}].remaining`), { atLeast: 0 }),
  );
  let dutyTotal = new Exact(0);
  const results = lines.map((line, index): PoolLineResult => {
    const path = `lines[${index}]`;
    const quantity = readQuantity(line.quantity, goodsDecimals(terms.unit), at(`${path}.quantity`));
    const valueOf = readValue(line, quantity, at(path));
    const open = pools.map((pool, place) => {
      const eligible = requireEligible(pool, line, path);
      const balance = balances[place] ?? new Exact(0);
      return { id: pool.id, balance, eligible, barredByPrice: !eligible };
    });
    const draws = drawFromPools(quantity, open, drawRule(terms.unit, valueOf, at(`${path}.unitValue`)));
    balances = draws.balances;
    const portions = portionsOf(draws, poolIds, valueOf, portionTerms, at(`${path}.unitValue`));
    for (const { duty } of portions) dutyTotal = dutyTotal.plus(duty ?? 0);
    return {
      id: line.id,
      portions,
      byPool: byId(poolIds, draws.taken),
      inQuota: plainText(quantity.minus(draws.over)),
      over: plainText(draws.over),
      boundBy: draws.boundBy,
    };
  });
  return {
    lines: results,
    remainingAfter: byId(poolIds, balances),
    dutyTotal: plainText(dutyTotal, rounding.decimals),
  };
}

function requireEligible(pool: PoolBalance, line: PoolLine, path: string): boolean {
  const result = isEligible(pool.eligibility, line, { pool: pool.id, argument: at(path) });
  if (result.eligible === null) throw errorFrom([result.issue], 1);
  return result.eligible;
}

function requireDistinct(
  items: readonly { readonly id: string }[],
  path: string,
  refuse: (details: IssueDetails) => never,
): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(id)) refuse({ ...at(`${path}[${index}].id`), received: id });
    seen.add(id);
  });
}

function byId(ids: readonly string[], values: readonly Decimal[]): Readonly<Record<string, string>> {
  return Object.fromEntries(ids.map((id, index) => [id, plainText(values[index] ?? new Exact(0))]));
}
