import { Exact, plainText, type Decimal } from '../../core/decimal';
import { CENT_HALF_UP } from '../../core/exact';
import { parseRounding, roundTo } from '../../core/exact/rounding';
import { allocatePools, type PoolBalance, type PoolLine, type PoolTerms } from '../allocation/allocate-pools';
import { placeGoods, type Goods, type Placed } from './place-goods';
import type { PlanTerms } from './plan-types';
import { readPlan } from './read-plan';

/** One line as it is best served. */
export interface BestLine {
  readonly id: string;
  /** Units from each pool, by its id; 0 where it takes none. */
  readonly byPool: Readonly<Record<string, string>>;
  readonly inQuota: string;
  /** Units beyond the quota, whatever becomes of them. */
  readonly over: string;
  /** Sum of the rounded duties of its portions that enter. */
  readonly duty: string;
}

/** Which line best takes which units, and what that saves. */
export interface BestAllocation {
  /** In the order given. */
  readonly lines: readonly BestLine[];
  readonly dutyTotal: string;
  /** As `allocatePools` serves the lines in the order given. */
  readonly givenOrderDuty: string;
  /** Given order less best, in rounded duties. */
  readonly saving: string;
}

/**
 * Which lines should take which pools so that all of them together pay the least duty; proven, not estimated.
 *
 * Dear goods go first where the pools are open to all, and goods of a price class into their own pool, but the pools need
 * not be nested: it is a transport problem, solved exactly. Where goods beyond the quota do not enter, as many units as
 * possible are let in, and among those ways the one with the least duty is taken. Pools that stand first are preferred
 * among equals. Duty is minimised before rounding and rounded for each portion as in `allocatePools`.
 *
 * @param lines - goods that want to enter, in the order in which they would be served
 * @param pools - in the order in which eligible goods draw on them
 * @param terms - unit (not money), rates and what happens beyond the quota
 * @throws GigacastError as `allocatePools`; `quota/duplicate-id`
 * @example
 * const lines = [
 *   { id: 'cheap', quantity: 60, unitValue: '30000' },
 *   { id: 'dear', quantity: 40, unitValue: '50000' },
 * ];
 * const best = optimiseLineOrder(lines, [{ id: 'general', remaining: 50, eligibility: { kind: 'any' } }], {
 *   unit: { kind: 'pieces', noun: 'vehicles' },
 *   inQuotaRate: '0.061',
 *   overQuota: { kind: 'surtax', mode: 'adding', rate: adValoremRate(1) },
 * });
 * [best.lines.map(({ inQuota }) => inQuota), best.dutyTotal, best.saving];
 * // => [['10', '40'], '1731800.00', '800000.00']
 */
export function optimiseLineOrder(
  lines: readonly PoolLine[],
  pools: readonly PoolBalance[],
  terms: PoolTerms & Required<Pick<PlanTerms, 'unit'>>,
): BestAllocation {
  const given = allocatePools(lines, pools, terms);
  const { unit, inQuotaRate, overQuota, rounding: asked = CENT_HALF_UP } = terms;
  const rounding = parseRounding(asked, { function: 'optimiseLineOrder', path: 'terms.rounding' });
  const asPlan = readPlan(lines, { periods: [{ id: 'now', pools }], unit, inQuotaRate, overQuota });
  const enters = asPlan.beyond.rate !== null;
  const beyond = pools.length;
  // Dearer than all that moving goods between pools could save, so that as few units as possible stay out.
  const penalty = asPlan.shipments
    .flatMap(({ options }) => options)
    .reduce((sum: Decimal, { unitCost }) => sum.plus(unitCost), new Exact(1));
  const goods = asPlan.shipments.map(({ quantity, options }): Goods => ({
    quantity,
    options: enters ? options : [...options, { place: beyond, unitCost: penalty }],
  }));
  // Beyond the quota there is room without limit, so that everything finds a place.
  const { units } = placeGoods(goods, asPlan.places) as Placed;
  let dutyTotal: Decimal = new Exact(0);
  const best = goods.map(({ quantity, options }, index): BestLine => {
    const taken = pools.map(() => new Exact(0));
    let over: Decimal = new Exact(0);
    let duty: Decimal = new Exact(0);
    options.forEach(({ place, unitCost }, option) => {
      const part = units[index]?.[option] ?? new Exact(0);
      if (place === beyond) over = part;
      else taken[place] = part;
      if (place !== beyond || enters) duty = duty.plus(roundTo(unitCost.times(part), rounding));
    });
    dutyTotal = dutyTotal.plus(duty);
    return {
      id: lines[index]?.id ?? '',
      byPool: Object.fromEntries(pools.map(({ id }, pool) => [id, plainText(taken[pool] ?? over)])),
      inQuota: plainText(quantity.minus(over)),
      over: plainText(over),
      duty: plainText(duty, rounding.decimals),
    };
  });
  return {
    lines: best,
    dutyTotal: plainText(dutyTotal, rounding.decimals),
    givenOrderDuty: given.dutyTotal,
    saving: plainText(new Exact(given.dutyTotal).minus(dutyTotal), rounding.decimals),
  };
}
