import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
  sumDecimals,
  type Rounding,
} from 'gigacast/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { runs } from '../../support/runs';
import { thrown } from './thrown';

/** Decimal text with up to 12 digits and 6 decimals. */
const decimal = fc
  .tuple(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), fc.nat(6))
  .map(([digits, decimals]) => `${digits}e-${decimals}`);

describe('compareDecimals', () => {
  it('compares by value, not by text', () => {
    expect(compareDecimals('5.00', 5)).toBe(0);
    expect(compareDecimals('-0', '0')).toBe(0);
    expect(compareDecimals('10', '9')).toBe(1);
    expect(compareDecimals('-10', '-9')).toBe(-1);
    expect(compareDecimals('35000.00', '35000.01')).toBe(-1);
  });

  it('sorts', () => {
    expect(['10', '9.5', '-1', '9.50'].sort(compareDecimals)).toEqual(['-1', '9.5', '9.50', '10']);
  });

  it('names the side that is no decimal', () => {
    expect(thrown(() => compareDecimals('x', '1')).message).toMatch(/^compareDecimals: left /);
    expect(thrown(() => compareDecimals('1', 'x'))).toMatchObject({
      path: 'right',
      message: expect.stringMatching(/^compareDecimals: right /) as string,
    });
  });
});

describe('addDecimals and subtractDecimals', () => {
  it('are exact where binary floating point is not', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
    expect(subtractDecimals('0.3', '0.1')).toBe('0.2');
    expect(addDecimals('1e37', '1e-38')).toBe(`1${'0'.repeat(37)}.${'0'.repeat(37)}1`);
    expect(subtractDecimals('24500', '15603')).toBe('8897');
    expect(subtractDecimals('1', '1.00')).toBe('0');
  });

  it('undo each other', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(compareDecimals(subtractDecimals(addDecimals(a, b), b), a)).toBe(0);
        expect(addDecimals(a, b)).toBe(addDecimals(b, a));
      }),
      runs(200),
    );
  });

  it('refuse a result that would be refused as an input', () => {
    const most = '9'.repeat(38);
    expect(addDecimals(most, 0)).toBe(most);
    expect(thrown(() => addDecimals(most, 1))).toMatchObject({
      code: 'decimal/out-of-bounds',
      path: 'result',
    });
    expect(thrown(() => subtractDecimals(`-${most}`, 1)).message).toMatch(
      /^subtractDecimals: result must have at most 38 digits .* got "-10{37,78}"\. Round it first/,
    );
  });

  it('name the side that is no decimal', () => {
    expect(thrown(() => addDecimals('1,0', 1)).message).toMatch(/^addDecimals: left /);
    expect(thrown(() => addDecimals(1, NaN)).message).toMatch(/^addDecimals: right /);
    expect(thrown(() => subtractDecimals('1,0', 1)).message).toMatch(/^subtractDecimals: left /);
    expect(thrown(() => subtractDecimals(1, NaN)).message).toMatch(/^subtractDecimals: right /);
  });
});

describe('multiplyDecimals', () => {
  it('never rounds', () => {
    expect(multiplyDecimals('12345', '0.061')).toBe('753.045');
    expect(multiplyDecimals('35', '0.061')).toBe('2.135');
    expect(multiplyDecimals('33333.33', 7)).toBe('233333.31');
    expect(multiplyDecimals('-0.5', '0')).toBe('0');
    expect(multiplyDecimals('1.2345678901234567891', '9.8765432109876543219')).toBe(
      '12.19326311370217952447340343332251181129',
    );
  });

  it('refuses a product of more than 38 decimals or digits', () => {
    expect(multiplyDecimals('1e-19', '1e-19')).toBe(`0.${'0'.repeat(37)}1`);
    expect(thrown(() => multiplyDecimals('1e-19', '1e-20'))).toMatchObject({
      code: 'decimal/out-of-bounds',
      path: 'result',
      message: expect.stringMatching(/^multiplyDecimals: result /) as string,
    });
    expect(thrown(() => multiplyDecimals('1e19', '1e19')).code).toBe('decimal/out-of-bounds');
  });

  it('distributes over addition', () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, (a, b, c) => {
        expect(multiplyDecimals(a, addDecimals(b, c))).toBe(
          addDecimals(multiplyDecimals(a, b), multiplyDecimals(a, c)),
        );
      }),
      runs(200),
    );
  });

  it('names the side that is no decimal', () => {
    expect(thrown(() => multiplyDecimals('6.1%', 1))).toMatchObject({
      code: 'decimal/percent',
      path: 'left',
    });
    expect(thrown(() => multiplyDecimals(1, '')).message).toMatch(/^multiplyDecimals: right /);
  });
});

describe('sumDecimals', () => {
  it('sums exactly, an empty list to zero', () => {
    expect(sumDecimals([])).toBe('0');
    expect(sumDecimals(deepFreeze(['0.1', 0.2, 3n]))).toBe('3.3');
    expect(sumDecimals(Array.from({ length: 1000 }, () => '0.001'))).toBe('1');
  });

  it('names the place of what is no decimal', () => {
    expect(thrown(() => sumDecimals(['1', 'x'])).message).toMatch(/^sumDecimals: values\[1\] must/);
    expect(thrown(() => sumDecimals(null as never))).toMatchObject({
      code: 'input/wrong-type',
      path: 'values',
      message: expect.stringMatching(/^sumDecimals: values must be a list, got null/) as string,
    });
    expect(thrown(() => sumDecimals(['9'.repeat(38), 1])).message).toMatch(/^sumDecimals: result must/);
  });
});

describe('divideDecimals', () => {
  const to = (increment: string, mode: Rounding['mode'] = 'half-up'): Rounding => ({ mode, increment });

  it.each([
    [1, 3, to('0.01'), '0.33'],
    [2, 3, to('0.01'), '0.67'],
    [-2, 3, to('0.01'), '-0.67'],
    [2, -3, to('0.01'), '-0.67'],
    [-2, -3, to('0.01'), '0.67'],
    [-1, 3, to('0.01', 'floor'), '-0.34'],
    [1, -3, to('0.01', 'floor'), '-0.34'],
    [1, -3, to('0.01', 'ceiling'), '-0.33'],
    [1, 8, to('0.01', 'half-even'), '0.12'],
    [3, 8, to('0.01', 'half-even'), '0.38'],
    [1, 8, to('0.01', 'half-down'), '0.12'],
    [1, 8, to('0.05'), '0.15'],
    [5821, 25000, to('0.000001', 'down'), '0.232840'],
    [15603, 24500, to('0.000001'), '0.636857'],
    [0, 7, to('0.01'), '0.00'],
    ['-0.001', 1, to('0.01'), '0.00'],
    [10000, 3, to('1000'), '3000'],
  ])('%s / %s rounded by %o is %s', (a, b, rounding, expected) => {
    expect(divideDecimals(a, b, rounding)).toBe(expected);
  });

  it('decides on the exact fraction, however close it lies to a tie', () => {
    const nines = '9'.repeat(37);
    // Just below one half: a quotient rounded to 37 digits first would read 0.5.
    expect(divideDecimals(`4${'9'.repeat(36)}`, nines, to('1'))).toBe('0');
    expect(divideDecimals(`5${'0'.repeat(36)}`, nines, to('1'))).toBe('1');
    // Exactly one half.
    expect(divideDecimals(nines, addDecimals(nines, nines), to('1'))).toBe('1');
    expect(divideDecimals(nines, addDecimals(nines, nines), to('1', 'half-even'))).toBe('0');
  });

  it('refuses zero as divisor', () => {
    expect(thrown(() => divideDecimals(1, '0.00', to('1')))).toEqual({
      code: 'decimal/division-by-zero',
      path: 'divisor',
      message:
        'divideDecimals: divisor must not be zero, got "0.00". A quotient by zero has no value; decide beforehand ' +
        'what it should mean.',
    });
  });

  it('names what is wrong', () => {
    expect(thrown(() => divideDecimals('x', 1, to('1'))).message).toMatch(/^divideDecimals: dividend /);
    expect(thrown(() => divideDecimals(1, 'x', to('1'))).message).toMatch(/^divideDecimals: divisor /);
    expect(thrown(() => divideDecimals(1, 1, to('0')))).toMatchObject({
      code: 'rounding/increment-not-positive',
      path: 'rounding.increment',
      message: expect.stringMatching(/^divideDecimals: /) as string,
    });
    expect(thrown(() => divideDecimals('1e37', '1e-5', to('1'))).message).toMatch(/^divideDecimals: result /);
  });

  it('is within one increment of the quotient: result × divisor misses the dividend by less than a step', () => {
    const divisor = decimal.filter((text) => !/^-?0e/.test(text));
    fc.assert(
      fc.property(decimal, divisor, (a, b) => {
        const quotient = divideDecimals(a, b, to('0.0001', 'half-even'));
        const miss = subtractDecimals(multiplyDecimals(quotient, b), a);
        const halfStep = multiplyDecimals(b, '0.00005');
        const magnitude = (text: string) => text.replace('-', '');
        expect(compareDecimals(magnitude(miss), magnitude(halfStep))).not.toBe(1);
      }),
      runs(200),
    );
  });
});
