import { compareDecimals, roundFraction, type Rounding } from 'gigacast/core';
import {
  adValoremRate,
  boundedRate,
  effectiveRate,
  marginalRate,
  specificRate,
  splitShipment,
  sumRates,
  type Lot,
  type Treatment,
  type VolumeTerms,
} from 'gigacast/quota';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';

const SURTAX: Treatment = { kind: 'surtax', mode: 'adding', rate: adValoremRate(1) };
const REFUSE: Treatment = { kind: 'refuse', reason: 'no permit' };
const WAREHOUSE: Treatment = { kind: 'warehouse', reason: 'next year' };
const CARS: VolumeTerms = deepFreeze({ quota: 49000, inQuotaRate: '0.061', overQuota: SURTAX });

describe('effectiveRate', () => {
  it('stays at the in-quota rate until the quota is full, and moves with the next unit', () => {
    const rates = [0, 1, 48999, 49000, 49001, 98000].map((cars) => effectiveRate(cars, CARS).effectiveRate);
    expect(rates).toEqual(['0.061', '0.061', '0.061', '0.061', '2990061/49001000', '0.561']);
    expect(effectiveRate(70000, CARS)).toEqual({
      effectiveRate: '0.361',
      rounded: '0.361000',
      inQuota: '49000',
      beyond: '21000',
      treatmentBeyond: 'over-quota',
      value: null,
      duty: null,
    });
    expect(effectiveRate(60000, CARS).rounded).toBe('0.244333');
  });

  it('adds a surtax, puts it in the place of the duty, or takes another rate', () => {
    const rate = (overQuota: Treatment) => effectiveRate(98000, { ...CARS, overQuota }).effectiveRate;
    expect(rate({ kind: 'surtax', mode: 'replacing', rate: adValoremRate(1) })).toBe('0.5305');
    expect(rate({ kind: 'rate', rate: adValoremRate('0.25') })).toBe('0.1555');
  });

  it('looks at what enters where the rest is refused or waits', () => {
    expect(effectiveRate(60000, { ...CARS, overQuota: REFUSE, unitValue: 30000 })).toEqual({
      effectiveRate: '0.061',
      rounded: '0.061000',
      inQuota: '49000',
      beyond: '11000',
      treatmentBeyond: 'refused',
      value: '1470000000',
      duty: '89670000',
    });
    expect(effectiveRate(60000, { ...CARS, overQuota: WAREHOUSE }).treatmentBeyond).toBe('warehouse');
    expect(effectiveRate(5, { ...CARS, quota: 0, overQuota: REFUSE, unitValue: 1 })).toMatchObject({
      effectiveRate: null,
      rounded: null,
      inQuota: '0',
      beyond: '5',
      value: '0',
      duty: '0',
    });
  });

  it('gives an empty volume the rate of its first unit', () => {
    expect(effectiveRate(0, { ...CARS, quota: 0 }).effectiveRate).toBe('1.061');
    expect(effectiveRate(0, { ...CARS, quota: 0, overQuota: REFUSE }).effectiveRate).toBeNull();
    expect(effectiveRate([], CARS)).toMatchObject({ effectiveRate: '0.061', value: '0', duty: '0' });
    const lot = [{ quantity: 0, unitValue: 8 }];
    expect(effectiveRate(lot, { ...CARS, inQuotaRate: specificRate(2, 'piece') }).effectiveRate).toBe('0.25');
  });

  it('weighs lots by their value, in their order', () => {
    const lots: Lot[] = [
      { quantity: 60, unitValue: 10 },
      { quantity: 60, unitValue: 20 },
    ];
    // 600 + 30 x 20 at 6.1 %, 30 x 20 at 106.1 %: 73.2 + 636.6 on 1,800.
    expect(effectiveRate(lots, { ...CARS, quota: 90 })).toMatchObject({
      effectiveRate: '1183/3000',
      value: '1800',
      duty: '709.8',
    });
    // The dear ones first: 1,200 + 30 x 10 inside, 30 x 10 beyond.
    expect(effectiveRate([...lots].reverse(), { ...CARS, quota: 90 }).duty).toBe('409.8');
  });

  it('takes specific and bounded rates where the value is known, and refuses them otherwise', () => {
    const inQuotaRate = sumRates([adValoremRate('0.05'), specificRate('3.00', '100kg')]);
    const cheese: VolumeTerms = { quota: 10, inQuotaRate, overQuota: SURTAX, unit: 'kg' };
    expect(effectiveRate(20, { ...cheese, unitValue: 2 }).effectiveRate).toBe('0.565');
    expect(refusalOf(() => effectiveRate(20, cheese))).toMatchObject({
      code: 'quota/no-unit-value',
      path: 'terms.unitValue',
      message: expect.stringContaining('no plain share of the value') as string,
    });
    expect(refusalOf(() => effectiveRate(1, { ...CARS, inQuotaRate })).code).toBe('quota/no-unit-value');
    expect(refusalOf(() => effectiveRate(1, { ...CARS, inQuotaRate, unitValue: 1 })).code).toBe(
      'quota/unit-mismatch',
    );
    const bounded = boundedRate('0.1', { atLeast: '0.2' });
    expect(effectiveRate(1, { ...CARS, inQuotaRate: bounded }).effectiveRate).toBe('0.2');
    const specific = boundedRate('0.1', { atLeast: specificRate(1, 'piece') });
    expect(refusalOf(() => effectiveRate(1, { ...CARS, inQuotaRate: specific })).code).toBe(
      'quota/no-unit-value',
    );
    const based = {
      components: [{ kind: 'ad-valorem', rate: '0.1', base: { kind: 'amount', perUnit: '5' } }],
    } as const;
    expect(refusalOf(() => effectiveRate(0, { ...CARS, inQuotaRate: based })).code).toBe(
      'quota/no-unit-value',
    );
    expect(effectiveRate(1, { ...CARS, inQuotaRate: based, unitValue: 2 }).effectiveRate).toBe('0.25');
  });

  it('refuses figures that are none, with their place', () => {
    const place = (volume: Parameters<typeof effectiveRate>[0], change: Partial<VolumeTerms> = {}) => {
      const { code, path } = refusalOf(() => effectiveRate(volume, { ...CARS, ...change }));
      return [code, path];
    };
    expect(place(-1)).toEqual(['number/out-of-range', 'volume']);
    expect(place([{ quantity: -1, unitValue: 1 }])).toEqual(['number/out-of-range', 'volume[0].quantity']);
    expect(place([{ quantity: 1, unitValue: 0 }])).toEqual(['number/out-of-range', 'volume[0].unitValue']);
    expect(place(1, { unitValue: 0 })).toEqual(['number/out-of-range', 'terms.unitValue']);
    expect(place(1, { quota: -1 })).toEqual(['number/out-of-range', 'terms.quota']);
    expect(place(1, { inQuotaRate: '6.1%' })).toEqual(['decimal/percent', 'terms.inQuotaRate']);
    const overQuota = { kind: 'rate', rate: { components: [{ kind: 'ad-valorem', rate: '25' }] } } as const;
    expect(place(1, { overQuota })).toEqual([
      'decimal/rate-too-high',
      'terms.overQuota.rate.components[0].rate',
    ]);
  });
});

describe('marginalRate', () => {
  it('jumps at the quota, where the average does not', () => {
    const rates = [0, 1, 48999, 49000, 49001].map((cars) => {
      const { lastUnit, nextUnit } = marginalRate(cars, CARS);
      return [lastUnit?.rate ?? null, nextUnit.rate];
    });
    expect(rates).toEqual([
      [null, '0.061'],
      ['0.061', '0.061'],
      ['0.061', '0.061'],
      ['0.061', '1.061'],
      ['1.061', '1.061'],
    ]);
  });

  it('has no rate for a unit that does not enter', () => {
    expect(marginalRate(49000, { ...CARS, overQuota: REFUSE })).toEqual({
      lastUnit: { treatment: 'in-quota', rate: '0.061' },
      nextUnit: { treatment: 'refused', rate: null },
    });
    expect(marginalRate(49001, { ...CARS, overQuota: WAREHOUSE }).lastUnit).toEqual({
      treatment: 'warehouse',
      rate: null,
    });
  });

  it('takes the value of the last lot that is not empty, and another one for the next unit where it is given', () => {
    const terms: VolumeTerms = { quota: 10, inQuotaRate: specificRate(6, 'piece'), overQuota: SURTAX };
    const lots = [
      { quantity: 2, unitValue: 12 },
      { quantity: 0, unitValue: 24 },
    ];
    expect(marginalRate(lots, terms)).toEqual({
      lastUnit: { treatment: 'in-quota', rate: '0.5' },
      nextUnit: { treatment: 'in-quota', rate: '0.5' },
    });
    expect(marginalRate(lots, { ...terms, unitValue: 9 }).nextUnit.rate).toBe('2/3');
    expect(marginalRate([], { ...terms, unitValue: 9 })).toEqual({
      lastUnit: null,
      nextUnit: { treatment: 'in-quota', rate: '2/3' },
    });
    expect(refusalOf(() => marginalRate([], terms))).toMatchObject({
      code: 'quota/no-unit-value',
      path: 'terms.unitValue',
      message: expect.stringMatching(/^marginalRate: /) as string,
    });
  });

  it('refuses figures that are none', () => {
    expect(refusalOf(() => marginalRate(-1, CARS)).path).toBe('volume');
    expect(refusalOf(() => marginalRate(1, { ...CARS, quota: -1 })).path).toBe('terms.quota');
  });
});

describe('a rate over a volume', () => {
  const rate = fc.integer({ min: 0, max: 20_000 }).map((value) => (value / 10_000).toFixed(4));
  const lots = fc.array(
    fc.record({ quantity: fc.integer({ min: 0, max: 50 }), unitValue: fc.integer({ min: 1, max: 99 }) }),
    { minLength: 1, maxLength: 6 },
  );
  const TWENTY: Rounding = { mode: 'half-even', increment: '0.00000000000000000001' };
  const asNumber = (text: string | null) => roundFraction(text ?? 'none', TWENTY);

  it('lies between the rates, never falls with the volume, and is what splitShipment charges', () => {
    fc.assert(
      fc.property(rate, rate, lots, fc.integer({ min: 0, max: 120 }), (a, b, goods, quota) => {
        const [low, high] = [a, b].sort(compareDecimals) as [string, string];
        const overQuota: Treatment = { kind: 'rate', rate: adValoremRate(high) };
        const terms: VolumeTerms = { quota, inQuotaRate: low, overQuota };
        const rates = goods.map((_, index) =>
          asNumber(effectiveRate(goods.slice(0, index + 1), terms).effectiveRate),
        );
        rates.forEach((each, index) => {
          expect(compareDecimals(each, low)).toBeGreaterThanOrEqual(0);
          expect(compareDecimals(each, high)).toBeLessThanOrEqual(0);
          if (index > 0) expect(compareDecimals(each, rates[index - 1] ?? '')).toBeGreaterThanOrEqual(0);
        });
        const [only] = goods;
        const { dutyExact } = splitShipment(
          { quantity: only?.quantity ?? 0, unitValue: only?.unitValue ?? 1 },
          { ...terms, unit: { kind: 'pieces', noun: 'pieces' }, remaining: quota },
        );
        expect(effectiveRate(goods.slice(0, 1), terms).duty).toBe(dutyExact);
      }),
      runs(200),
    );
  });
});
