import { decimalText } from 'gigacast/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickScaled, scaledText } from '../../../src/core/exact/scaled-number';
import { runs } from '../../support/runs';

const LARGEST = 9007199254740991;

describe('quickScaled', () => {
  it.each([
    ['12', 3, 12_000],
    ['12.5', 3, 12_500],
    ['0.001', 3, 1],
    ['1.234', 3, 1234],
    ['0', 0, 0],
    ['09', 0, 9],
    ['9', 9, 9_000_000_000],
    ['1.5', 1, 15],
    ['123456789012345', 0, 123_456_789_012_345],
    ['9007199254740', 3, 9_007_199_254_740_000],
    [12, 0, 12],
    [0, 2, 0],
    [1.5, 2, 150],
    [LARGEST, 0, LARGEST],
    [7n, 1, 70],
  ])('reads %s with %i decimals', (value, decimals, scaled) => {
    expect(quickScaled(value, decimals)).toBe(scaled);
  });

  it.each([
    ['a point at the end', '12.', 3],
    ['a point at the start', '.5', 3],
    ['two points', '1.2.3', 3],
    ['a point alone', '.', 3],
    ['an exponent', '1e3', 3],
    ['a sign', '-1', 3],
    ['nothing', '', 3],
    ['more decimals than there are', '1.2345', 3],
    ['a decimal where there is none', '1.0', 0],
    ['a space', '1 000', 3],
    ['the character before 0', '1/2', 3],
    ['the character after 9', '1:2', 3],
    ['sixteen characters', '1234567890123456', 0],
    ['a product beyond 2^53', '9007199254741', 3],
    ['a number below 0', -1, 0],
    ['a fraction below 0', -1.5, 1],
    ['a product of a number beyond 2^53', LARGEST, 1],
    ['a number beyond 2^53', 2 ** 53, 0],
    ['no number', Number.NaN, 0],
    ['more than nine decimals', 1, 10],
  ])('leaves %s to a closer look', (_, value, decimals) => {
    expect(quickScaled(value, decimals)).toBe(-1);
  });
});

describe('scaledText', () => {
  it.each([
    [12_500, 3, 0, '12.5'],
    [12_000, 3, 0, '12'],
    [12_000, 3, 2, '12.00'],
    [12_345, 3, 2, '12.345'],
    [12_340, 3, 2, '12.34'],
    [12_300, 3, 1, '12.3'],
    [1, 3, 0, '0.001'],
    [10, 3, 0, '0.01'],
    [1200, 2, 2, '12.00'],
    [1207, 2, 2, '12.07'],
    [1209, 2, 2, '12.09'],
    [1210, 2, 2, '12.10'],
    [1210, 2, 0, '12.1'],
    [0, 2, 0, '0'],
    [0, 2, 2, '0.00'],
    [-5, 2, 0, '-0.05'],
    [-12_500, 3, 2, '-12.50'],
    [7, 0, 0, '7'],
    [-7, 0, 0, '-7'],
    [LARGEST, 9, 0, '9007199.254740991'],
  ])('writes %i with %i decimals, at least %i', (value, decimals, atLeast, text) => {
    expect(scaledText(value, decimals, atLeast)).toBe(text);
  });

  it('writes no decimals without need', () => {
    expect([scaledText(1200, 2), scaledText(1250, 2)]).toEqual(['12', '12.5']);
  });

  it('writes what is read back, in the shortest way', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(9), (value, decimals) => {
        const text = scaledText(value, decimals);
        expect(text).toBe(decimalText(text));
        expect(quickScaled(text, decimals)).toBe(value);
      }),
      runs(200),
    );
  });
});
