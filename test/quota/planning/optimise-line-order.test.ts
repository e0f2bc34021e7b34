import { adValoremRate, optimiseLineOrder, type PoolEligibility, type Treatment } from 'gigacast/quota';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath } from '../../support/refusal-of';

const affordable: PoolEligibility = {
  kind: 'price',
  basis: 'fob',
  comparison: '<=',
  limit: { amount: '35000', currency: 'CAD' },
};
const line = (id: string, quantity: number, price: string) => ({
  id,
  quantity,
  unitValue: price,
  fobPrice: { amount: price, currency: 'CAD' },
});
const LINES = deepFreeze([line('AFF', 60, '30000'), line('DEAR', 40, '50000')]);
const POOLS = deepFreeze([
  { id: 'reserved', remaining: 30, eligibility: affordable },
  { id: 'general', remaining: 50, eligibility: { kind: 'any' as const } },
]);
const terms = (overQuota: Treatment) => ({
  unit: { kind: 'pieces', noun: 'vehicles' } as const,
  inQuotaRate: '0.061',
  overQuota,
});
const SURTAX: Treatment = { kind: 'surtax', mode: 'adding', rate: adValoremRate(1) };
const REFUSE: Treatment = { kind: 'refuse', reason: 'no permit' };

describe('optimiseLineOrder', () => {
  it('keeps the general pool for dear goods and tells the saving', () => {
    expect(optimiseLineOrder(LINES, POOLS, terms(SURTAX))).toEqual({
      lines: [
        {
          id: 'AFF',
          byPool: { reserved: '30', general: '10' },
          inQuota: '40',
          over: '20',
          duty: '709800.00',
        },
        { id: 'DEAR', byPool: { reserved: '0', general: '40' }, inQuota: '40', over: '0', duty: '122000.00' },
      ],
      dutyTotal: '831800.00',
      givenOrderDuty: '1231800.00',
      saving: '400000.00',
    });
  });

  it('lets in as many as possible where the rest is refused, cheap goods first', () => {
    const best = optimiseLineOrder(LINES, POOLS, terms(REFUSE));
    expect(best.lines.map(({ byPool, over }) => [byPool, over])).toEqual([
      [{ reserved: '30', general: '30' }, '0'],
      [{ reserved: '0', general: '20' }, '20'],
    ]);
    expect([best.dutyTotal, best.saving]).toEqual(['170800.00', '0.00']);
  });

  it('saves nothing where there is room for all, and takes pools in their order', () => {
    const best = optimiseLineOrder([line('A', 20, '30000')], POOLS, terms(SURTAX));
    expect(best.lines[0]?.byPool).toEqual({ reserved: '20', general: '0' });
    expect(best.saving).toBe('0.00');
    expect(optimiseLineOrder([], POOLS, terms(SURTAX))).toEqual({
      lines: [],
      dutyTotal: '0.00',
      givenOrderDuty: '0.00',
      saving: '0.00',
    });
  });

  it('rounds each portion as asked', () => {
    const rounding = { mode: 'half-up', increment: '1' } as const;
    const best = optimiseLineOrder([line('A', 1, '105')], POOLS, { ...terms(SURTAX), rounding });
    expect([best.dutyTotal, best.givenOrderDuty, best.lines[0]?.duty]).toEqual(['6', '6', '6']);
  });

  it('refuses two lines of one name', () => {
    const twice = [line('A', 1, '1'), line('A', 1, '1')];
    expect(codeAndPath(() => optimiseLineOrder(twice, POOLS, terms(SURTAX)))).toEqual([
      'quota/duplicate-id',
      'lines[1].id',
    ]);
  });
});
