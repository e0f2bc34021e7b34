import { describe, expect, it } from 'vitest';
import { CENT_FLOOR } from 'gigacast/core';
import { adValoremRate, securityFor, specificRate, stackRates, type RateLayer } from 'gigacast/quota';
import { errorOf } from '../error-code';

describe('stackRates', () => {
  it('charges every layer on the same value', () => {
    expect(
      stackRates(
        [
          { id: 'mfn', rate: '0.061' },
          { id: 'surtax', rate: '1.00' },
        ],
        { value: '40000.00' },
      ),
    ).toEqual({
      layers: [
        { id: 'mfn', rate: adValoremRate('0.061'), amount: '2440.00' },
        { id: 'surtax', rate: adValoremRate('1'), amount: '40000.00' },
      ],
      displaced: [],
      combinedRate: '1.061',
      total: '42440.00',
    });
  });

  it('leaves out what another layer displaces, whichever comes first', () => {
    const china: RateLayer = { id: 'china', rate: '0.25' };
    const steel: RateLayer = { id: 'steel', rate: '0.50', displaces: ['china', 'nobody'] };
    for (const layers of [
      [china, steel],
      [steel, china],
    ]) {
      expect(stackRates(layers, { value: 100000 })).toMatchObject({
        displaced: ['china'],
        combinedRate: '0.5',
        total: '50000.00',
      });
    }
    const chain: readonly RateLayer[] = [steel, { ...china, displaces: ['mfn'] }, { id: 'mfn', rate: '0.1' }];
    expect(stackRates(chain, { value: 100 })).toMatchObject({ displaced: ['china'], total: '60.00' });
  });

  it('has no combined rate with specific parts, and rounds every layer', () => {
    const layers = [
      { id: 'a', rate: specificRate('0.05', 'kg') },
      { id: 'b', rate: '0.061' },
    ];
    expect(
      stackRates(layers, { value: 12345, quantity: '1234.567', unit: 'kg', rounding: CENT_FLOOR }),
    ).toMatchObject({
      layers: [{ amount: '61.72' }, { amount: '753.04' }],
      combinedRate: null,
      total: '814.76',
    });
    const part = { components: [{ kind: 'ad-valorem', rate: '0.1', base: { kind: 'value' } }] } as const;
    expect(stackRates([{ id: 'a', rate: part }], { value: 10 })).toMatchObject({
      combinedRate: null,
      total: '1.00',
    });
    expect(stackRates([], { value: 10 })).toEqual({
      layers: [],
      displaced: [],
      combinedRate: '0',
      total: '0.00',
    });
    expect(stackRates([{ id: 'a', rate: specificRate(5, 'piece') }], { value: 10 }).total).toBe('0.00');
  });

  it.each<[string, () => unknown, string, string]>([
    [
      'two layers of one name',
      () =>
        stackRates(
          [
            { id: 'a', rate: 0 },
            { id: 'a', rate: 0 },
          ],
          { value: 1 },
        ),
      'quota/repeated-id',
      'layers[1].id',
    ],
    [
      'a percentage',
      () => stackRates([{ id: 'a', rate: '25%' }], { value: 1 }),
      'decimal/percent',
      'layers[0].rate',
    ],
    ['a negative value', () => stackRates([], { value: -1 }), 'number/out-of-range', 'value'],
    [
      'a negative quantity',
      () => stackRates([], { value: 1, quantity: -1 }),
      'number/out-of-range',
      'quantity',
    ],
    [
      'no rounding',
      () => stackRates([], { value: 1, rounding: { mode: 'floor', increment: '0' } }),
      'rounding/increment-not-positive',
      'rounding.increment',
    ],
    [
      'another unit',
      () => stackRates([{ id: 'a', rate: specificRate(1, 'kg') }], { value: 1 }),
      'quota/unit-mismatch',
      'value',
    ],
  ])('refuses %s', (_, call, code, path) => {
    expect(errorOf(call)).toEqual([code, path]);
  });
});

describe('securityFor', () => {
  const goods = { value: '100000.00', standardRate: '0.25', quotaRate: '0.10', critical: true } as const;
  const security = (
    when: 'critical' | 'always' | 'never',
    amount: 'standard-duty' | 'difference',
    critical = true,
  ) => securityFor({ ...goods, critical }, { rule: { when, amount } });

  it('is the standard duty or the difference, when it is asked', () => {
    expect(security('critical', 'standard-duty')).toBe('25000.00');
    expect(security('critical', 'difference')).toBe('15000.00');
    expect(security('critical', 'standard-duty', false)).toBe('0.00');
    expect(security('always', 'difference', false)).toBe('15000.00');
    expect(security('never', 'standard-duty')).toBe('0.00');
  });

  it('is never below 0, counts specific parts and rounds', () => {
    const rule = { when: 'always', amount: 'difference' } as const;
    expect(securityFor({ ...goods, quotaRate: '0.3' }, { rule })).toBe('0.00');
    const specific = {
      value: 0,
      quantity: '0.333',
      unit: 'kg',
      standardRate: specificRate(1, 'kg'),
      quotaRate: 0,
      critical: false,
    };
    expect(securityFor(specific, { rule })).toBe('0.33');
    expect(securityFor({ ...specific, quantity: '0.335' }, { rule })).toBe('0.34');
    expect(securityFor({ ...specific, quantity: '0.339' }, { rule, rounding: CENT_FLOOR })).toBe('0.33');
  });

  it.each<[string, () => unknown, string, string]>([
    [
      'a negative value',
      () => securityFor({ ...goods, value: -1 }, { rule: { when: 'never', amount: 'difference' } }),
      'number/out-of-range',
      'goods.value',
    ],
    [
      'a percentage',
      () => securityFor({ ...goods, standardRate: 25 }, { rule: { when: 'never', amount: 'difference' } }),
      'decimal/rate-too-high',
      'goods.standardRate',
    ],
    [
      'a percentage in the quota',
      () => securityFor({ ...goods, quotaRate: '1%' }, { rule: { when: 'never', amount: 'difference' } }),
      'decimal/percent',
      'goods.quotaRate',
    ],
    [
      'a negative quantity',
      () => securityFor({ ...goods, quantity: -1 }, { rule: { when: 'never', amount: 'difference' } }),
      'number/out-of-range',
      'goods.quantity',
    ],
    [
      'another unit',
      () =>
        securityFor(
          { ...goods, standardRate: specificRate(1, 'kg') },
          { rule: { when: 'never', amount: 'difference' } },
        ),
      'quota/unit-mismatch',
      'goods',
    ],
    [
      'no rounding',
      () =>
        securityFor(goods, {
          rule: { when: 'never', amount: 'difference' },
          rounding: { mode: 'floor', increment: 'x' },
        }),
      'decimal/not-a-decimal',
      'rounding.increment',
    ],
  ])('refuses %s', (_, call, code, path) => {
    expect(errorOf(call)).toEqual([code, path]);
  });
});
