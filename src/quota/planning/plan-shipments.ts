import { Exact, plainText, type Decimal } from '../../core/decimal';
import { exactText } from '../rate/rounded-text';
import { givenOrderCost } from './given-order';
import { placeGoods, type Placed, type Unplaced } from './place-goods';
import type {
  InfeasiblePlan,
  OptimalPlan,
  PlannedShipment,
  PlanTerms,
  ShipmentPlan,
  ShipmentToPlan,
} from './plan-types';
import { readPlan, type ReadPlan, type ReadShipment } from './read-plan';

/**
 * When and from which pool shipments should enter, so that duty and holding cost least in sum; proven, not estimated.
 *
 * Shipments may be spread over periods and pools. It is a transport problem, solved exactly in integers; `proof` holds
 * prices by which anyone can check that no plan is cheaper. Among plans that cost the same, earlier periods and pools
 * that stand first are preferred. What others will draw meanwhile is not known to it: state what is left for you.
 *
 * The given order, which `saving` is measured against, lets each shipment in turn take what it can in its earliest
 * period: the pools as they stand, then beyond the quota, and waits only where neither is possible.
 *
 * @param shipments - what is to enter, with value and prices as in `allocatePools`
 * @param terms - periods with their pools, rates, holding cost, permits
 * @returns the plan, or which shipments compete for which pools and how much is short
 * @throws GigacastError `quota/no-period`, `quota/unplanned-period`, `quota/empty-window`, `quota/no-period-dates`,
 * `quota/duplicate-id`, `quota/no-value`; as `allocatePools`; `date/*`, `decimal/*`, `number/*`
 * @see Ahuja, Magnanti, Orlin, Network Flows (1993), chapter 9
 * @example
 * const pools = (remaining: number) => [{ id: 'quota', remaining, eligibility: { kind: 'any' } } as const];
 * const plan = planShipments([{ id: 'cars', quantity: 150, unitValue: '25000' }], {
 *   periods: [{ id: 'P1', pools: pools(100) }, { id: 'P2', pools: pools(80) }],
 *   inQuotaRate: 0,
 *   overQuota: { kind: 'rate', rate: adValoremRate(1) },
 *   holdingCost: 500,
 * });
 * plan.feasible && [plan.shipments[0].entries.map((each) => [each.period, each.quantity]), plan.cost, plan.saving];
 * // => [[['P1', '100'], ['P2', '50']], '25000', '1225000']
 */
export function planShipments(shipments: readonly ShipmentToPlan[], terms: PlanTerms): ShipmentPlan {
  const plan = readPlan(shipments, terms);
  const placed = placeGoods(plan.shipments, plan.places);
  return placed.feasible ? optimalPlan(plan, placed, terms) : infeasiblePlan(plan, placed);
}

function optimalPlan(plan: ReadPlan, placed: Placed, { periods }: PlanTerms): OptimalPlan {
  const planned = plan.shipments.map((shipment, index) => {
    const parts = shipment.options
      .map((option, place) => ({ ...option, units: placed.units[index]?.[place] ?? new Exact(0) }))
      .filter(({ units }) => units.gt(0));
    const total = (of: 'duty' | 'holding') => sum(parts.map((part) => part[of].times(part.units)));
    const [duty, holding] = [total('duty'), total('holding')];
    const result: PlannedShipment = {
      id: shipment.id,
      earliest: periods[shipment.earliest]?.id ?? '',
      entries: parts.map(({ period, pool, units, ...unit }) => ({
        period: periods[period]?.id ?? '',
        pool,
        treatment: pool === null ? plan.beyond.treatment : 'in-quota',
        quantity: plainText(units),
        duty: exactText(unit.duty.times(units)),
        holding: exactText(unit.holding.times(units)),
      })),
      deferred: unitsOf(parts.filter(({ period }) => period > shipment.earliest)),
      over: unitsOf(parts.filter(({ pool }) => pool === null)),
      cost: exactText(duty.plus(holding)),
    };
    return { result, duty, holding };
  });
  const duty = sum(planned.map((each) => each.duty));
  const holding = sum(planned.map((each) => each.holding));
  const cost = duty.plus(holding);
  const given = givenOrderCost(plan.shipments, plan.places);
  return {
    feasible: true,
    optimal: true,
    cost: exactText(cost),
    duty: exactText(duty),
    holding: exactText(holding),
    shipments: planned.map(({ result }) => result),
    left: plan.names.map((name, place) => ({
      ...name,
      quantity: plainText(placed.left[place] ?? new Exact(0)),
    })),
    givenOrderCost: given === null ? null : exactText(given),
    saving: given === null ? null : exactText(given.minus(cost)),
    proof: {
      shipments: plan.shipments.map(({ id }, index) => ({
        id,
        unitCost: exactText(placed.unitCosts[index] ?? new Exact(0)),
      })),
      places: plan.names.map((name, place) => ({
        ...name,
        unitWorth: exactText(placed.unitWorths[place] ?? new Exact(0)),
      })),
      lowerBound: exactText(lowerBound(plan, placed)),
    },
  };
}

function lowerBound({ shipments, names, places }: ReadPlan, { unitCosts, unitWorths }: Placed): Decimal {
  const costs = shipments.map(({ quantity }, index) => quantity.times(unitCosts[index] ?? 0));
  const worths = names.map((_, place) => (places[place]?.room ?? new Exact(0)).times(unitWorths[place] ?? 0));
  return sum(costs).minus(sum(worths));
}

function infeasiblePlan(plan: ReadPlan, { goods, places }: Unplaced): InfeasiblePlan {
  const competing = goods.flatMap((index) => plan.shipments[index] ?? []);
  const names = places.flatMap((place) => plan.names[place] ?? []);
  const needed = sum(competing.map(({ quantity }) => quantity));
  const room = sum(places.map((place) => plan.places[place]?.room ?? new Exact(0)));
  const ids = competing.map(({ id }) => id);
  return {
    feasible: false,
    why: names.length === 0 ? 'no-place' : 'too-little-room',
    shipments: ids,
    places: names,
    needed: plainText(needed),
    room: plainText(room),
    short: plainText(needed.minus(room)),
    barred: competing.flatMap(({ id, barred }: ReadShipment) =>
      barred.map((place) => ({ shipment: id, ...place })),
    ),
    says:
      names.length === 0
        ? `No pool in its periods may take ${ids.join(', ')}, and goods beyond the quota do not enter.`
        : `${ids.join(', ')} need ${plainText(needed)} and may use only ` +
          `${names.map(({ period, pool }) => `${pool} in ${period}`).join(', ')}, which hold ${plainText(room)}; ` +
          'goods beyond the quota do not enter.',
  };
}

function unitsOf(parts: readonly { readonly units: Decimal }[]): string {
  return plainText(sum(parts.map(({ units }) => units)));
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total: Decimal, value) => total.plus(value), new Exact(0));
}
