import fc from 'fast-check';
import { sparkline } from 'gigacast/charts';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';

const EIGHTHS = [0, 1, 1.01, 2, 3, 4, 5, 6, 7, 7.01, 8];

describe('sparkline', () => {
  it('takes the next eighth of the largest value', () => {
    expect(sparkline(deepFreeze([...EIGHTHS]))).toBe('▁▁▂▂▃▄▅▆▇██');
  });

  it('keeps to ASCII where asked', () => {
    expect(sparkline(EIGHTHS, { ascii: true })).toBe('__..-=+*#@@');
    expect(sparkline(EIGHTHS, { ascii: false })).toBe(sparkline(EIGHTHS));
  });

  it('leaves what is not known empty', () => {
    expect(sparkline([null, 4, null, 8])).toBe(' ▄ █');
    expect(sparkline([null])).toBe(' ');
  });

  it('draws one value at its full height, and nothing but zeros on the ground', () => {
    expect(sparkline([0.5])).toBe('█');
    expect(sparkline([0, 0])).toBe('▁▁');
    expect(sparkline([0, null], { ascii: true })).toBe('_ ');
  });

  it('has one character for each value, whatever their unit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1 }), (values) => {
        const line = sparkline(values);
        expect(line).toHaveLength(values.length);
        expect(sparkline(values.map((value) => 8 * value))).toBe(line);
        expect(sparkline(values, { ascii: true })).toMatch(/^[ -~]+$/);
      }),
      runs(200),
    );
  });

  it('refuses an empty list, a value below 0 and one that is no number', () => {
    const none = refusalOf(() => sparkline([]));
    expect([none.code, none.path]).toEqual(['charts/nothing-to-draw', 'values']);
    expect(none.message).toContain('sparkline: values must hold at least one value');
    const negative = refusalOf(() => sparkline([1, -1]));
    expect([negative.code, negative.path]).toEqual(['number/out-of-range', 'values[1]']);
    const missing = refusalOf(() => sparkline([Number.NaN]));
    expect([missing.code, missing.path]).toEqual(['number/not-finite', 'values[0]']);
  });
});
