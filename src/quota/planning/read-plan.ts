import { toEpochDay, toIsoDate } from '../../core/calendar';
import { Exact, parseDecimal, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import { errorFrom, requireInteger } from '../../core/input';
import { readQuantity } from '../allocation/read-quantity';
import { readValue } from '../allocation/shipment-value';
import { isEligible } from '../eligibility/is-eligible';
import { GOODS_ERRORS } from '../error/goods-errors';
import { PLANNING_ERRORS } from '../error/planning-errors';
import type { OverQuotaTerms } from '../policy/over-quota';
import { countedIn, goodsDecimals } from '../policy/quota-unit';
import { exactDuty } from '../rate/exact-duty';
import { readTwoRates } from '../worth/two-rate-terms';
import type { Place } from './place-goods';
import type { BarredPlace, PlanPeriod, PlanTerms, ShipmentToPlan } from './plan-types';

/** One way for a unit of a shipment to enter. */
interface PlanOption {
  readonly place: number;
  readonly period: number;
  /** Null beyond the quota. */
  readonly pool: string | null;
  readonly duty: Decimal;
  readonly holding: Decimal;
  readonly unitCost: Decimal;
}

/** A shipment with its ways, those of the first period first. */
export interface ReadShipment {
  readonly id: string;
  readonly quantity: Decimal;
  readonly earliest: number;
  readonly options: readonly PlanOption[];
  readonly barred: readonly BarredPlace[];
}

/** All shipments and the places that they compete for; the last place is beyond the quota. */
export interface ReadPlan {
  readonly shipments: readonly ReadShipment[];
  readonly places: readonly Place[];
  /** Which pool in which period each place is, the last one left out. */
  readonly names: readonly { readonly period: string; readonly pool: string }[];
  readonly beyond: OverQuotaTerms;
}

const PIECES = /* @__PURE__ */ Object.freeze({ kind: 'pieces', noun: 'pieces' } as const);
const at = (path: string) => ({ function: 'planShipments', path });

/** Reads what may enter where, and what a unit costs there. */
export function readPlan(shipments: readonly ShipmentToPlan[], terms: PlanTerms): ReadPlan {
  const { periods, unit = PIECES } = terms;
  if (periods.length === 0) {
    raise(PLANNING_ERRORS, 'quota/no-period', { ...at('terms.periods'), received: periods });
  }
  requireDistinct(periods, 'terms.periods');
  requireDistinct(shipments, 'shipments');
  const { inQuotaRate, beyond } = readTwoRates(terms, (path) => at(`terms.${path}`));
  const perPeriod = parseDecimal(terms.holdingCost ?? 0, at('terms.holdingCost'), { atLeast: 0 });
  const decimals = goodsDecimals(unit);
  const { places, names } = readPlaces(periods, decimals);
  const mayEnter = readPermits(terms);
  const read = shipments.map((shipment, index): ReadShipment => {
    const path = `shipments[${index}]`;
    const quantity = readQuantity(shipment.quantity, decimals, at(`${path}.quantity`));
    const value = readValue(shipment, quantity, at(path))(new Exact(1));
    const dutyAt = (rate: typeof inQuotaRate) =>
      exactDuty(rate, { value, quantity: new Exact(1), unit: countedIn(unit) }, at(`${path}.unitValue`));
    const inside = dutyAt(inQuotaRate);
    const outside = beyond.rate === null ? null : dutyAt(beyond.rate);
    const [earliest, latest] = windowOf(shipment, periods, path);
    const options: PlanOption[] = [];
    const barred: BarredPlace[] = [];
    let place = 0;
    periods.forEach(({ id, pools }, period) => {
      const open = period >= earliest && period <= latest;
      const holding = perPeriod.times(period - earliest);
      const add = (to: number, pool: string | null, duty: Decimal) =>
        options.push({ place: to, period, pool, duty, holding, unitCost: duty.plus(holding) });
      const permitted = mayEnter(shipment, period, path);
      for (const pool of pools) {
        const asked = isEligible(pool.eligibility, shipment, { pool: pool.id, argument: at(path) });
        if (asked.eligible === null) throw errorFrom([asked.issue], 1);
        if (open && asked.eligible && permitted) add(place, pool.id, inside);
        else if (open) {
          barred.push({ period: id, pool: pool.id, because: asked.eligible ? 'permit' : 'eligibility' });
        }
        place += 1;
      }
      if (open && outside !== null) add(names.length, null, outside);
    });
    return { id: shipment.id, quantity, earliest, options, barred };
  });
  return { shipments: read, places: [...places, { room: null, before: null }], names, beyond };
}

function readPlaces(periods: readonly PlanPeriod[], decimals: number) {
  const places: Place[] = [];
  const names: { readonly period: string; readonly pool: string }[] = [];
  let carried = new Map<string, number>();
  periods.forEach(({ id: period, pools }, index) => {
    const path = `terms.periods[${index}].pools`;
    requireDistinct(pools, path);
    const next = new Map<string, number>();
    pools.forEach(({ id, remaining, carriesOver }, place) => {
      const room = parseDecimal(remaining, at(`${path}[${place}].remaining`), { atLeast: 0 });
      if (carriesOver === true) next.set(id, places.length);
      // A part of a unit cannot be used.
      places.push({ room: room.toDecimalPlaces(decimals, 1), before: carried.get(id) ?? null });
      names.push({ period, pool: id });
    });
    carried = next;
  });
  return { places, names };
}

function windowOf(
  { earliest, latest }: ShipmentToPlan,
  periods: readonly PlanPeriod[],
  path: string,
): readonly [number, number] {
  const ids = periods.map(({ id }) => id);
  const placeOf = (asked: string | undefined, otherwise: number, name: string) => {
    if (asked === undefined) return otherwise;
    const found = ids.indexOf(asked);
    if (found >= 0) return found;
    const params = { known: ids.join(', ') };
    return raise(PLANNING_ERRORS, 'quota/unplanned-period', {
      ...at(`${path}.${name}`),
      received: asked,
      params,
    });
  };
  const first = placeOf(earliest, 0, 'earliest');
  const last = placeOf(latest, ids.length - 1, 'latest');
  if (last < first) {
    const params = { earliest: ids[first] ?? '' };
    raise(PLANNING_ERRORS, 'quota/empty-window', { ...at(`${path}.latest`), received: latest, params });
  }
  return [first, last];
}

/** Whether a shipment has, or can get, a permit for some day of a period. */
function readPermits({ permits, periods }: PlanTerms) {
  const soonest =
    permits === undefined
      ? undefined
      : toEpochDay(toIsoDate(permits.asOf, at('terms.permits.asOf'))) +
        requireInteger(permits.leadDays, at('terms.permits.leadDays'), { atLeast: 0 });
  const dayOf = (period: number, name: 'from' | 'to') => {
    const path = at(`terms.periods[${period}].${name}`);
    const date = periods[period]?.[name];
    if (date === undefined)
      return raise(PLANNING_ERRORS, 'quota/no-period-dates', { ...path, received: date });
    return toEpochDay(toIsoDate(date, path));
  };
  return ({ permit }: ShipmentToPlan, period: number, path: string): boolean => {
    if (permit === undefined && soonest === undefined) return true;
    if (soonest !== undefined && dayOf(period, 'to') >= soonest) return true;
    if (permit === undefined) return false;
    const from = toEpochDay(toIsoDate(permit.from, at(`${path}.permit.from`)));
    const to = toEpochDay(toIsoDate(permit.to, at(`${path}.permit.to`)));
    return Math.max(from, dayOf(period, 'from')) <= Math.min(to, dayOf(period, 'to'));
  };
}

function requireDistinct(items: readonly { readonly id: string }[], path: string): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(id)) {
      raise(GOODS_ERRORS, 'quota/duplicate-id', { ...at(`${path}[${index}].id`), received: id });
    }
    seen.add(id);
  });
}
