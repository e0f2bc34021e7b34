import { addDecimals, compareDecimals, multiplyDecimals } from 'gigacast/core';
import { adValoremRate, planShipments, type PlanTerms, type ShipmentToPlan } from 'gigacast/quota';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../support/runs';

const SIZE = 3;
const limit = { amount: '50', currency: 'CAD' };
const cheap = { kind: 'price', basis: 'fob', comparison: '<=', limit } as const;
const small = fc.record({
  shipments: fc.array(
    fc.record({ quantity: fc.nat(3), value: fc.constantFrom(20, 50, 90), first: fc.nat(1), last: fc.nat(1) }),
    { minLength: 1, maxLength: SIZE },
  ),
  rooms: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 2 }),
  carriesOver: fc.boolean(),
  refuses: fc.boolean(),
  holdingCost: fc.constantFrom(0, 3, 40),
});
type Small = typeof small extends fc.Arbitrary<infer Case> ? Case : never;

function shipmentsOf({ shipments }: Small): readonly ShipmentToPlan[] {
  return shipments.map(({ quantity, value, first, last }, index) => ({
    id: `S${index}`,
    quantity,
    unitValue: value,
    fobPrice: { amount: value, currency: 'CAD' },
    earliest: `P${first}`,
    latest: `P${Math.max(first, last)}`,
  }));
}

function termsOf({ rooms, carriesOver, refuses, holdingCost }: Small, times = 1): PlanTerms {
  return {
    periods: rooms.map(([reserved, general], index) => ({
      id: `P${index}`,
      pools: [
        { id: 'reserved', remaining: reserved * times, eligibility: cheap, carriesOver },
        { id: 'general', remaining: general * times, eligibility: { kind: 'any' }, carriesOver },
      ],
    })),
    inQuotaRate: '0.1',
    overQuota: refuses ? { kind: 'refuse', reason: 'none' } : { kind: 'rate', rate: adValoremRate('0.6') },
    holdingCost,
  };
}

/** Tries every way for every single unit; amounts in tenths. */
function bruteForce({ shipments, rooms, carriesOver, refuses, holdingCost }: Small): number | undefined {
  const units = shipments.flatMap(({ quantity, ...unit }) => Array.from({ length: quantity }, () => unit));
  const known = new Map<string, number | undefined>();
  const best = (index: number, left: readonly number[]): number | undefined => {
    const unit = units[index];
    if (unit === undefined) return 0;
    const key = `${index}:${left.join()}`;
    if (known.has(key)) return known.get(key);
    let least: number | undefined;
    const offer = (cost: number, next: readonly number[]) => {
      const rest = best(index + 1, next);
      if (rest !== undefined && (least === undefined || rest + cost < least)) least = rest + cost;
    };
    for (let period = unit.first; period <= Math.max(unit.first, unit.last); period += 1) {
      const wait = (period - unit.first) * holdingCost * 10;
      if (!refuses) offer(unit.value * 6 + wait, left);
      for (const pool of unit.value <= 50 ? [0, 1] : [1]) {
        for (const from of carriesOver ? [period, period - 1] : [period]) {
          const place = 2 * from + pool;
          if ((left[place] ?? 0) > 0) {
            offer(
              unit.value + wait,
              left.map((room, at) => (at === place ? room - 1 : room)),
            );
          }
        }
      }
    }
    known.set(key, least);
    return least;
  };
  return best(0, rooms.flat());
}

const costOf = (one: Small, times = 1) => {
  const plan = planShipments(shipmentsOf(one), termsOf(one, times));
  return plan.feasible ? plan.cost : undefined;
};

describe('planShipments', () => {
  it('costs what trying every way for every unit finds, and is impossible only where that finds none', () => {
    fc.assert(
      fc.property(small, (one) => {
        const best = bruteForce(one);
        expect(costOf(one)).toBe(best === undefined ? undefined : String(best / 10));
      }),
      runs(300),
    );
  });

  it('places every unit, within every pool, and proves its cost by prices that anyone can check', () => {
    fc.assert(
      fc.property(small, (one) => {
        const asked = termsOf(one);
        const plan = planShipments(shipmentsOf(one), asked);
        if (!plan.feasible) {
          expect(Number(plan.short)).toBe(Number(plan.needed) - Number(plan.room));
          return;
        }
        expect(plan.proof.lowerBound).toBe(plan.cost);
        expect(plan.saving === null || compareDecimals(plan.saving, '0') >= 0).toBe(true);
        for (const { quantity } of plan.left) expect(Number(quantity)).toBeGreaterThanOrEqual(0);
        const worths = plan.proof.places;
        for (const { unitWorth } of worths) expect(Number(unitWorth)).toBeGreaterThanOrEqual(0);
        plan.shipments.forEach(({ entries }, index) => {
          const placed = entries.reduce((sum, { quantity }) => addDecimals(sum, quantity), '0');
          expect(placed).toBe(String(one.shipments[index]?.quantity));
          const unitCost = plan.proof.shipments[index]?.unitCost ?? '0';
          for (const { quantity, duty, holding, period, pool } of entries) {
            const worth =
              worths.find((each) => each.period === period && each.pool === pool)?.unitWorth ?? '0';
            // Where a unit enters, its price is cost and worth together.
            const price = multiplyDecimals(addDecimals(unitCost, `-${worth}`.replace('-0', '0')), quantity);
            if (!one.carriesOver) expect(compareDecimals(price, addDecimals(duty, holding))).toBe(0);
          }
        });
      }),
      runs(200),
    );
  });

  it('costs the same in every order of the shipments, and never more with twice the room', () => {
    fc.assert(
      fc.property(small, (one) => {
        const cost = costOf(one);
        expect(costOf({ ...one, shipments: [...one.shipments].reverse() })).toBe(cost);
        const twice = costOf(one, 2);
        if (cost !== undefined) expect(compareDecimals(twice ?? '1e9', cost)).toBeLessThanOrEqual(0);
      }),
      runs(200),
    );
  });
});
