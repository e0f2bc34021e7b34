import { describe, expect, it } from 'vitest';
import { UNIT_HALF_UP } from 'gigacast/core';
import { prorateVolume } from 'gigacast/quota';
import { errorOf } from './error-code';

describe('prorateVolume', () => {
  it('gives the 65,205 vehicles of the United Kingdom for 8 May to 31 December 2025', () => {
    // 24 + 30 + 31 + 31 + 30 + 31 + 30 + 31 = 238 days; 100,000 x 238 / 365 = 65,205.479...
    expect(prorateVolume({ from: '2025-05-08', to: '2025-12-31' }, { annual: 100000 })).toEqual({
      open: 238,
      exact: '4760000/73',
      volume: '65205',
    });
  });

  it('counts both ends, and the leap day where the year has 366 days', () => {
    expect(prorateVolume({ from: '2026-03-01', to: '2026-03-01' }, { annual: 365 }).volume).toBe('1');
    expect(
      prorateVolume(
        { from: '2026-01-01', to: '2026-12-31' },
        { annual: '7.5', rounding: { mode: 'floor', increment: '0.1' } },
      ),
    ).toEqual({ open: 365, exact: '7.5', volume: '7.5' });
    expect(
      prorateVolume({ from: '2028-01-01', to: '2028-12-31', daysInYear: 366 }, { annual: 50 }).volume,
    ).toBe('50');
  });

  it.each([
    [8, '3000000'],
    [5, '1875000'],
    [1, '375000'],
    [0, '0'],
    [12, '4500000'],
  ])('gives %i months of twelve their part of 4,500,000 kg', (open, volume) => {
    expect(prorateVolume({ open, of: 12 }, { annual: 4500000 })).toEqual({ open, exact: volume, volume });
  });

  it('cuts fractions off unless it is told otherwise', () => {
    expect(prorateVolume({ open: 2, of: 3 }, { annual: 100 }).volume).toBe('66');
    expect(prorateVolume({ open: 2, of: 3 }, { annual: 100, rounding: UNIT_HALF_UP }).volume).toBe('67');
    expect(prorateVolume({ open: 1, of: 1 }, { annual: 100 }).exact).toBe('100');
  });

  it.each([
    [
      'more days than the year has',
      () => prorateVolume({ from: '2025-01-01', to: '2026-01-01' }, { annual: 1 }),
      'number/out-of-range',
      'to',
    ],
    [
      'dates in the wrong order',
      () => prorateVolume({ from: '2025-01-02', to: '2025-01-01' }, { annual: 1 }),
      'number/out-of-range',
      'to',
    ],
    [
      'a year of 367 days',
      () => prorateVolume({ from: '2025-01-01', to: '2025-01-01', daysInYear: 367 }, { annual: 1 }),
      'number/out-of-range',
      'daysInYear',
    ],
    [
      'a year of no days',
      () => prorateVolume({ from: '2025-01-01', to: '2025-01-01', daysInYear: 0 }, { annual: 1 }),
      'number/out-of-range',
      'daysInYear',
    ],
    [
      '13 months of 12',
      () => prorateVolume({ open: 13, of: 12 }, { annual: 1 }),
      'number/out-of-range',
      'open',
    ],
    [
      'months below 0',
      () => prorateVolume({ open: -1, of: 12 }, { annual: 1 }),
      'number/out-of-range',
      'open',
    ],
    [
      'half a month',
      () => prorateVolume({ open: 0.5, of: 12 }, { annual: 1 }),
      'number/not-an-integer',
      'open',
    ],
    [
      'a year of no months',
      () => prorateVolume({ open: 0, of: 0 }, { annual: 1 }),
      'number/out-of-range',
      'of',
    ],
    [
      'a negative volume',
      () => prorateVolume({ open: 1, of: 12 }, { annual: -1 }),
      'number/out-of-range',
      'annual',
    ],
    [
      'a rounding that is none',
      () => prorateVolume({ open: 1, of: 12 }, { annual: 1, rounding: { mode: 'floor', increment: '0' } }),
      'rounding/increment-not-positive',
      'rounding.increment',
    ],
  ])('refuses %s', (_, call, code, path) => {
    expect(errorOf(call)).toEqual([code, path]);
  });
});
