import { describe, expect, it } from 'vitest';
import {
  adValoremRate,
  boundedRate,
  dutyOf,
  kinkedRate,
  overQuotaFate,
  safeParsePolicy,
  specificRate,
  type BaseExpression,
  type Rate,
} from 'gigacast/quota';
import { CANADA_EV_2026_ANNOUNCED } from 'gigacast/data/policies/canada-ev-2026-announced';
import { errorOf } from './error-code';

const duty = (rate: Rate, value: string, quantity = '1', unit = 'piece') =>
  dutyOf(rate, { value, quantity, unit }).exact;

describe('boundedRate', () => {
  const per100 = (amount: string) => specificRate(amount, '100kg');

  it('keeps a duty between its bounds', () => {
    const rate = boundedRate('0.096', { atLeast: per100('1.60'), atMost: per100('5.00') });
    // 9.6 % of 16.66 is 1.59936, of 16.67 is 1.60032; of 52.08 it is 4.99968, of 52.09 it is 5.00064.
    expect(['16.66', '16.67', '52.08', '52.09'].map((value) => duty(rate, value, '100', 'kg'))).toEqual([
      '1.6',
      '1.60032',
      '4.99968',
      '5',
    ]);
    expect(duty(rate, '16.66', '50', 'kg')).toBe('1.59936');
  });

  it('takes one bound alone, and lets the maximum have the last word', () => {
    expect(duty(boundedRate('0.1', { atLeast: '0.2' }), '10')).toBe('2');
    expect(duty(boundedRate('0.1', { atMost: '0.05' }), '10')).toBe('0.5');
    expect(duty(boundedRate('0.1', { atLeast: '0.3', atMost: '0.2' }), '10')).toBe('2');
  });

  it.each<[string, () => unknown, string, string]>([
    ['no bound', () => boundedRate('0.1', {}), 'input/missing', 'bounds'],
    ['a percentage', () => boundedRate('10%', { atMost: 1 }), 'decimal/percent', 'rate'],
    [
      'a percentage below',
      () => boundedRate('0.1', { atLeast: 6 }),
      'decimal/rate-too-high',
      'bounds.atLeast',
    ],
    ['a percentage above', () => boundedRate('0.1', { atMost: 6 }), 'decimal/rate-too-high', 'bounds.atMost'],
  ])('refuses %s', (_, call, code, path) => {
    expect(errorOf(call)).toEqual([code, path]);
  });
});

describe('kinkedRate', () => {
  it.each<[string, () => unknown, string, string]>([
    [
      'a negative threshold',
      () => kinkedRate({ threshold: -1, ofExcess: 0, ofWhole: 0 }),
      'number/out-of-range',
      'threshold',
    ],
    [
      'a percentage of the excess',
      () => kinkedRate({ threshold: 1, ofExcess: 20, ofWhole: 0 }),
      'decimal/rate-too-high',
      'ofExcess',
    ],
    [
      'a percentage of the whole',
      () => kinkedRate({ threshold: 1, ofExcess: 0, ofWhole: '10%' }),
      'decimal/percent',
      'ofWhole',
    ],
  ])('refuses %s', (_, call, code, path) => {
    expect(errorOf(call)).toEqual([code, path]);
  });

  it('counts the threshold for every unit', () => {
    const rate = kinkedRate({ threshold: 100, ofExcess: '0.20', ofWhole: '0.10' });
    expect([duty(rate, '250'), duty(rate, '250', '2'), duty(rate, '150')]).toEqual(['25', '10', '10']);
  });
});

describe('the base of a rate', () => {
  const on = (base: BaseExpression): Rate => ({ components: [{ kind: 'ad-valorem', rate: '0.5', base }] });
  const value = { kind: 'value' } as const;
  const amount = (perUnit: string) => ({ kind: 'amount', perUnit }) as const;

  it.each<[string, BaseExpression, string]>([
    ['the value', value, '50'],
    ['an amount for each unit', amount('7'), '7'],
    ['a share', { kind: 'share', share: '0.15', of: value }, '7.5'],
    ['a sum', { kind: 'sum', of: [value, amount('1'), amount('2')] }, '53'],
    ['a difference', { kind: 'difference', from: value, less: amount('10') }, '40'],
    ['a difference below 0', { kind: 'difference', from: amount('1'), less: value }, '0'],
    ['the greater', { kind: 'greater-of', of: [value, amount('60')] }, '60'],
    ['the lesser', { kind: 'lesser-of', of: [value, amount('60')] }, '50'],
    ['content that nobody stated', { kind: 'content' }, '0'],
  ])('may be %s', (_, base, half) => {
    // Half of the base; the goods are worth 100 and count 2 units.
    expect(duty(on(base), '100', '2')).toBe(half);
  });

  it('is checked wherever it stands', () => {
    const wrong: readonly (readonly [BaseExpression, string])[] = [
      [amount('-1'), 'rate.components[0].base.perUnit'],
      [{ kind: 'share', share: '15%', of: value }, 'rate.components[0].base.share'],
      [{ kind: 'share', share: '0.1', of: amount('-1') }, 'rate.components[0].base.of.perUnit'],
      [{ kind: 'sum', of: [value, amount('-1')] }, 'rate.components[0].base.of[1].perUnit'],
      [{ kind: 'difference', from: amount('-1'), less: value }, 'rate.components[0].base.from.perUnit'],
      [{ kind: 'difference', from: value, less: amount('-1') }, 'rate.components[0].base.less.perUnit'],
      [{ kind: 'greater-of', of: [amount('-1')] }, 'rate.components[0].base.of[0].perUnit'],
      [{ kind: 'lesser-of', of: [amount('-1')] }, 'rate.components[0].base.of[0].perUnit'],
    ];
    for (const [base, path] of wrong) expect(errorOf(() => dutyOf(on(base), { value: 1 }))[1]).toBe(path);
    const inner: Rate = {
      components: [{ kind: 'lesser-of', rates: [adValoremRate('0.1'), on(amount('-1'))] }],
    };
    expect(errorOf(() => dutyOf(inner, { value: 1 }))[1]).toBe(
      'rate.components[0].rates[1].components[0].base.perUnit',
    );
  });

  it('is part of a policy, at any depth', () => {
    const [entry] = CANADA_EV_2026_ANNOUNCED.inQuotaRate.values;
    const deep: Rate = {
      components: [
        {
          kind: 'greater-of',
          rates: [
            on({ kind: 'sum', of: [value, { kind: 'share', share: '0.1', of: value }] }),
            specificRate(1, 'piece'),
          ],
        },
      ],
    };
    const policy = (rate: unknown) => ({
      ...CANADA_EV_2026_ANNOUNCED,
      inQuotaRate: {
        ...CANADA_EV_2026_ANNOUNCED.inQuotaRate,
        values: [{ ...entry, value: { known: true, value: rate } }],
      },
    });
    expect(safeParsePolicy(policy(deep)).ok).toBe(true);
    const result = safeParsePolicy(
      policy({ components: [{ kind: 'greater-of', rates: [adValoremRate(0)] }] }),
    );
    expect(result.ok).toBe(false);
    const percent = safeParsePolicy(
      policy({
        components: [
          {
            kind: 'lesser-of',
            rates: [adValoremRate(0), { components: [{ kind: 'ad-valorem', rate: '6.1%' }] }],
          },
        ],
      }),
    );
    expect(percent.ok ? null : percent.issues[0]?.path).toBe(
      'inQuotaRate.values[0].value.components[0].rates[1].components[0].rate',
    );
  });
});

describe('a rate without parts', () => {
  it('asks nothing', () => {
    expect(dutyOf({ components: [] }, {})).toEqual({ exact: '0', duty: '0.00' });
  });
});

describe('overQuotaFate', () => {
  const rate = adValoremRate('0.5');
  it('lets goods in at a rate, beside the ordinary duty or in its place', () => {
    expect(overQuotaFate({ kind: 'surtax', mode: 'adding', rate })).toEqual({
      enterable: true,
      rate,
      addsToOrdinaryDuty: true,
    });
    expect(overQuotaFate({ kind: 'surtax', mode: 'replacing', rate })).toEqual({
      enterable: true,
      rate,
      addsToOrdinaryDuty: false,
    });
    expect(overQuotaFate({ kind: 'rate', rate })).toEqual({
      enterable: true,
      rate,
      addsToOrdinaryDuty: false,
    });
  });

  it('keeps them out, with what else may be done', () => {
    expect(overQuotaFate({ kind: 'refuse', reason: 'full' })).toEqual({
      enterable: false,
      reason: 'full',
      options: [],
    });
    expect(overQuotaFate({ kind: 'warehouse', reason: 'full' })).toEqual({
      enterable: false,
      reason: 'full',
      options: ['warehouse'],
    });
  });
});
