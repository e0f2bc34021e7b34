import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, compareDecimals, multiplyDecimals, CENT_FLOOR } from 'gigacast/core';
import { adValoremRate, specificRate, splitShipment, type QuotaUnit, type SplitTerms } from 'gigacast/quota';
import { deepFreeze } from '../support/deep-freeze';
import { runs } from '../support/runs';
import { errorOf } from './error-code';

const CARS: QuotaUnit = { kind: 'pieces', noun: 'vehicles' };
const KG: QuotaUnit = { kind: 'mass', unit: 'kg', decimals: 3 };
const CAD: QuotaUnit = { kind: 'money', currency: 'CAD', decimals: 2 };
const surtax = { kind: 'surtax', mode: 'adding', rate: adValoremRate(1) } as const;
const quota = (used: number): SplitTerms => ({
  unit: CARS,
  limit: 49000,
  used,
  inQuotaRate: '0.061',
  overQuota: surtax,
});

describe('splitShipment', () => {
  it.each([
    [48998, '1', '0', '1830.00', '1'],
    [48999, '1', '0', '1830.00', '0'],
    [49000, '0', '1', '31830.00', '0'],
  ])('with %i used gives %s inside and %s beyond', (used, inside, beyond, duty, left) => {
    const split = splitShipment({ quantity: 1, unitValue: '30000.00' }, quota(used));
    expect([split.inQuota.quantity, split.beyond.quantity, split.dutyTotal, split.balanceAfter]).toEqual([
      inside,
      beyond,
      duty,
      left,
    ]);
    expect(split.boundBy).toBe(beyond === '0' ? 'none' : 'total');
  });

  it('splits at the boundary and says what each part pays', () => {
    // 10 x 30,000 x 6.1 % + 15 x 30,000 x 106.1 %
    expect(splitShipment({ quantity: 25, unitValue: '30000.00' }, quota(48990))).toEqual({
      inQuota: { treatment: 'in-quota', quantity: '10', value: '300000.00', duty: '18300.00' },
      beyond: { treatment: 'over-quota', quantity: '15', value: '450000.00', duty: '477450.00' },
      dutyTotal: '495750.00',
      dutyExact: '495750',
      effectiveRate: '0.661000',
      balanceAfter: '0',
      overdrawn: '0',
      boundBy: 'total',
    });
  });

  it('reports an overdrawn quota and lets nothing more in', () => {
    const split = splitShipment({ quantity: 1, unitValue: 1 }, quota(49005));
    expect([split.overdrawn, split.balanceAfter, split.inQuota.quantity]).toEqual(['5', '0', '0']);
  });

  it('charges a surtax that replaces, another rate, or nothing where goods are refused or wait', () => {
    const beyond = (overQuota: SplitTerms['overQuota']) =>
      splitShipment(
        { quantity: 2, unitValue: 100 },
        { unit: CARS, remaining: 1, inQuotaRate: '0.061', ...(overQuota === undefined ? {} : { overQuota }) },
      );
    expect(beyond({ ...surtax, mode: 'replacing' }).beyond).toMatchObject({
      treatment: 'over-quota',
      duty: '100.00',
    });
    expect(beyond({ kind: 'rate', rate: adValoremRate('0.264') }).beyond.duty).toBe('26.40');
    const refused = beyond({ kind: 'refuse', reason: 'no permit' });
    expect(refused.beyond).toEqual({ treatment: 'refused', quantity: '1', value: '100.00', duty: null });
    expect([refused.dutyTotal, refused.effectiveRate]).toEqual(['6.10', undefined]);
    expect(beyond({ kind: 'warehouse', reason: 'waits' }).beyond).toMatchObject({
      treatment: 'warehouse',
      duty: null,
    });
    expect(errorOf(() => beyond(undefined))).toEqual(['quota/no-over-quota-treatment', 'terms.overQuota']);
    expect(() => beyond(undefined)).toThrow('because 1 units lie beyond the quota');
  });

  it('charges 0.00 on an empty part, and needs no treatment where nothing lies beyond', () => {
    const split = splitShipment(
      { quantity: 1, unitValue: 100 },
      { unit: CARS, remaining: 1, inQuotaRate: 0 },
    );
    expect([split.inQuota.duty, split.beyond.duty, split.effectiveRate]).toEqual([
      '0.00',
      '0.00',
      '0.000000',
    ]);
  });

  it('mixes specific and ad valorem rates', () => {
    const split = splitShipment(
      { quantity: '20000', unitValue: '5.00' },
      {
        unit: KG,
        remaining: '12000',
        inQuotaRate: specificRate('0.044', 'kg'),
        overQuota: { kind: 'rate', rate: adValoremRate('0.264') },
      },
    );
    expect([split.inQuota.duty, split.beyond.duty, split.dutyTotal]).toEqual([
      '528.00',
      '10560.00',
      '11088.00',
    ]);
  });

  it('needs no value for a specific rate, and then has no effective rate', () => {
    const terms = { unit: KG, remaining: 5000, inQuotaRate: specificRate('0.05', 'kg') };
    const split = splitShipment({ quantity: '1234.567' }, terms);
    expect([split.dutyExact, split.dutyTotal, split.effectiveRate]).toEqual(['61.72835', '61.73', undefined]);
    expect(split.inQuota).not.toHaveProperty('value');
    expect(errorOf(() => splitShipment({ quantity: 1 }, { ...terms, inQuotaRate: 0.1 }))).toEqual([
      'quota/no-value',
      'shipment.unitValue',
    ]);
  });

  it('spreads a total value evenly, exactly, with reported parts that sum to it', () => {
    // 1000.00 over 300 kg: 100 kg are 333.33..., and 20 % of it is 66.666...
    const split = splitShipment(
      { quantity: 300, totalValue: '1000.00' },
      {
        unit: KG,
        remaining: 100,
        inQuotaRate: '0.2',
        overQuota: { kind: 'rate', rate: adValoremRate('0.2') },
      },
    );
    expect([split.inQuota.value, split.beyond.value]).toEqual(['333.33', '666.67']);
    expect([split.inQuota.duty, split.beyond.duty, split.dutyTotal]).toEqual(['66.67', '133.33', '200.00']);
  });

  it('draws on a quota in money by value', () => {
    const terms: SplitTerms = {
      unit: CAD,
      remaining: '25000.00',
      inQuotaRate: 0,
      overQuota: { kind: 'rate', rate: adValoremRate('0.20') },
    };
    const divisible = splitShipment({ totalValue: '60000.00' }, terms);
    expect([divisible.inQuota.value, divisible.beyond.value, divisible.dutyTotal]).toEqual([
      '25000.00',
      '35000.00',
      '7000.00',
    ]);
    const whole = splitShipment({ quantity: 4, unitValue: '15000.00', divisible: false }, terms);
    expect([whole.inQuota.quantity, whole.beyond.quantity, whole.balanceAfter, whole.dutyTotal]).toEqual([
      '1',
      '3',
      '10000',
      '9000.00',
    ]);
    const byUnits = splitShipment({ quantity: 3, unitValue: '10000' }, terms);
    expect([byUnits.inQuota.quantity, byUnits.beyond.quantity, byUnits.balanceAfter]).toEqual([
      '25000',
      '5000',
      '0',
    ]);
    const free = splitShipment({ quantity: 4, unitValue: 0, divisible: false }, terms);
    expect([free.inQuota.quantity, free.balanceAfter]).toEqual(['4', '25000']);
  });

  it('rounds each part as it is told', () => {
    const at = (rounding: SplitTerms['rounding']) =>
      splitShipment(
        { quantity: 1, unitValue: 12345 },
        { unit: CARS, remaining: 1, inQuotaRate: '0.061', ...(rounding === undefined ? {} : { rounding }) },
      ).dutyTotal;
    expect([at(undefined), at(CENT_FLOOR)]).toEqual(['753.05', '753.04']);
  });

  it.each<[string, () => unknown, string, string]>([
    [
      'a negative quantity',
      () => splitShipment({ quantity: -1, unitValue: 1 }, quota(0)),
      'quota/negative-quantity',
      'shipment.quantity',
    ],
    [
      'half a car',
      () => splitShipment({ quantity: 1.5, unitValue: 1 }, quota(0)),
      'quota/fractional-unit',
      'shipment.quantity',
    ],
    [
      'half a kilogram of indivisible goods',
      () => splitShipment({ quantity: 1.5, divisible: false }, { unit: KG, remaining: 1, inQuotaRate: 0 }),
      'quota/fractional-unit',
      'shipment.quantity',
    ],
    [
      'a tenth of a gram',
      () => splitShipment({ quantity: '1.0001' }, { unit: KG, remaining: 1, inQuotaRate: 0 }),
      'quota/too-many-decimals',
      'shipment.quantity',
    ],
    [
      'a tenth of a cent',
      () => splitShipment({ totalValue: '1.001' }, { unit: CAD, remaining: 1, inQuotaRate: 0 }),
      'quota/too-many-decimals',
      'shipment.totalValue',
    ],
    [
      'no quantity',
      () => splitShipment({ unitValue: 1 }, quota(0)),
      'quota/no-quantity',
      'shipment.quantity',
    ],
    [
      'no quantity of indivisible goods',
      () => splitShipment({ totalValue: 1, divisible: false }, { ...quota(0), unit: CAD }),
      'quota/no-quantity',
      'shipment.quantity',
    ],
    [
      'neither quantity nor value',
      () => splitShipment({}, { ...quota(0), unit: CAD }),
      'quota/no-quantity',
      'shipment.quantity',
    ],
    [
      'a quota in money and no value',
      () => splitShipment({ quantity: 1 }, { ...quota(0), unit: CAD }),
      'quota/no-value',
      'shipment.unitValue',
    ],
    [
      'a quota in money, whole pieces and no value',
      () => splitShipment({ quantity: 1, divisible: false }, { ...quota(0), unit: CAD }),
      'quota/no-value',
      'shipment.unitValue',
    ],
    [
      'two values',
      () => splitShipment({ quantity: 1, unitValue: 1, totalValue: 1 }, quota(0)),
      'quota/two-values',
      'shipment.totalValue',
    ],
    [
      'a value below 0',
      () => splitShipment({ quantity: 1, unitValue: -1 }, quota(0)),
      'number/out-of-range',
      'shipment.unitValue',
    ],
    [
      'a total below 0',
      () => splitShipment({ quantity: 1, totalValue: -1 }, quota(0)),
      'number/out-of-range',
      'shipment.totalValue',
    ],
    [
      'a percentage',
      () => splitShipment({ quantity: 1, unitValue: 1 }, { ...quota(0), inQuotaRate: '6.1%' }),
      'decimal/percent',
      'terms.inQuotaRate',
    ],
    [
      '6.1 for 6.1 %',
      () => splitShipment({ quantity: 1, unitValue: 1 }, { ...quota(0), inQuotaRate: 6.1 }),
      'decimal/rate-too-high',
      'terms.inQuotaRate',
    ],
    [
      'a surtax of 100 for 100 %',
      () =>
        splitShipment(
          { quantity: 1, unitValue: 1 },
          {
            ...quota(0),
            overQuota: { ...surtax, rate: { components: [{ kind: 'ad-valorem', rate: '100' }] } },
          },
        ),
      'decimal/rate-too-high',
      'terms.overQuota.rate.components[0].rate',
    ],
    [
      'a limit without use',
      () => splitShipment({ quantity: 1, unitValue: 1 }, { unit: CARS, limit: 1, inQuotaRate: 0 }),
      'quota/no-remaining',
      'terms.remaining',
    ],
    [
      'use without limit',
      () => splitShipment({ quantity: 1, unitValue: 1 }, { unit: CARS, used: 1, inQuotaRate: 0 }),
      'quota/no-remaining',
      'terms.remaining',
    ],
    [
      'remaining and limit',
      () => splitShipment({ quantity: 1, unitValue: 1 }, { ...quota(0), remaining: 1 }),
      'quota/no-remaining',
      'terms.remaining',
    ],
    [
      'a limit below 0',
      () => splitShipment({ quantity: 1, unitValue: 1 }, { ...quota(0), limit: -1 }),
      'number/out-of-range',
      'terms.limit',
    ],
    [
      'use below 0',
      () => splitShipment({ quantity: 1, unitValue: 1 }, quota(-1)),
      'number/out-of-range',
      'terms.used',
    ],
  ])('refuses %s', (_, call, code, path) => {
    expect(errorOf(call)).toEqual([code, path]);
  });
});

describe('the laws of splitShipment', () => {
  const cents = fc
    .integer({ min: 1, max: 9_999_999 })
    .map((value) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`);
  const rate = fc
    .integer({ min: 0, max: 1200 })
    .map((value) => `${Math.floor(value / 1000)}.${String(value % 1000).padStart(3, '0')}`);
  const splits = fc.record({
    quantity: fc.integer({ min: 1, max: 500 }),
    remaining: fc.integer({ min: 0, max: 500 }),
    unitValue: cents,
    low: rate,
    extra: rate,
  });
  const terms = (remaining: number | string, low: string, extra: string): SplitTerms => ({
    unit: CARS,
    remaining,
    inQuotaRate: low,
    overQuota: { kind: 'surtax', mode: 'adding', rate: adValoremRate(extra) },
  });

  it('conserves quantity, balance and value', () => {
    fc.assert(
      fc.property(splits, ({ quantity, remaining, unitValue, low, extra }) => {
        const split = splitShipment(
          deepFreeze({ quantity, unitValue }),
          deepFreeze(terms(remaining, low, extra)),
        );
        expect(addDecimals(split.inQuota.quantity, split.beyond.quantity)).toBe(String(quantity));
        expect(addDecimals(split.inQuota.quantity, split.balanceAfter)).toBe(String(remaining));
        expect(
          compareDecimals(
            addDecimals(split.inQuota.value ?? 0, split.beyond.value ?? 0),
            multiplyDecimals(unitValue, quantity),
          ),
        ).toBe(0);
      }),
      runs(200),
    );
  });

  it('keeps the effective rate between the two rates, but for the rounding of two cents and six decimals', () => {
    fc.assert(
      fc.property(splits, ({ quantity, remaining, unitValue, low, extra }) => {
        const { effectiveRate } = splitShipment({ quantity, unitValue }, terms(remaining, low, extra));
        // Each of two parts is rounded by at most half a cent, over a value of quantity x unitValue.
        const slack = 0.01 / (quantity * Number(unitValue)) + 0.000001;
        expect(Number(effectiveRate)).toBeGreaterThanOrEqual(Number(low) - slack);
        expect(Number(effectiveRate)).toBeLessThanOrEqual(Number(low) + Number(extra) + slack);
      }),
      runs(200),
    );
  });

  it('gives consecutive parts of a shipment the same exact duty and balance', () => {
    fc.assert(
      fc.property(splits, fc.nat(), ({ quantity, remaining, unitValue, low, extra }, cut) => {
        const first = cut % (quantity + 1);
        const whole = splitShipment({ quantity, unitValue }, terms(remaining, low, extra));
        const one = splitShipment({ quantity: first, unitValue }, terms(remaining, low, extra));
        const two = splitShipment(
          { quantity: quantity - first, unitValue },
          terms(one.balanceAfter, low, extra),
        );
        expect(compareDecimals(addDecimals(one.dutyExact, two.dutyExact), whole.dutyExact)).toBe(0);
        expect(addDecimals(one.inQuota.quantity, two.inQuota.quantity)).toBe(whole.inQuota.quantity);
        expect(two.balanceAfter).toBe(whole.balanceAfter);
      }),
      runs(200),
    );
  });
});
