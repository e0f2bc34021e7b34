import { requireInteger, requireNumber } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { codeAndPath, refusalOf } from '../../support/refusal-of';

const AT = { function: 'f', path: 'x' };

describe('requireNumber', () => {
  it('returns a number inside the bounds, the bounds included where they are', () => {
    expect(requireNumber(5, AT)).toBe(5);
    expect(requireNumber(0, AT, { atLeast: 0 })).toBe(0);
    expect(requireNumber(1, AT, { atMost: 1 })).toBe(1);
    expect(requireNumber(0.5, AT, { moreThan: 0, lessThan: 1 })).toBe(0.5);
  });

  it.each([
    [-0.1, { atLeast: 0 }, 'at least 0'],
    [0, { moreThan: 0 }, 'greater than 0'],
    [1.1, { atMost: 1 }, 'at most 1'],
    [1, { lessThan: 1 }, 'less than 1'],
    [5, { moreThan: 0, lessThan: 1 }, 'greater than 0 and less than 1'],
    [5, { atLeast: 0, atMost: 1 }, 'at least 0 and at most 1'],
  ])('refuses %d for %j', (value, bounds, range) => {
    const error = refusalOf(() => requireNumber(value, AT, bounds));
    expect([error.code, error.path]).toEqual(['number/out-of-range', 'x']);
    expect(error.message).toBe(`f: x must be ${range}, got ${value}. Pass a value inside that range.`);
  });

  it.each([NaN, Infinity, -Infinity])('refuses %d', (value) => {
    expect(codeAndPath(() => requireNumber(value, AT))).toEqual(['number/not-finite', 'x']);
  });

  it.each(['5', null, undefined, 5n, {}])('refuses %s', (value) => {
    const error = refusalOf(() => requireNumber(value, AT));
    expect(error.code).toBe('input/wrong-type');
    expect(error.message).toContain('must be a number');
  });
});

describe('requireInteger', () => {
  it('returns a whole number', () => {
    expect(requireInteger(2 ** 53 - 1, AT, { atLeast: 0 })).toBe(2 ** 53 - 1);
  });

  it.each([0.5, 2 ** 53, -(2 ** 53)])('refuses %d', (value) => {
    const error = refusalOf(() => requireInteger(value, AT));
    expect([error.code, error.path, error.received]).toEqual(['number/not-an-integer', 'x', String(value)]);
  });

  it('refuses as requireNumber does', () => {
    expect(codeAndPath(() => requireInteger(-1, AT, { atLeast: 0 }))[0]).toBe('number/out-of-range');
    expect(codeAndPath(() => requireInteger('1', AT))[0]).toBe('input/wrong-type');
  });
});
