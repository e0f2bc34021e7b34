import { isGigacastError } from 'gigacast/core';
import { splitWholesale } from 'gigacast/registrations';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { runs } from '../../support/runs';

const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (isGigacastError(error)) return `${error.code} ${error.path}`;
  }
  throw new Error('no GigacastError was thrown');
};

const JUNE = { wholesale: 93680, domestic: 74212, exports: 19468 } as const;

describe('splitWholesale', () => {
  it('confirms that 93,680 = 74,212 + 19,468 when all three are given', () => {
    expect(splitWholesale(deepFreeze({ ...JUNE }))).toEqual({
      outcome: 'split',
      ...JUNE,
      derived: null,
      residual: 0,
      exportShare: 19468 / 93680,
    });
  });

  it.each(['wholesale', 'domestic', 'exports'] as const)('obtains %s from the other two', (part) => {
    const { [part]: _, ...others } = JUNE;
    expect(splitWholesale(others)).toMatchObject({ outcome: 'split', ...JUNE, derived: part, residual: 0 });
  });

  it('states the residual of figures that do not add up', () => {
    expect(splitWholesale({ ...JUNE, wholesale: 93860 })).toEqual({
      outcome: 'residual',
      ...JUNE,
      wholesale: 93860,
      derived: null,
      residual: 180,
    });
    expect(splitWholesale({ ...JUNE, exports: 19469 })).toMatchObject({ outcome: 'residual', residual: -1 });
  });

  it('finds a part that exceeds the whole impossible', () => {
    expect(splitWholesale({ wholesale: 100, exports: 101 })).toEqual({
      outcome: 'impossible',
      wholesale: 100,
      exports: 101,
      domestic: -1,
      derived: 'domestic',
    });
    expect(splitWholesale({ wholesale: 100, domestic: 150 })).toMatchObject({
      outcome: 'impossible',
      exports: -50,
    });
    expect(splitWholesale({ wholesale: 100, exports: 100 })).toMatchObject({
      outcome: 'split',
      domestic: 0,
      exportShare: 1,
    });
  });

  it('knows no share of nothing', () => {
    expect(splitWholesale({ wholesale: 0, exports: 0 })).toMatchObject({
      outcome: 'split',
      exportShare: null,
    });
    expect(splitWholesale({ wholesale: 1512, exports: 0 })).toMatchObject({ domestic: 1512, exportShare: 0 });
  });

  it('refuses fewer than two figures and figures that are no counts', () => {
    expect(codeOf(() => splitWholesale({}))).toBe('registrations/two-figures figures');
    expect(codeOf(() => splitWholesale({ wholesale: 5 }))).toBe('registrations/two-figures figures');
    expect(codeOf(() => splitWholesale({ wholesale: 5, exports: -1 }))).toBe('number/out-of-range exports');
    expect(codeOf(() => splitWholesale({ wholesale: 5.5, domestic: 1 }))).toBe(
      'number/not-an-integer wholesale',
    );
    expect(codeOf(() => splitWholesale({ domestic: Number.NaN, exports: 1 }))).toBe(
      'number/not-finite domestic',
    );
  });

  it('gives the same split whichever two figures it is given', () => {
    const count = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(count, count, (domestic, exports) => {
        const wholesale = domestic + exports;
        const pairs = [
          { domestic, exports },
          { wholesale, exports },
          { wholesale, domestic },
        ];
        for (const pair of pairs) {
          expect(splitWholesale(pair)).toMatchObject({ outcome: 'split', wholesale, domestic, exports });
        }
      }),
      runs(200),
    );
  });
});
