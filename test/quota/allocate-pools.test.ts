import { describe, expect, it } from 'vitest';
import { CENT_FLOOR } from 'gigacast/core';
import {
  adValoremRate,
  allocatePools,
  type PoolBalance,
  type PoolLine,
  type PoolTerms,
} from 'gigacast/quota';
import { deepFreeze } from '../support/deep-freeze';
import { errorOf } from './error-code';

const pools = (reserved: number, general: number): readonly PoolBalance[] => [
  {
    id: 'reserved',
    remaining: reserved,
    eligibility: {
      kind: 'price',
      basis: 'fob',
      comparison: '<=',
      limit: { amount: '35000', currency: 'CAD' },
    },
  },
  { id: 'general', remaining: general, eligibility: { kind: 'any' } },
];
const terms: PoolTerms = {
  unit: { kind: 'pieces', noun: 'vehicles' },
  inQuotaRate: '0.061',
  overQuota: { kind: 'surtax', mode: 'adding', rate: adValoremRate(1) },
};
const line = (id: string, quantity: number, price: number): PoolLine => ({
  id,
  quantity,
  unitValue: price,
  fobPrice: { amount: price, currency: 'CAD' },
});

describe('allocatePools', () => {
  it('draws in the order of the lines and of the pools', () => {
    const result = allocatePools(
      deepFreeze([line('AFF', 60, 30000), line('DEAR', 40, 50000)]),
      deepFreeze(pools(30, 50)),
      deepFreeze(terms),
    );
    expect(
      result.lines.map(({ id, byPool, inQuota, over, boundBy }) => [id, byPool, inQuota, over, boundBy]),
    ).toEqual([
      ['AFF', { reserved: '30', general: '30' }, '60', '0', 'none'],
      ['DEAR', { reserved: '0', general: '20' }, '20', '20', 'total'],
    ]);
    expect(result.remainingAfter).toEqual({ reserved: '0', general: '0' });
    expect(result.dutyTotal).toBe('1231800.00');
    expect(
      result.lines[1]?.portions.map(({ pool, treatment, quantity, duty }) => [
        pool,
        treatment,
        quantity,
        duty,
      ]),
    ).toEqual([
      ['general', 'in-quota', '20', '61000.00'],
      [null, 'over-quota', '20', '1061000.00'],
    ]);
  });

  it('says that the price bound where a barred pool still has room', () => {
    const [dear] = allocatePools([line('L1', 100, 50000)], pools(3000, 0), terms).lines;
    expect([dear?.boundBy, dear?.over]).toEqual(['price', '100']);
  });

  it('charges nothing on refused units', () => {
    const result = allocatePools([line('L1', 3, 100)], pools(0, 1), {
      ...terms,
      overQuota: { kind: 'refuse', reason: 'no permit' },
    });
    expect([result.dutyTotal, result.lines[0]?.portions[1]?.treatment]).toEqual(['6.10', 'refused']);
  });

  it('rounds as told, and serves an empty line', () => {
    const result = allocatePools([line('L1', 1, 12345), line('L2', 0, 1)], pools(1, 1), {
      ...terms,
      rounding: CENT_FLOOR,
    });
    expect(result.dutyTotal).toBe('753.04');
    expect(result.lines[1]).toMatchObject({ portions: [], inQuota: '0', over: '0', boundBy: 'none' });
  });

  it.each<[string, () => unknown, string, string]>([
    [
      'a line twice',
      () => allocatePools([line('A', 1, 1), line('A', 1, 1)], pools(1, 1), terms),
      'quota/duplicate-id',
      'lines[1].id',
    ],
    [
      'a pool twice',
      () => allocatePools([], [...pools(1, 1), ...pools(1, 1)], terms),
      'quota/repeated-id',
      'pools[2].id',
    ],
    [
      'half a car',
      () => allocatePools([line('A', 0.5, 1)], pools(1, 1), terms),
      'quota/fractional-unit',
      'lines[0].quantity',
    ],
    [
      'a negative line',
      () => allocatePools([line('A', -1, 1)], pools(1, 1), terms),
      'quota/negative-quantity',
      'lines[0].quantity',
    ],
    [
      'a pool below 0',
      () => allocatePools([], pools(1, -1), terms),
      'number/out-of-range',
      'pools[1].remaining',
    ],
    [
      'no price',
      () => allocatePools([{ id: 'A', quantity: 1, unitValue: 1 }], pools(1, 1), terms),
      'quota/no-price',
      'lines[0].fobPrice',
    ],
    [
      'a percentage',
      () => allocatePools([], pools(1, 1), { ...terms, inQuotaRate: '6.1%' }),
      'decimal/percent',
      'terms.inQuotaRate',
    ],
    [
      'a surtax of 100',
      () =>
        allocatePools([], pools(1, 1), {
          ...terms,
          overQuota: { kind: 'rate', rate: { components: [{ kind: 'ad-valorem', rate: '100' }] } },
        }),
      'decimal/rate-too-high',
      'terms.overQuota.rate.components[0].rate',
    ],
    [
      'no value in a quota in money',
      () =>
        allocatePools([{ id: 'A', quantity: 1 }], pools(1, 1).slice(1), {
          ...terms,
          unit: { kind: 'money', currency: 'CAD', decimals: 2 },
        }),
      'quota/no-value',
      'lines[0].unitValue',
    ],
  ])('refuses %s', (_, call, code, path) => {
    expect(errorOf(call)).toEqual([code, path]);
  });
});
