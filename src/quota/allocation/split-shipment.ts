import { Exact, MOST_DIGITS, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import { CENT_HALF_UP, divideDecimals, type Rounding } from '../../core/exact';
import { parseRounding, roundTo, type ParsedRounding } from '../../core/exact/rounding';
import { ALLOCATION_ERRORS } from '../error/allocation-errors';
import { GOODS_ERRORS } from '../error/goods-errors';
import { overQuotaTerms } from '../policy/over-quota';
import { countedIn, decimalsOf, type QuotaUnit } from '../policy/quota-unit';
import type { PortionTreatment } from '../policy/treatment';
import { exactDuty } from '../rate/exact-duty';
import type { Rate } from '../rate/rate';
import { readRate } from '../rate/read-rate';
import { exactText, roundedText } from '../rate/rounded-text';
import { drawFromPools } from './draw-from-pools';
import { readQuantity } from './read-quantity';
import { readValue, type ValueOf } from './shipment-value';
import type { Shipment, SplitPart, SplitResult, SplitTerms } from './split-types';

const at = (path: string) => ({ function: 'splitShipment', path });
const RATE_ROUNDING: Rounding = /* @__PURE__ */ Object.freeze({ mode: 'half-up', increment: '0.000001' });

/**
 * Splits a shipment at the boundary of a quota and charges each part, exactly.
 *
 * The last unit of the quota is inside, the next one is not. Duty is the exact value times the rate, rounded once per
 * part; reported values are rounded alike, and the parts sum to the whole. A quota in money is drawn by value; goods
 * that cannot be split take as many whole units as fit, and the rest of the balance stays.
 *
 * @param shipment - quantity and value for duty
 * @param terms - what is left, the rates and what happens beyond
 * @throws GigacastError `quota/negative-quantity`, `quota/fractional-unit`, `quota/no-over-quota-treatment`,
 * `quota/no-value`, `quota/no-quantity`, `quota/no-remaining`; `decimal/percent` or `decimal/rate-too-high` for a
 * rate written as a percentage; other `decimal/*` and `number/*`
 * @example
 * const split = splitShipment(
 *   { quantity: 25, unitValue: '30000.00' },
 *   {
 *     unit: { kind: 'pieces', noun: 'vehicles' },
 *     limit: 49000,
 *     used: 48990,
 *     inQuotaRate: '0.061',
 *     overQuota: { kind: 'surtax', mode: 'adding', rate: adValoremRate('1') },
 *   },
 * );
 * [split.inQuota.quantity, split.beyond.quantity, split.dutyTotal, split.effectiveRate];
 * // => ['10', '15', '495750.00', '0.661000']
 */
export function splitShipment(shipment: Shipment, terms: SplitTerms): SplitResult {
  const goods = readGoods(shipment, terms.unit);
  const inQuotaRate = readRate(terms.inQuotaRate, at('terms.inQuotaRate'));
  const rounding = parseRounding(terms.rounding ?? CENT_HALF_UP, at('terms.rounding'));
  const left = readRemaining(terms);
  const balance = left.isNegative() ? new Exact(0) : left;
  const pools = [{ id: 'quota', balance, eligible: true, barredByPrice: false }];
  const draws = drawFromPools(goods.quantity, pools, goods);
  const within = goods.quantity.minus(draws.over);
  const beyond = beyondTerms(terms, inQuotaRate, draws.over);
  const unit = countedIn(terms.unit);
  const charge = (rate: Rate | null, quantity: Decimal): Decimal | null => {
    if (quantity.isZero()) return new Exact(0);
    if (rate === null) return null;
    return exactDuty(rate, { value: goods.valueOf(quantity), quantity, unit }, at('shipment.unitValue'));
  };
  const dutyWithin = charge(inQuotaRate, within);
  const dutyBeyond = charge(beyond.rate, draws.over);
  const inQuota = part('in-quota', within, dutyWithin, goods.valueOf(within), rounding);
  const total = goods.valueOf(goods.quantity);
  const valueBeyond =
    inQuota.value === undefined || total === undefined ? undefined : total.minus(inQuota.value);
  const over = part(beyond.treatment, draws.over, dutyBeyond, valueBeyond, rounding);
  const dutyTotal = new Exact(inQuota.duty ?? 0).plus(over.duty ?? 0);
  const entersWhole = over.duty !== null || draws.over.isZero();
  return {
    inQuota,
    beyond: over,
    dutyTotal: plainText(dutyTotal, rounding.decimals),
    dutyExact: exactText((dutyWithin ?? new Exact(0)).plus(dutyBeyond ?? 0)),
    ...(total === undefined || total.isZero() || !entersWhole
      ? {}
      : { effectiveRate: divideDecimals(plainText(dutyTotal), plainText(total), RATE_ROUNDING) }),
    balanceAfter: plainText(draws.balances[0] ?? balance),
    overdrawn: plainText(left.isNegative() ? left.negated() : new Exact(0)),
    boundBy: draws.over.isZero() ? 'none' : 'total',
  };
}

interface Goods {
  readonly quantity: Decimal;
  readonly perUnit: Decimal;
  readonly whole: boolean;
  readonly valueOf: ValueOf;
}

function readGoods(shipment: Shipment, unit: QuotaUnit): Goods {
  const divisible = shipment.divisible ?? unit.kind !== 'pieces';
  const one = new Exact(1);
  if (unit.kind === 'money' && divisible) {
    const value = readMoneyValue(shipment, decimalsOf(unit));
    return { quantity: value, perUnit: one, whole: false, valueOf: (units) => units };
  }
  if (shipment.quantity === undefined) {
    return raise(ALLOCATION_ERRORS, 'quota/no-quantity', { ...at('shipment.quantity'), received: undefined });
  }
  const quantity = readQuantity(shipment.quantity, divisible ? decimalsOf(unit) : 0, at('shipment.quantity'));
  const valueOf = readValue(shipment, quantity, at('shipment'));
  if (unit.kind !== 'money') return { quantity, perUnit: one, whole: !divisible, valueOf };
  const perUnit = valueOf(one);
  if (perUnit === undefined) {
    return raise(GOODS_ERRORS, 'quota/no-value', { ...at('shipment.unitValue'), received: undefined });
  }
  return { quantity, perUnit, whole: true, valueOf };
}

/** The value by which divisible goods draw on a quota in money. */
function readMoneyValue(shipment: Shipment, decimals: number): Decimal {
  const { quantity, totalValue } = shipment;
  if (quantity === undefined && totalValue !== undefined) {
    return readQuantity(totalValue, decimals, at('shipment.totalValue'));
  }
  if (quantity === undefined) {
    return raise(ALLOCATION_ERRORS, 'quota/no-quantity', { ...at('shipment.quantity'), received: undefined });
  }
  const units = readQuantity(quantity, MOST_DIGITS, at('shipment.quantity'));
  const value = readValue(shipment, units, at('shipment'))(units);
  if (value !== undefined) return value;
  return raise(GOODS_ERRORS, 'quota/no-value', { ...at('shipment.unitValue'), received: undefined });
}

function readRemaining(terms: SplitTerms): Decimal {
  const { remaining, limit, used } = terms;
  if (remaining !== undefined && limit === undefined && used === undefined) {
    return parseDecimal(remaining, at('terms.remaining'));
  }
  if (remaining !== undefined || limit === undefined || used === undefined) {
    return raise(ALLOCATION_ERRORS, 'quota/no-remaining', { ...at('terms.remaining'), received: remaining });
  }
  const whole = parseDecimal(limit, at('terms.limit'), { atLeast: 0 });
  return whole.minus(parseDecimal(used, at('terms.used'), { atLeast: 0 }));
}

function beyondTerms(terms: SplitTerms, inQuotaRate: Rate, over: Decimal) {
  const { overQuota } = terms;
  if (overQuota !== undefined) {
    if ('rate' in overQuota) readRate(overQuota.rate, at('terms.overQuota.rate'));
    return overQuotaTerms(overQuota, inQuotaRate);
  }
  if (!over.isZero()) {
    const params = { over: plainText(over) };
    raise(ALLOCATION_ERRORS, 'quota/no-over-quota-treatment', {
      ...at('terms.overQuota'),
      received: overQuota,
      params,
    });
  }
  return { treatment: 'over-quota' as const, rate: inQuotaRate };
}

function part(
  treatment: PortionTreatment,
  quantity: Decimal,
  duty: Decimal | null,
  value: Decimal | undefined,
  rounding: ParsedRounding,
): SplitPart {
  return {
    treatment,
    quantity: plainText(quantity),
    ...(value === undefined ? {} : { value: plainText(roundTo(value, rounding), rounding.decimals) }),
    duty: duty === null ? null : roundedText(duty, rounding),
  };
}
