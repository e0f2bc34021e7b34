import { describe, expect, it } from 'vitest';
import { amendVolume, underfillTriggered } from 'gigacast/quota';
import { errorOf } from './error-code';

describe('amendVolume', () => {
  it.each([
    [12000, 7500, '4500', '0'],
    [7500, 7500, '0', '0'],
    [7000, 7500, '0', '500'],
    ['0.5', '0.25', '0.25', '0'],
    [0, 0, '0', '0'],
  ])('leaves of %s after %s the rest, never less than nothing', (volume, allocated, available, overdrawn) => {
    expect(amendVolume({ volume, allocated })).toEqual({ available, overdrawn });
  });

  it('refuses negative figures', () => {
    expect(errorOf(() => amendVolume({ volume: -1, allocated: 0 }))).toEqual([
      'number/out-of-range',
      'volume',
    ]);
    expect(errorOf(() => amendVolume({ volume: 0, allocated: '-1' }))).toEqual([
      'number/out-of-range',
      'allocated',
    ]);
  });
});

describe('underfillTriggered', () => {
  const triggered = (rates: readonly string[], consecutiveYears = 3) =>
    underfillTriggered(rates, { threshold: '0.60', consecutiveYears });

  it.each([
    [['0.59', '0.58', '0.599'], true],
    [['0.59', '0.58', '0.60'], false],
    [['0.59', '0.58'], false],
    [['0.59', '0.61', '0.58', '0.57'], false],
    [['0.9', '0.1', '0.1', '0.1'], true],
    [['0.1', '0.1', '0.1', '0.9'], true],
    [[], false],
  ])('of %j says %s', (rates, expected) => {
    expect(triggered(rates)).toBe(expected);
  });

  it('needs one year where one is enough', () => {
    expect([triggered(['0.61', '0.59'], 1), triggered(['0.6'], 1)]).toEqual([true, false]);
  });

  it.each<[string, () => unknown, string, string]>([
    [
      'a percentage',
      () => underfillTriggered([], { threshold: 60, consecutiveYears: 3 }),
      'number/out-of-range',
      'threshold',
    ],
    [
      'no years',
      () => underfillTriggered([], { threshold: 0, consecutiveYears: 0 }),
      'number/out-of-range',
      'consecutiveYears',
    ],
    [
      'a negative rate',
      () => underfillTriggered(['0.1', '-0.1'], { threshold: 0, consecutiveYears: 1 }),
      'number/out-of-range',
      'fillRates[1]',
    ],
    [
      'a negative threshold',
      () => underfillTriggered([], { threshold: -1, consecutiveYears: 1 }),
      'number/out-of-range',
      'threshold',
    ],
  ])('refuses %s', (_, call, code, path) => {
    expect(errorOf(call)).toEqual([code, path]);
  });
});
