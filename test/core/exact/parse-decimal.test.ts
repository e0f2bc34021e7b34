import { describe, expect, it } from 'vitest';
import { parseDecimal, type DecimalBounds } from '../../../src/core/decimal';
import { thrown } from './thrown';

const at = { function: 'fillRate', path: 'volume' };
const read = (value: unknown, bounds: DecimalBounds) => parseDecimal(value, at, bounds).toFixed();

describe('parseDecimal', () => {
  it('takes what lies within the bounds, the bounds themselves where they belong to it', () => {
    expect(read('0', { atLeast: 0 })).toBe('0');
    expect(read('0.5', { atMost: '0.5' })).toBe('0.5');
    expect(read('0.01', { moreThan: '0' })).toBe('0.01');
    expect(read('1', { atLeast: 1n, atMost: 1n })).toBe('1');
    expect(read('-5', {})).toBe('-5');
  });

  it.each([
    ['-0.01', { atLeast: 0 }, 'at least 0'],
    ['0.51', { atMost: '0.5' }, 'at most 0.5'],
    ['0', { moreThan: 0 }, 'greater than 0'],
    ['2', { moreThan: 0, atMost: 1 }, 'greater than 0 and at most 1'],
    ['-1', { atLeast: 0, atMost: 1 }, 'at least 0 and at most 1'],
  ])('refuses %s for %o', (value, bounds, range) => {
    expect(thrown(() => read(value, bounds))).toEqual({
      code: 'number/out-of-range',
      path: 'volume',
      message: `fillRate: volume must be ${range}, got "${value}". Pass a value inside that range.`,
    });
  });
});
