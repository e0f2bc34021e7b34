import { describe, expect, it } from 'vitest';
import { drawUnderCaps, drawWithCoefficient } from 'gigacast/quota';
import { refusalOf } from '../../support/refusal-of';

describe('drawUnderCaps', () => {
  const steel = { total: '10369.2', countryShare: '0.21' };

  it('stops at the country cap or at the total, whichever comes first', () => {
    expect(drawUnderCaps(500, { ...steel, totalUsed: 5000, countryUsed: 2000 })).toEqual({
      allocated: '177.532',
      over: '322.468',
      countryCap: '2177.532',
      boundBy: 'country-cap',
      totalAfter: '5191.668',
      countryAfter: '0',
    });
    expect(drawUnderCaps(500, { ...steel, totalUsed: 10300, countryUsed: 0 })).toMatchObject({
      allocated: '69.2',
      boundBy: 'total',
      totalAfter: '0',
      countryAfter: '2108.332',
    });
    expect(drawUnderCaps('177.532', { ...steel, totalUsed: 5000, countryUsed: 2000 })).toMatchObject({
      over: '0',
      boundBy: 'none',
    });
  });

  it('names the total where both end at the same unit', () => {
    expect(drawUnderCaps(3, { total: 10, totalUsed: 8, countryShare: '0.5', countryUsed: 3 }).boundBy).toBe(
      'total',
    );
    expect(drawUnderCaps(3, { total: 10, totalUsed: 7, countryShare: '0.5', countryUsed: 3 }).boundBy).toBe(
      'country-cap',
    );
  });

  it('takes the share of the volume that is named', () => {
    const residual = { total: 9000, shareOf: 10000, countryShare: '0.30' };
    expect(drawUnderCaps(5000, residual)).toMatchObject({ allocated: '3000', over: '2000' });
    expect(drawUnderCaps(5000, { ...residual, countryUsed: 3500 })).toMatchObject({
      allocated: '0',
      countryAfter: '0',
    });
  });

  it('has no cap where none is stated, and lets nothing in without a permit', () => {
    expect(drawUnderCaps(5, { total: 10 })).toEqual({
      allocated: '5',
      over: '0',
      countryCap: null,
      boundBy: 'none',
      totalAfter: '5',
      countryAfter: null,
    });
    expect(drawUnderCaps(5, { total: 10, permit: true }).allocated).toBe('5');
    expect(drawUnderCaps(5, { total: 10, permit: false })).toMatchObject({
      allocated: '0',
      over: '5',
      boundBy: 'permit',
      totalAfter: '10',
    });
    expect(drawUnderCaps(0, { total: 10, permit: false }).boundBy).toBe('none');
    expect(drawUnderCaps(5, { total: 10, totalUsed: 12 })).toMatchObject({ allocated: '0', totalAfter: '0' });
  });

  it('refuses figures that are none', () => {
    const path = (quantity: number, volume: Parameters<typeof drawUnderCaps>[1]) =>
      refusalOf(() => drawUnderCaps(quantity, volume)).path;
    expect(path(-1, { total: 1 })).toBe('quantity');
    expect(path(1, { total: -1 })).toBe('total');
    expect(path(1, { total: 1, totalUsed: -1 })).toBe('totalUsed');
    expect(path(1, { total: 1, countryShare: 21 })).toBe('countryShare');
    expect(path(1, { total: 1, countryShare: 1, countryUsed: -1 })).toBe('countryUsed');
    expect(path(1, { total: 1, countryShare: 1, shareOf: -1 })).toBe('shareOf');
  });
});

describe('drawWithCoefficient', () => {
  it('draws one for one on both where the relation is normal, whatever the coefficient', () => {
    expect(drawWithCoefficient(10, { main: 100, sub: 40, relation: 'NM', coefficient: 2 })).toEqual({
      subDrawn: '10',
      mainDrawn: '10',
      subAfter: '30',
      mainAfter: '90',
      over: '0',
      boundBy: 'none',
    });
  });

  it('draws the equivalent on the main quota', () => {
    expect(drawWithCoefficient(10, { main: 100, sub: 40, relation: 'EQ', coefficient: '1.5' })).toMatchObject(
      {
        mainDrawn: '15',
        mainAfter: '85',
      },
    );
    expect(drawWithCoefficient(10, { main: 100, sub: 40, relation: 'EQ' }).mainDrawn).toBe('10');
  });

  it('stops at the sub-quota or at the main quota, and names it', () => {
    expect(drawWithCoefficient(50, { main: 100, sub: 40, relation: 'NM' })).toMatchObject({
      subDrawn: '40',
      over: '10',
      boundBy: 'sub',
    });
    expect(drawWithCoefficient(10, { main: 10, sub: 40, relation: 'EQ', coefficient: 3 })).toEqual({
      subDrawn: '3.333',
      mainDrawn: '9.999',
      subAfter: '36.667',
      mainAfter: '0.001',
      over: '6.667',
      boundBy: 'main',
    });
    const whole = { main: 10, sub: 40, relation: 'EQ', coefficient: 3, decimals: 0 } as const;
    expect(drawWithCoefficient(10, whole).subDrawn).toBe('3');
    expect(drawWithCoefficient(50, { main: 40, sub: 40, relation: 'NM' }).boundBy).toBe('sub');
    expect(drawWithCoefficient(40, { main: 40, sub: 40, relation: 'NM' }).boundBy).toBe('none');
  });

  it('refuses figures that are none', () => {
    const good = { main: 1, sub: 1, relation: 'NM' } as const;
    const path = (quantity: number, quota: Parameters<typeof drawWithCoefficient>[1]) =>
      refusalOf(() => drawWithCoefficient(quantity, quota)).path;
    expect(path(-1, good)).toBe('quantity');
    expect(path(1, { ...good, main: -1 })).toBe('main');
    expect(path(1, { ...good, sub: -1 })).toBe('sub');
    expect(path(1, { ...good, coefficient: 0 })).toBe('coefficient');
    expect(path(1, { ...good, decimals: 39 })).toBe('decimals');
    expect(path(1, { ...good, relation: 'XX' as never })).toBe('relation');
  });
});
