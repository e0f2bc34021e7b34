import { parseRate, type RateOptions } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { thrown } from './thrown';

describe('parseRate', () => {
  it.each([
    ['0.0610', '0.061'],
    [0.061, '0.061'],
    ['0', '0'],
    ['1', '1'],
    ['1.061', '1.061'],
    ['2.985', '2.985'],
    [5, '5'],
  ])('takes %s at its word', (rate, text) => {
    expect(parseRate(rate)).toBe(text);
  });

  it('takes 6.1 for a percentage written by mistake', () => {
    expect(thrown(() => parseRate(6.1))).toEqual({
      code: 'decimal/rate-too-high',
      path: 'rate',
      message:
        'parseRate: rate must be a fraction of at most 5, got 6.1. If 6.1 per cent is meant, write 0.061; if the rate ' +
        'really is that high, raise atMost.',
    });
    expect(thrown(() => parseRate('5.00000001')).code).toBe('decimal/rate-too-high');
  });

  it('refuses "6.1%" and says what to write', () => {
    expect(thrown(() => parseRate('6.1%')).message).toBe(
      'parseRate: rate must be a fraction, not a percentage, got "6.1%". Write 0.061.',
    );
  });

  it('moves its bounds on request', () => {
    expect(parseRate('7.5', { atMost: 10 })).toBe('7.5');
    expect(parseRate('10', { atMost: '10' })).toBe('10');
    expect(thrown(() => parseRate('10.01', { atMost: '10' })).message).toContain('at most 10, got "10.01"');
    expect(thrown(() => parseRate('1.01', { atMost: 1 })).code).toBe('decimal/rate-too-high');
    expect(parseRate('-0.02', { atLeast: -1 })).toBe('-0.02');
    expect(parseRate('-1', { atLeast: '-1' })).toBe('-1');
    expect(thrown(() => parseRate('-1.01', { atLeast: '-1' })).code).toBe('number/out-of-range');
  });

  it('refuses negative rates unless they are allowed', () => {
    expect(thrown(() => parseRate('-0.01'))).toMatchObject({
      code: 'number/out-of-range',
      message: expect.stringContaining('must be at least 0, got "-0.01"') as string,
    });
  });

  it('names a bound that is no decimal', () => {
    expect(thrown(() => parseRate('0.1', { atMost: '10%' }))).toMatchObject({
      code: 'decimal/percent',
      path: 'atMost',
    });
    expect(thrown(() => parseRate('0.1', { atLeast: 'x' } as RateOptions))).toMatchObject({
      code: 'decimal/not-a-decimal',
      path: 'atLeast',
    });
  });
});
