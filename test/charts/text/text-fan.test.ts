import fc from 'fast-check';
import { textFan } from 'gigacast/charts';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';

const SCALE = { from: 0, to: 100, width: 10 };

describe('textFan', () => {
  it('puts each value in its part of the scale', () => {
    expect(textFan({ lower: 0, median: 40, upper: 99 }, SCALE)).toBe('├───●────┤');
    expect(textFan({ lower: 9.99, median: 40, upper: 89.99 }, SCALE)).toBe('├───●───┤');
    expect(textFan({ lower: 10, median: 40, upper: 90 }, SCALE)).toBe(' ├──●────┤');
  });

  it('keeps to ASCII where asked', () => {
    const interval = { lower: 10, median: 40, upper: 70 };
    expect(textFan(interval, { ...SCALE, ascii: true })).toBe(' |--o--|');
    expect(textFan(interval, { ...SCALE, ascii: false })).toBe(' ├──●──┤');
  });

  it('shows the median before an end that falls on the same character', () => {
    expect(textFan({ lower: 51, median: 52, upper: 53 }, SCALE)).toBe('     ●');
    expect(textFan({ lower: 51, median: 52, upper: 65 }, SCALE)).toBe('     ●┤');
    expect(textFan({ lower: 41, median: 52, upper: 53 }, SCALE)).toBe('    ├●');
  });

  it('draws what lies beyond an end of the scale at that end', () => {
    expect(textFan({ lower: -50, median: 50, upper: 500 }, SCALE)).toBe('├────●───┤');
    expect(textFan({ lower: 100, median: 100, upper: 100 }, SCALE)).toBe('         ●');
  });

  it('begins its scale at `from`', () => {
    expect(textFan({ lower: 120, median: 140, upper: 160 }, { from: 100, to: 200, width: 5 })).toBe(' ├●┤');
  });

  it('holds exactly one median, between its ends', () => {
    const value = fc.integer({ min: -100, max: 200 });
    fc.assert(
      fc.property(value, value, value, (...values) => {
        const [lower = 0, median = 0, upper = 0] = values.sort((a, b) => a - b);
        const text = textFan({ lower, median, upper }, { ...SCALE, ascii: true });
        expect(text).toMatch(/^ *\|?-*o-*\|?$/);
        expect(text.length).toBeLessThanOrEqual(10);
      }),
      runs(200),
    );
  });

  it.each([
    ['options.to', { lower: 1, median: 2, upper: 3 }, { from: 5, to: 5, width: 10 }],
    ['options.width', { lower: 1, median: 2, upper: 3 }, { from: 0, to: 5, width: 0 }],
    ['options.width', { lower: 1, median: 2, upper: 3 }, { from: 0, to: 5, width: 401 }],
    ['interval.median', { lower: 3, median: 2, upper: 3 }, SCALE],
    ['interval.upper', { lower: 1, median: 2, upper: 1 }, SCALE],
  ])('refuses a wrong %s', (path, interval, options) => {
    const error = refusalOf(() => textFan(interval, options));
    expect([error.code, error.path]).toEqual(['number/out-of-range', path]);
    expect(error.message).toContain(`textFan: ${path} must be`);
  });

  it('refuses what is no number', () => {
    const error = refusalOf(() => textFan({ lower: Number.NaN, median: 2, upper: 3 }, SCALE));
    expect([error.code, error.path]).toEqual(['number/not-finite', 'interval.lower']);
    expect(
      refusalOf(() => textFan({ lower: 1, median: 2, upper: 3 }, { ...SCALE, from: Number.NaN })).path,
    ).toBe('options.from');
  });
});
