import { CENT_HALF_UP, roundDecimal, roundFraction, UNIT_FLOOR, UNIT_HALF_EVEN } from 'gigacast/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../support/runs';
import { thrown } from './thrown';

describe('roundFraction', () => {
  it('rounds a fraction once, from its exact value', () => {
    expect(roundFraction('1000/3', CENT_HALF_UP)).toBe('333.33');
    expect(roundFraction('2000/3', CENT_HALF_UP)).toBe('666.67');
    expect(roundFraction('-1000/3', UNIT_FLOOR)).toBe('-334');
    // A tie, and the least that is more and less than a tie.
    expect(roundFraction('1/2', UNIT_HALF_EVEN)).toBe('0');
    expect(roundFraction('50000000000000000001/100000000000000000000', UNIT_HALF_EVEN)).toBe('1');
    expect(roundFraction('49999999999999999999/100000000000000000000', UNIT_HALF_EVEN)).toBe('0');
  });

  it('rounds decimal text as roundDecimal does', () => {
    expect(roundFraction('305025000', CENT_HALF_UP)).toBe('305025000.00');
    expect(roundFraction('2.675', CENT_HALF_UP)).toBe('2.68');
  });

  it('gives the nearest multiple for any fraction', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.bigInt({ min: 1n, max: 10n ** 30n }),
        (top, bottom) => {
          const rounded = BigInt(roundFraction(`${top}/${bottom}`, UNIT_FLOOR));
          expect(rounded * bottom <= top && top < (rounded + 1n) * bottom).toBe(true);
        },
      ),
      runs(200),
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousandths) => {
        expect(roundFraction(`${thousandths}/1000`, CENT_HALF_UP)).toBe(
          roundDecimal(`${thousandths}e-3`, CENT_HALF_UP),
        );
      }),
      runs(200),
    );
  });

  it('refuses what is no fraction, a bottom of 0 and sides that are too long', () => {
    expect(thrown(() => roundFraction('1/-3', CENT_HALF_UP))).toMatchObject({
      code: 'decimal/not-a-decimal',
      path: 'value',
    });
    expect(thrown(() => roundFraction('x1/3', CENT_HALF_UP)).code).toBe('decimal/not-a-decimal');
    expect(thrown(() => roundFraction('1/3x', CENT_HALF_UP)).code).toBe('decimal/not-a-decimal');
    expect(thrown(() => roundFraction('1/0', CENT_HALF_UP))).toMatchObject({
      code: 'decimal/division-by-zero',
      path: 'value',
    });
    const side = (digits: number) => '7'.repeat(digits);
    expect(roundFraction(`-${side(200)}/${side(199)}`, UNIT_FLOOR)).toBe('-11');
    for (const text of [`1/${side(201)}`, `${side(201)}/1`]) {
      expect(thrown(() => roundFraction(text, CENT_HALF_UP))).toMatchObject({
        code: 'decimal/too-long',
        message: expect.stringContaining('at most 200 characters') as string,
      });
    }
    expect(thrown(() => roundFraction('1/3', { mode: 'floor', increment: '0' })).path).toBe(
      'rounding.increment',
    );
  });
});
