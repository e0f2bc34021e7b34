import fc from 'fast-check';
import { textBar } from 'gigacast/charts';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';

describe('textBar', () => {
  const of40 = { largest: 40, width: 4 };

  it('is as long as the part of the largest value, to the nearest character', () => {
    expect([0, 10, 14.9, 15, 40].map((value) => textBar(value, of40))).toEqual(['', '█', '█', '██', '████']);
  });

  it('keeps to ASCII where asked', () => {
    expect(textBar(20, { ...of40, ascii: true })).toBe('##');
    expect(textBar(20, { ...of40, ascii: false })).toBe('██');
  });

  it('has a length for any value above 0, and none for 0', () => {
    expect(textBar(0.001, of40)).toBe('█');
    expect(textBar(0, of40)).toBe('');
  });

  it('never is longer than its width', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 400 }), (value, width) => {
        expect(textBar(value, { largest: 1, width }).length).toBeLessThanOrEqual(width);
      }),
      runs(200),
    );
  });

  it.each([
    ['options.largest', 1, { largest: 0, width: 4 }],
    ['value', -1, of40],
    ['value', 41, of40],
    ['options.width', 1, { largest: 1, width: 0 }],
    ['options.width', 1, { largest: 1, width: 401 }],
  ])('refuses a wrong %s', (path, value, options) => {
    const error = refusalOf(() => textBar(value, options));
    expect([error.code, error.path]).toEqual(['number/out-of-range', path]);
    expect(error.message).toContain(`textBar: ${path} must be`);
  });

  it('takes widths of 1 and 400, and none between two characters', () => {
    expect(textBar(1, { largest: 1, width: 1 })).toBe('█');
    expect(textBar(1, { largest: 1, width: 400 })).toHaveLength(400);
    expect(refusalOf(() => textBar(1, { largest: 1, width: 1.5 })).path).toBe('options.width');
  });
});
