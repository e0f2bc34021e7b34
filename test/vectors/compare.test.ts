import { describe, expect, it } from 'vitest';
import { differences } from './compare';

const same = (expected: unknown, got: unknown, tolerance: number | null = null) =>
  differences(expected, got, tolerance).length === 0;

describe('differences, exact', () => {
  it('takes numbers, decimal strings and trailing zeros as one value', () => {
    expect(same('2440.00', 2440)).toBe(true);
    expect(same(2440, '2440')).toBe(true);
    expect(same('0.10', 0.1)).toBe(true);
    expect(same(7.2e23, '720000000000000000000000')).toBe(true);
    expect(same('-0', 0)).toBe(true);
  });

  it('sees one unit in the last place, beyond what a float can hold', () => {
    expect(same('2440.00', '2440.01')).toBe(false);
    expect(same('100000000000000000001', '100000000000000000002')).toBe(false);
    expect(same(0.3, 0.1 + 0.2)).toBe(false);
  });

  it('compares fractions as rationals', () => {
    expect(same('1000/3', '2000/6')).toBe(true);
    expect(same('1/4', 0.25)).toBe(true);
    expect(same('1000/3', '333.333333333')).toBe(false);
    expect(same('1/0', 0)).toBe(false);
  });

  it('takes everything else as it is', () => {
    expect(same('2027-02-28', '2027-02-28')).toBe(true);
    expect(same('2027-02-28', '2027-02-27')).toBe(false);
    expect(same(null, null)).toBe(true);
    expect(same(null, undefined)).toBe(false);
    expect(same(null, 0)).toBe(false);
    expect(same(true, true)).toBe(true);
    expect(same(true, 1)).toBe(false);
    expect(same(1, Number.NaN)).toBe(false);
    expect(same(1, undefined)).toBe(false);
  });
});

describe('differences, within a tolerance', () => {
  it('is absolute below a million', () => {
    expect(same(10, 10.5, 0.5)).toBe(true);
    expect(same(10, 10.51, 0.5)).toBe(false);
    expect(same(999_999, 1_000_000, 0.001)).toBe(false);
  });

  it('is relative from a million on', () => {
    expect(same(1_000_000, 1_001_000, 0.001)).toBe(true);
    expect(same(1_000_000, 1_001_001, 0.001)).toBe(false);
    expect(same(-2_000_000, -2_002_000, 0.001)).toBe(true);
  });

  it('takes fractions as numbers and leaves text exact', () => {
    expect(same('1000/3', 333.33, 0.01)).toBe(true);
    expect(same('2027-01-01', '2027-01-02', 10)).toBe(false);
    expect(same(1, Number.NaN, 10)).toBe(false);
  });
});

describe('differences, in a structure', () => {
  it('looks at the expected keys only, at any depth', () => {
    expect(same({ a: { b: 1 } }, { a: { b: 1, c: 2 }, d: 3 })).toBe(true);
    expect(differences({ a: { b: 1 } }, { a: { b: 2 } })).toEqual([{ path: 'a.b', expected: 1, got: 2 }]);
    expect(differences({ a: { b: 1 } }, { a: 1 })).toEqual([{ path: 'a', expected: { b: 1 }, got: 1 }]);
    expect(differences({ a: null }, {})).toEqual([{ path: 'a', expected: null, got: undefined }]);
  });

  it('wants arrays of one length, in order', () => {
    expect(same([1, 2], [1, 2])).toBe(true);
    expect(same([1, 2], [2, 1])).toBe(false);
    expect(same([1], [1, 2])).toBe(false);
    expect(same([], {})).toBe(false);
    expect(same({}, [])).toBe(false);
    expect(differences({ a: [{ b: 1 }] }, { a: [{ b: 2 }] })[0]?.path).toBe('a[0].b');
  });
});
