import { describe, expect, it } from 'vitest';
import { CENT_FLOOR } from 'gigacast/core';
import { adValoremRate, dutyOf, specificRate, sumRates, type Rate } from 'gigacast/quota';
import { errorOf } from './error-code';

describe('adValoremRate', () => {
  it('keeps the fraction as plain decimal text', () => {
    expect(adValoremRate(0.061)).toEqual({ components: [{ kind: 'ad-valorem', rate: '0.061' }] });
    expect(adValoremRate('1.0610')).toEqual({ components: [{ kind: 'ad-valorem', rate: '1.061' }] });
  });

  it('refuses a percentage and says how to write it', () => {
    expect(() => adValoremRate('6.1%')).toThrow('Write 0.061.');
    expect(() => adValoremRate(6.1)).toThrow('If 6.1 per cent is meant, write 0.061');
  });
});

describe('specificRate', () => {
  it.each([
    ['kg', '1', 'kg'],
    ['100kg', '100', 'kg'],
    ['100 kg', '100', 'kg'],
    ['t', '1000', 'kg'],
    ['2.5t', '2500', 'kg'],
    ['piece', '1', 'piece'],
    ['l', '1', 'l'],
  ])('reads an amount per %s', (per, quantity, unit) => {
    expect(specificRate('3.00', per)).toEqual({
      components: [{ kind: 'specific', amount: '3', per: quantity, unit }],
    });
  });

  it('refuses other units, zero and negative amounts', () => {
    for (const per of ['lb', 'kgs', 'xkg', '', '-1kg']) {
      expect(errorOf(() => specificRate('3', per))).toEqual(['quota/not-a-unit', 'per']);
    }
    expect(errorOf(() => specificRate('3', 5 as never))).toEqual(['quota/not-a-unit', 'per']);
    expect(errorOf(() => specificRate('3', '0kg'))).toEqual(['number/out-of-range', 'per']);
    expect(errorOf(() => specificRate('-3', 'kg'))).toEqual(['number/out-of-range', 'amount']);
    expect(errorOf(() => specificRate('3%', 'kg'))).toEqual(['decimal/percent', 'amount']);
    expect(specificRate(0, 'kg').components[0]).toMatchObject({ amount: '0' });
  });
});

describe('dutyOf', () => {
  it('is 2440.00 for 6.1 % of 40,000.00', () => {
    expect(dutyOf('0.061', { value: '40000.00' })).toEqual({ exact: '2440', duty: '2440.00' });
  });

  it('rounds half a cent up, once, from the exact amount', () => {
    // 12,345.00 x 0.061 = 753.045
    expect(dutyOf(0.061, { value: 12345 })).toEqual({ exact: '753.045', duty: '753.05' });
    expect(dutyOf(0.061, { value: 12345, rounding: CENT_FLOOR }).duty).toBe('753.04');
  });

  it('adds the parts of a compound rate', () => {
    // 8.3 % of 1,000 + 3.00 for each of 2.5 times 100 kg = 83 + 7.50
    const rate = sumRates([adValoremRate('0.083'), specificRate('3.00', '100kg')]);
    expect(dutyOf(rate, { value: '1000.00', quantity: '250', unit: 'kg' }).duty).toBe('90.50');
  });

  it('counts fractions of a unit in proportion', () => {
    expect(dutyOf(specificRate('0.05', 'kg'), { quantity: '1234.567', unit: 'kg' })).toEqual({
      exact: '61.72835',
      duty: '61.73',
    });
    expect(dutyOf(specificRate('1', '3kg'), { quantity: 1, unit: 'kg' })).toEqual({
      exact: `0.${'3'.repeat(38)}`,
      duty: '0.33',
    });
  });

  it('counts in pieces unless told otherwise', () => {
    expect(dutyOf(specificRate('2.50', 'piece'), { quantity: 3 }).duty).toBe('7.50');
  });

  it('refuses what it cannot charge', () => {
    expect(errorOf(() => dutyOf('0.061', { quantity: 1 }))).toEqual(['quota/no-value', 'goods']);
    expect(errorOf(() => dutyOf(specificRate(1, 'kg'), { quantity: 1 }))).toEqual([
      'quota/unit-mismatch',
      'goods',
    ]);
    expect(errorOf(() => dutyOf('0.061', { value: -1 }))).toEqual(['number/out-of-range', 'goods.value']);
    expect(errorOf(() => dutyOf('0.061', { value: 1, quantity: -1 }))).toEqual([
      'number/out-of-range',
      'goods.quantity',
    ]);
    expect(errorOf(() => dutyOf('6.1%', { value: 1 }))).toEqual(['decimal/percent', 'rate']);
    expect(errorOf(() => dutyOf(null as never, { value: 1 }))).toEqual(['input/wrong-type', 'rate']);
    expect(errorOf(() => dutyOf({} as never, { value: 1 }))).toEqual(['input/wrong-type', 'rate']);
  });

  it.each<[string, unknown, string, string]>([
    ['a percentage', { kind: 'ad-valorem', rate: '6.1%' }, 'decimal/percent', 'rate.components[0].rate'],
    [
      'an amount below 0',
      { kind: 'specific', amount: '-1', per: '1', unit: 'kg' },
      'number/out-of-range',
      'rate.components[0].amount',
    ],
    [
      'a per of 0',
      { kind: 'specific', amount: '1', per: '0', unit: 'kg' },
      'number/out-of-range',
      'rate.components[0].per',
    ],
    ['another kind', { kind: 'levy' }, 'input/not-one-of', 'rate.components[0].kind'],
  ])('refuses a rate as data with %s', (_, component, code, path) => {
    const rate = { components: [component] } as Rate;
    expect(errorOf(() => dutyOf(rate, { value: 1, quantity: 1, unit: 'kg' }))).toEqual([code, path]);
  });
});
