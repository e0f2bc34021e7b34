import fc from 'fast-check';
import { apportion, sumDecimals, UNIT_FLOOR } from 'gigacast/core';
import { CANADA_LANDED_COST } from 'gigacast/data/policies/canada-landed-cost';
import {
  dutyOf,
  kinkedRate,
  landedCost,
  prorateVolume,
  reservedVolume,
  splitShipment,
  volumePath,
  type LandedGoods,
} from 'gigacast/quota';
import { describe, expect, it } from 'vitest';
import { runs } from '../support/runs';

const cents = fc.integer({ min: 0, max: 50_000_000 }).map((value) => (value / 100).toFixed(2));
const rate = fc.integer({ min: 0, max: 1_000_000 }).map((value) => (value / 1_000_000).toFixed(6));
const toCents = (amount: string | null | undefined) => BigInt((amount ?? '').replace('.', ''));

const goods: fc.Arbitrary<LandedGoods> = fc.record({
  on: fc.constant('2026-10-15'),
  valueForDuty: cents,
  quantity: fc.integer({ min: 1, max: 9 }),
  facts: fc.record({ airConditioned: fc.boolean(), registeredVendor: fc.boolean() }),
  stated: fc.record({ duty: rate, surtax: rate }),
});

describe('a landed cost', () => {
  it('is the value and every charge it lists, to the cent', () => {
    fc.assert(
      fc.property(goods, (one) => {
        const { value, charges, landed, dutiesAndTaxes } = landedCost(one, CANADA_LANDED_COST);
        const sum = charges.reduce((total, { amount }) => total + toCents(amount), 0n);
        expect(toCents(dutiesAndTaxes)).toBe(sum);
        expect(toCents(landed)).toBe(toCents(value.amount) + sum);
      }),
      runs(200),
    );
  });

  it('never falls when the value or a rate rises', () => {
    fc.assert(
      fc.property(goods, cents, rate, (one, more, higher) => {
        const landed = (change: Partial<LandedGoods>) =>
          toCents(landedCost({ ...one, ...change }, CANADA_LANDED_COST).landed);
        const dearer = sumDecimals([String(one.valueForDuty), more]);
        expect(landed({ valueForDuty: dearer })).toBeGreaterThanOrEqual(landed({}));
        const duty = sumDecimals([String(one.stated?.['duty']), higher]);
        expect(landed({ stated: { ...one.stated, duty } })).toBeGreaterThanOrEqual(landed({}));
      }),
      runs(200),
    );
  });

  it('of goods of no value is what is charged by the piece, and tax on it', () => {
    fc.assert(
      fc.property(goods, (one) => {
        const { byCharge } = landedCost({ ...one, valueForDuty: 0 }, CANADA_LANDED_COST);
        const expected = one.facts?.['airConditioned'] === true ? BigInt(Number(one.quantity) * 10_000) : 0n;
        expect([toCents(byCharge['duty']), toCents(byCharge['excise'])]).toEqual([0n, expected]);
      }),
      runs(200),
    );
  });
});

describe('a kinked tax', () => {
  it('never exceeds its share of the whole or of the excess, and reaches one of them', () => {
    fc.assert(
      fc.property(cents, cents, (value, threshold) => {
        const tax = toCents(
          dutyOf(kinkedRate({ threshold, ofExcess: '0.2', ofWhole: '0.1' }), { value, quantity: 1 }).duty,
        );
        const excess = toCents(value) - toCents(threshold);
        const [whole, above] = [toCents(value), excess > 0n ? 2n * excess : 0n];
        // A tenth of the lesser of the two, half up.
        const lesser = whole < above ? whole : above;
        expect(tax).toBe((lesser + 5n) / 10n);
      }),
      runs(200),
    );
  });
});

describe('an effective rate', () => {
  it('lies between the two rates and never falls with the volume', () => {
    const units = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(
        units,
        units,
        fc.integer({ min: 0, max: 1000 }),
        rate,
        rate,
        (first, more, remaining, a, b) => {
          const [low, high] = a < b ? [a, b] : [b, a];
          const terms = {
            unit: { kind: 'pieces', noun: 'cars' },
            remaining,
            inQuotaRate: low,
            overQuota: { kind: 'rate', rate: { components: [{ kind: 'ad-valorem', rate: high }] } },
          } as const;
          // A value of a million a unit keeps the duty whole, so that no rounding blurs the rate.
          const effective = (quantity: number) =>
            Number(splitShipment({ quantity, unitValue: 1_000_000 }, terms).effectiveRate);
          const [small, large] = [effective(first), effective(first + more)];
          expect(small).toBeGreaterThanOrEqual(Number(low));
          expect(large).toBeLessThanOrEqual(Number(high));
          expect(large).toBeGreaterThanOrEqual(small);
        },
      ),
      runs(200),
    );
  });
});

describe('volumes', () => {
  it('grow by their rule and stop at their cap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        rate,
        fc.integer({ min: 0, max: 200_000 }),
        (base, growth, cap) => {
          const path = volumePath({
            base,
            annualGrowth: growth,
            years: 8,
            rounding: UNIT_FLOOR,
            atMost: cap,
          }).map(({ volume }) => Number(volume));
          path.forEach((volume, index) => {
            expect(volume).toBeLessThanOrEqual(cap);
            if (index > 0) expect(volume).toBeGreaterThanOrEqual(path[index - 1] as number);
          });
        },
      ),
      runs(200),
    );
  });

  it('are divided without a unit lost', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        rate,
        fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 9 }),
        (volume, share, weights) => {
          const { reserved, general } = reservedVolume({ volume, share, rounding: UNIT_FLOOR });
          expect(sumDecimals([reserved, general])).toBe(String(volume));
          expect(sumDecimals(apportion(volume, weights))).toBe(String(volume));
        },
      ),
      runs(200),
    );
  });

  it('pro rata never exceed the year, and grow with the time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 12 }),
        (annual, a, b) => {
          const volume = (open: number) => Number(prorateVolume({ open, of: 12 }, { annual }).volume);
          const [less, more] = a < b ? [a, b] : [b, a];
          expect(volume(less)).toBeLessThanOrEqual(volume(more));
          expect(volume(12)).toBe(annual);
        },
      ),
      runs(200),
    );
  });
});
