import { describe, expect, it } from 'vitest';
import { adValoremRate, definePolicy, policyOn, safeParsePolicy, type OwnPolicy } from 'gigacast/quota';
import { errorOf } from './error-code';

const own: OwnPolicy = {
  id: 'pipe',
  jurisdiction: 'CA',
  currency: 'CAD',
  from: '2025-12-26',
  to: '2026-06-27',
  splitOn: ['2026-03-26'],
  volume: '10369.2',
  unit: { kind: 'mass', unit: 'kg', decimals: 3 },
  inQuotaRate: 0,
  overQuota: { kind: 'surtax', mode: 'adding', rate: adValoremRate('0.5') },
  source: { title: 'A test' },
};

describe('definePolicy', () => {
  it('writes a policy that parses, with the title of its id', () => {
    const policy = definePolicy(own);
    expect(safeParsePolicy(policy).ok).toBe(true);
    expect([policy.title, policy.standing, policy.goods.description]).toEqual([
      'pipe',
      'illustrative',
      'pipe',
    ]);
    expect(definePolicy({ ...own, title: 'Pipe' }).title).toBe('Pipe');
  });

  it('splits its days into periods, both days of each included', () => {
    const periods = definePolicy(own).periods.map(({ id, from, to, quotaYear }) => [id, from, to, quotaYear]);
    expect(periods).toEqual([
      ['period-1', '2025-12-26', '2026-03-25', 1],
      ['period-2', '2026-03-26', '2026-06-27', 2],
    ]);
    const on = (day: string) => {
      const terms = policyOn(definePolicy(own), day);
      return terms.inForce ? terms.period.id : terms.why;
    };
    expect(['2026-03-25', '2026-03-26', '2026-06-27', '2026-06-28'].map(on)).toEqual([
      'period-1',
      'period-2',
      'period-2',
      'after-last-period',
    ]);
  });

  it('carries over between periods only where it is told to', () => {
    const rules = (carriesOver?: boolean) =>
      definePolicy(carriesOver === undefined ? own : { ...own, carriesOver }).periods.map(
        ({ carryOver }) => carryOver.value,
      );
    const none = { known: true, value: { kind: 'none' } };
    expect(rules()).toEqual([none, none]);
    expect(rules(false)).toEqual([none, none]);
    expect(rules(true)).toEqual([none, { known: true, value: { kind: 'unused-of', periodId: 'period-1' } }]);
  });

  it('sums its pools, and counts whole pieces unless told otherwise', () => {
    const { volume, unit, ...rest } = own;
    expect([volume, unit?.kind]).toEqual(['10369.2', 'mass']);
    const policy = definePolicy({
      ...rest,
      pools: [
        { id: 'a', volume: 3 },
        { id: 'b', volume: '4' },
      ],
    });
    expect(policy.periods[0]?.volume.value).toEqual({ known: true, value: '7' });
    expect(policy.unit).toEqual({ kind: 'pieces', noun: 'pieces' });
    expect(policy.periods[0]?.pools.map(({ id, eligibility }) => [id, eligibility.value])).toEqual([
      ['a', { known: true, value: { kind: 'any' } }],
      ['b', { known: true, value: { kind: 'any' } }],
    ]);
  });

  it.each<[string, Partial<OwnPolicy>, string, string]>([
    ['a day that is none', { from: '2026-02-30' }, 'date/no-such-day', 'from'],
    ['an end that is none', { to: 'soon' }, 'date/not-a-civil-date', 'to'],
    ['a split that is none', { splitOn: ['2026-13-01'] }, 'date/no-such-month', 'splitOn[0]'],
    ['a volume and pools', { pools: [{ id: 'a', volume: 1 }] }, 'quota/volume-or-pools', 'volume'],
    ['a percentage', { inQuotaRate: '6.1%' }, 'decimal/percent', 'inQuotaRate'],
    ['a volume that is no decimal', { volume: '1,000' }, 'decimal/grouped', 'volume'],
    [
      'a volume finer than the unit',
      { volume: '1.0001' },
      'quota/too-many-decimals',
      'periods[0].pools[0].volume.value',
    ],
    ['an end before the start', { splitOn: [], to: '2025-12-25' }, 'quota/period-reversed', 'periods[0].to'],
  ])('refuses %s', (_, change, code, path) => {
    expect(errorOf(() => definePolicy({ ...own, ...change }))).toEqual([code, path]);
  });

  it('refuses a policy without any volume', () => {
    const { volume, ...rest } = own;
    expect(volume).toBe('10369.2');
    expect(errorOf(() => definePolicy(rest))).toEqual(['quota/volume-or-pools', 'volume']);
  });
});
