import { describe, expect, it } from 'vitest';
import { adValoremRate, boundedRate, specificRate, sumRates } from 'gigacast/quota';
import { sayNumber, sayQuantity, sayRate } from '../../../src/quota/brief/say-terms';

describe('sayQuantity', () => {
  it('names the unit of the quota', () => {
    expect(sayQuantity('1000', { kind: 'pieces', noun: 'vehicles' })).toBe('1,000 vehicles');
    expect(sayQuantity('1234.5', { kind: 'mass', unit: 'kg', decimals: 1 })).toBe('1,234.5 kg');
    expect(sayQuantity('0', { kind: 'money', currency: 'CAD', decimals: 2 })).toBe('0 CAD');
  });

  it('writes numbers digit for digit', () => {
    expect(sayNumber('84.798913')).toBe('84.798913');
    expect(sayNumber('90071992547409931')).toBe('90,071,992,547,409,931');
  });
});

describe('sayRate', () => {
  it('says every part of a rate, and leaves out what is nothing', () => {
    expect(sayRate(adValoremRate('0.061'))).toBe('6.1 %');
    expect(sayRate(adValoremRate(0))).toBe('no duty');
    expect(sayRate({ components: [] })).toBe('no duty');
    expect(sayRate(sumRates([adValoremRate(0), adValoremRate('0.5')]))).toBe('50 %');
    expect(sayRate(specificRate('3.00', '100kg'))).toBe('3 for 100 kg');
    expect(sayRate(sumRates([adValoremRate('0.1'), specificRate('2', 'kg')]))).toBe('10 % and 2 for 1 kg');
    const rates = [adValoremRate('0.1'), specificRate('2.40', 'kg')];
    expect(sayRate({ components: [{ kind: 'greater-of', rates }] })).toBe(
      'the greater of 10 % or 2.4 for 1 kg',
    );
    expect(sayRate({ components: [{ kind: 'lesser-of', rates }] })).toBe(
      'the lesser of 10 % or 2.4 for 1 kg',
    );
    expect(sayRate(boundedRate(adValoremRate('0.1'), { atLeast: specificRate('2', 'kg') }))).toContain(
      'greater',
    );
    const base = { kind: 'share', share: '0.5', of: { kind: 'value' } } as const;
    expect(sayRate({ components: [{ kind: 'ad-valorem', rate: '0.25', base }] })).toBe(
      '25 % of a part of the value',
    );
  });
});
