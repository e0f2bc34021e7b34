import { parseRounding } from '../../src/core/exact/rounding';
import { yearVolume } from '../../src/quota/volume/year-volume';
import { UNIT_FLOOR } from 'gigacast/core';
import { volumePath } from 'gigacast/quota';
import { describe, expect, it } from 'vitest';

const floor = parseRounding(UNIT_FLOOR, { function: 'test', path: 'rounding' });

describe('yearVolume', () => {
  it.each(['from-base', 'chained-on-rounded'] as const)(
    'says of a growing path (%s) what volumePath says',
    (compounding) => {
      const figures = { base: '49000', annualGrowth: '0.065', compounding, atMost: '70000' };
      const path = volumePath({ ...figures, years: 8, rounding: UNIT_FLOOR });
      const years = path.map(({ year }) => yearVolume({ kind: 'geometric', ...figures }, year, floor));
      expect(years).toEqual(path.map(({ volume }) => volume));
      expect(years[7]).toBe('70000');
    },
  );

  it('says of a path by increments what volumePath says', () => {
    const figures = { base: '100.5', annualIncrement: '10.25', atMost: '125' };
    const path = volumePath({ ...figures, years: 5 });
    expect(path.map(({ year }) => yearVolume({ kind: 'arithmetic', ...figures }, year, undefined))).toEqual(
      path.map(({ volume }) => volume),
    );
  });

  it.each(['linear', 'compound'] as const)('says of a %s path to a target what volumePath says', (shape) => {
    const figures = { from: '49000', to: '70000', shape, steps: 7 };
    const path = volumePath({ ...figures, rounding: UNIT_FLOOR });
    expect(path.map(({ year }) => yearVolume({ kind: 'target', ...figures }, year, floor))).toEqual(
      path.map(({ volume }) => volume),
    );
  });
});
