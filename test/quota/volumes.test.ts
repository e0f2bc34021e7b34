import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumDecimals, UNIT_FLOOR, UNIT_HALF_EVEN, UNIT_HALF_UP } from 'gigacast/core';
import {
  cumulativeUse,
  fillRate,
  firstYearReaching,
  impliedGrowth,
  isUnderfilled,
  reservedShareForYear,
  reservedVolume,
  subPeriodAvailability,
  volumePath,
  type VolumePathSpec,
} from 'gigacast/quota';
import { runs } from '../support/runs';
import { errorOf } from './error-code';

const volumes = (spec: VolumePathSpec) => volumePath(spec).map(({ volume }) => volume);
const grown = { base: 49000, annualGrowth: '0.065', years: 7 } as const;

describe('volumePath', () => {
  it('grows from the base, or from the rounded year before', () => {
    expect(volumes({ ...grown, rounding: UNIT_FLOOR })).toEqual([
      '49000',
      '52185',
      '55577',
      '59189',
      '63036',
      '67134',
      '71497',
    ]);
    expect(volumes({ ...grown, rounding: UNIT_FLOOR, compounding: 'chained-on-rounded' }).slice(4)).toEqual([
      '63036',
      '67133',
      '71496',
    ]);
    expect(volumes({ ...grown, rounding: UNIT_HALF_UP })[4]).toBe('63037');
  });

  it('is exact without a rounding, and says the exact figure with one', () => {
    expect(volumes({ ...grown, years: 5 })[4]).toBe('63036.851180625');
    expect(volumePath({ ...grown, rounding: UNIT_FLOOR })[4]).toEqual({
      year: 5,
      volume: '63036',
      exact: '63036.851180625',
    });
  });

  it('shrinks, stays, and stops at a cap', () => {
    expect(volumes({ base: 100, annualGrowth: '-0.1', years: 3 })).toEqual(['100', '90', '81']);
    expect(volumes({ base: 100, annualGrowth: 0, years: 2 })).toEqual(['100', '100']);
    expect(volumes({ ...grown, rounding: UNIT_FLOOR, atMost: 60000 }).slice(3)).toEqual([
      '59189',
      '60000',
      '60000',
      '60000',
    ]);
    expect(volumes({ base: 10, annualIncrement: 4, years: 3, atMost: 14 })).toEqual(['10', '14', '14']);
  });

  it('grows by an increment', () => {
    expect(volumes({ base: 1000000, annualIncrement: 33000, years: 4 })).toEqual([
      '1000000',
      '1033000',
      '1066000',
      '1099000',
    ]);
  });

  it('reaches a target in equal steps, as fractions where they are none', () => {
    expect(volumes({ from: 49000, to: 70000, shape: 'linear', steps: 5 })).toEqual([
      '49000',
      '53200',
      '57400',
      '61600',
      '65800',
      '70000',
    ]);
    expect(volumes({ from: 50000, to: 70000, shape: 'linear', steps: 3 })).toEqual([
      '50000',
      '170000/3',
      '190000/3',
      '70000',
    ]);
    expect(
      volumePath({ from: 50000, to: 70000, shape: 'linear', steps: 3, rounding: UNIT_FLOOR })[1],
    ).toEqual({
      year: 2,
      volume: '56666',
      exact: '170000/3',
    });
    expect(volumes({ from: 3, to: 1, shape: 'linear', steps: 1 })).toEqual(['3', '1']);
  });

  it('reaches a target by equal factors, meeting both ends exactly', () => {
    const spec = { from: 49000, to: 70000, shape: 'compound', steps: 4 } as const;
    // 49000 x (70/49)^(n/4)
    expect(volumePath({ ...spec, rounding: UNIT_FLOOR })).toEqual([
      { year: 1, volume: '49000', exact: '49000' },
      { year: 2, volume: '53569' },
      { year: 3, volume: '58566' },
      { year: 4, volume: '64028' },
      { year: 5, volume: '70000', exact: '70000' },
    ]);
    expect(errorOf(() => volumePath(spec))).toEqual(['quota/needs-rounding', 'rounding']);
    expect(() => volumePath(spec)).toThrow('because year 2 has no finite decimal');
  });

  it.each<[string, unknown, string, string]>([
    ['nothing', null, 'input/wrong-type', 'spec'],
    ['a growth in per cent', { ...grown, annualGrowth: '6.5%' }, 'decimal/percent', 'annualGrowth'],
    ['a growth of 6.5', { ...grown, annualGrowth: 6.5 }, 'number/out-of-range', 'annualGrowth'],
    ['a loss of everything', { ...grown, annualGrowth: -1 }, 'number/out-of-range', 'annualGrowth'],
    ['a base below 0', { ...grown, base: -1 }, 'number/out-of-range', 'base'],
    ['no year', { ...grown, years: 0 }, 'number/out-of-range', 'years'],
    ['too many years', { ...grown, years: 201 }, 'number/out-of-range', 'years'],
    ['a cap below 0', { ...grown, atMost: -1 }, 'number/out-of-range', 'atMost'],
    ['another compounding', { ...grown, compounding: 'yearly' }, 'input/not-one-of', 'compounding'],
    ['another shape', { from: 1, to: 2, shape: 'curved', steps: 1 }, 'input/not-one-of', 'shape'],
    ['no step', { from: 1, to: 2, shape: 'linear', steps: 0 }, 'number/out-of-range', 'steps'],
    ['too many steps', { from: 1, to: 2, shape: 'linear', steps: 200 }, 'number/out-of-range', 'steps'],
    ['a start below 0', { from: -1, to: 2, shape: 'linear', steps: 1 }, 'number/out-of-range', 'from'],
    ['an end below 0', { from: 1, to: -2, shape: 'linear', steps: 1 }, 'number/out-of-range', 'to'],
    ['factors from 0', { from: 0, to: 2, shape: 'compound', steps: 1 }, 'number/out-of-range', 'from'],
    ['factors to 0', { from: 1, to: 0, shape: 'compound', steps: 1 }, 'number/out-of-range', 'to'],
    ['an increment of nothing', { base: -1, annualIncrement: 1, years: 1 }, 'number/out-of-range', 'base'],
    ['years that are no number', { base: 1, annualIncrement: 1, years: 0 }, 'number/out-of-range', 'years'],
  ])('refuses %s', (_, spec, code, path) => {
    expect(errorOf(() => volumePath(spec as VolumePathSpec))).toEqual([code, path]);
  });

  it('allows the longest paths', () => {
    expect(volumePath({ base: 1, annualGrowth: 0, years: 200 })).toHaveLength(200);
    expect(volumePath({ from: 0, to: 199, shape: 'linear', steps: 199 })).toHaveLength(200);
  });
});

describe('firstYearReaching', () => {
  const path = { base: 49000, annualGrowth: '0.065', rounding: UNIT_FLOOR } as const;

  it('finds that 6.5 % a year reaches 70,000 in year 7, not in year 5', () => {
    expect(firstYearReaching(path, { target: 70000, checkYear: 5 })).toEqual({
      reached: true,
      year: 7,
      volume: '71497',
      check: { year: 5, volume: '63036', reachedByThen: false },
    });
  });

  it('counts a target that is met exactly', () => {
    expect(firstYearReaching(path, { target: 71497 })).toMatchObject({ year: 7 });
    expect(firstYearReaching(path, { target: 71498 })).toMatchObject({ year: 8 });
    expect(firstYearReaching(path, { target: 71497, checkYear: 7 }).check?.reachedByThen).toBe(true);
    expect(firstYearReaching(path, { target: 1 })).toMatchObject({ year: 1, volume: '49000' });
  });

  it('says that a target is not reached within the horizon', () => {
    expect(firstYearReaching(path, { target: 70000, horizon: 6 })).toEqual({ reached: false, horizon: 6 });
    expect(firstYearReaching(path, { target: 70000, horizon: 6, checkYear: 8 })).toEqual({
      reached: false,
      horizon: 6,
      check: { year: 8, volume: '76145', reachedByThen: false },
    });
    const flat = { base: 1, annualIncrement: 0 };
    expect(firstYearReaching(flat, { target: 2 })).toEqual({ reached: false, horizon: 200 });
  });

  it('refuses horizons and years outside 1 to 200', () => {
    expect(errorOf(() => firstYearReaching(path, { target: 1, horizon: 0 }))).toEqual([
      'number/out-of-range',
      'horizon',
    ]);
    expect(errorOf(() => firstYearReaching(path, { target: 1, checkYear: 201 }))).toEqual([
      'number/out-of-range',
      'checkYear',
    ]);
    expect(errorOf(() => firstYearReaching(path, { target: -1 }))).toEqual(['number/out-of-range', 'target']);
  });
});

describe('impliedGrowth', () => {
  it('is the root of the ratio, less one', () => {
    expect(impliedGrowth({ from: 49000, to: 70000, steps: 4 })).toBe('0.093265');
    expect(impliedGrowth({ from: 49000, to: 70000, steps: 5 })).toBe('0.073941');
    expect(impliedGrowth({ from: 100, to: 121, steps: 2 })).toBe('0.100000');
    expect(
      impliedGrowth({ from: 100, to: 110, steps: 1, rounding: { mode: 'floor', increment: '0.01' } }),
    ).toBe('0.10');
    expect(impliedGrowth({ from: 4, to: 1, steps: 2 })).toBe('-0.500000');
  });

  it('refuses volumes of 0 and no steps', () => {
    expect(errorOf(() => impliedGrowth({ from: 0, to: 1, steps: 1 }))).toEqual([
      'number/out-of-range',
      'from',
    ]);
    expect(errorOf(() => impliedGrowth({ from: 1, to: 0, steps: 1 }))).toEqual(['number/out-of-range', 'to']);
    expect(errorOf(() => impliedGrowth({ from: 1, to: 1, steps: 0 }))).toEqual([
      'number/out-of-range',
      'steps',
    ]);
    expect(errorOf(() => impliedGrowth({ from: 1, to: 1, steps: 200 }))).toEqual([
      'number/out-of-range',
      'steps',
    ]);
    expect(impliedGrowth({ from: 1, to: 1, steps: 199 })).toBe('0.000000');
  });
});

describe('reservedVolume', () => {
  it('lets the rounding decide the one car that 10 % of 52,185 leaves open', () => {
    const at = (rounding: typeof UNIT_FLOOR) => reservedVolume({ volume: 52185, share: '0.10', rounding });
    expect(at(UNIT_FLOOR)).toEqual({ exact: '5218.5', reserved: '5218', general: '46967' });
    expect(at(UNIT_HALF_UP)).toEqual({ exact: '5218.5', reserved: '5219', general: '46966' });
    expect(at(UNIT_HALF_EVEN).reserved).toBe('5218');
  });

  it('refuses shares above 1', () => {
    const at = (share: string) => () => reservedVolume({ volume: 1, share, rounding: UNIT_FLOOR });
    expect(errorOf(at('1.01'))).toEqual(['decimal/rate-too-high', 'share']);
    expect(errorOf(at('10%'))).toEqual(['decimal/percent', 'share']);
    expect(at('1')()).toMatchObject({ reserved: '1', general: '0' });
    expect(errorOf(() => reservedVolume({ volume: -1, share: 1, rounding: UNIT_FLOOR }))).toEqual([
      'number/out-of-range',
      'volume',
    ]);
  });
});

describe('reservedShareForYear', () => {
  const anchors = { 5: '0.50', 2: '0.10' };

  it('gives published shares and keeps the others unknown', () => {
    expect(reservedShareForYear({ anchors, year: 2 })).toEqual({ known: true, value: '0.1' });
    expect(reservedShareForYear({ anchors, year: 3 })).toEqual({
      known: false,
      why: 'The share of year 3 is not published; published are years 2, 5.',
    });
  });

  it('stays unknown when a line is asked for, and gives the line as an estimate', () => {
    expect(reservedShareForYear({ anchors, year: 3, interpolation: 'linear' })).toMatchObject({
      known: false,
      estimate: { share: '7/30', rounded: '0.233333', between: [2, 5] },
    });
    expect(reservedShareForYear({ anchors, year: 4, interpolation: 'linear' })).toMatchObject({
      estimate: { share: '11/30', rounded: '0.366667' },
    });
    const three = { 1: 0, 3: '0.2', 7: '0.4' };
    expect(reservedShareForYear({ anchors: three, year: 5, interpolation: 'linear' })).toMatchObject({
      estimate: { share: '0.3', between: [3, 7] },
    });
  });

  it.each([1, 6])('draws no line to year %i, outside the published ones', (year) => {
    expect(reservedShareForYear({ anchors, year, interpolation: 'linear' })).not.toHaveProperty('estimate');
  });

  it('refuses other interpolations, years and shares', () => {
    expect(
      errorOf(() => reservedShareForYear({ anchors, year: 3, interpolation: 'spline' as never })),
    ).toEqual(['input/not-one-of', 'interpolation']);
    expect(errorOf(() => reservedShareForYear({ anchors, year: 0 }))).toEqual([
      'number/out-of-range',
      'year',
    ]);
    expect(errorOf(() => reservedShareForYear({ anchors: { 0: 1 }, year: 1 }))).toEqual([
      'number/out-of-range',
      'anchors',
    ]);
    expect(errorOf(() => reservedShareForYear({ anchors: { 1: 10 }, year: 1 }))).toEqual([
      'number/out-of-range',
      'anchors.1',
    ]);
  });
});

describe('fillRate and isUnderfilled', () => {
  it('divides exactly and rounds once', () => {
    expect(fillRate(15603, 24500)).toBe('0.636857');
    expect(fillRate(3, 2, { rounding: { mode: 'floor', increment: '1' } })).toBe('1');
    expect(errorOf(() => fillRate(1, 0))).toEqual(['number/out-of-range', 'volume']);
    expect(errorOf(() => fillRate(-1, 1))).toEqual(['number/out-of-range', 'used']);
    expect(fillRate(0, 1)).toBe('0.000000');
  });

  it('counts below 65 per cent, not 65 itself', () => {
    expect([64.9999, 65, 65.0001].map((used) => isUnderfilled(used, 100))).toEqual([true, false, false]);
    expect(isUnderfilled(59, 100, { threshold: '0.6' })).toBe(true);
    expect(isUnderfilled(60, 100, { threshold: '0.6' })).toBe(false);
    expect(errorOf(() => isUnderfilled(1, 1, { threshold: 65 }))).toEqual([
      'number/out-of-range',
      'threshold',
    ]);
    expect(errorOf(() => isUnderfilled(1, 0))).toEqual(['number/out-of-range', 'volume']);
    expect(errorOf(() => isUnderfilled(-1, 1))).toEqual(['number/out-of-range', 'used']);
  });
});

describe('cumulativeUse', () => {
  it('adds up, and tells an overdrawn volume', () => {
    expect(cumulativeUse([3, '4.5'], 6)).toEqual({
      cumulative: ['3', '7.5'],
      remaining: '-1.5',
      fillRate: '1.250000',
    });
    expect(cumulativeUse([], 6)).toEqual({ cumulative: [], remaining: '6', fillRate: '0.000000' });
    expect(errorOf(() => cumulativeUse([1, -1], 6))).toEqual(['number/out-of-range', 'uses[1]']);
    expect(errorOf(() => cumulativeUse([1], 0))).toEqual(['number/out-of-range', 'volume']);
  });
});

describe('subPeriodAvailability', () => {
  const base = [250, 250, 250, 250];
  const used = [200, 260, 100, 400];

  it('passes on what is unused, and nothing into the next period', () => {
    expect(subPeriodAvailability({ base, used, carry: 'within-period-only' })).toEqual({
      available: ['250', '300', '290', '440'],
      unused: ['50', '40', '190', '40'],
      lapsed: ['0', '0', '0', '40'],
      unusedAtEnd: '40',
      nextPeriodFirstAvailable: '250',
    });
  });

  it('lets it lapse where nothing is carried, and takes overuse from no one', () => {
    expect(subPeriodAvailability({ base, used, carry: 'none' })).toEqual({
      available: ['250', '250', '250', '250'],
      unused: ['50', '-10', '150', '-150'],
      lapsed: ['50', '0', '150', '0'],
      unusedAtEnd: '-150',
      nextPeriodFirstAvailable: '250',
    });
    expect(subPeriodAvailability({ base: [5, 5], used: [7], carry: 'within-period-only' }).available).toEqual(
      ['5', '5'],
    );
  });

  it('carries nothing out of a sub-period whose use is not known yet', () => {
    expect(subPeriodAvailability({ base: [5, 6, 7], used: [2], carry: 'within-period-only' })).toEqual({
      available: ['5', '9', '7'],
      unused: ['3'],
      lapsed: ['0'],
      unusedAtEnd: '3',
      nextPeriodFirstAvailable: '5',
    });
    expect(subPeriodAvailability({ base: [5], used: [], carry: 'none' }).unusedAtEnd).toBe('5');
  });

  it('conserves: use and what is left or lapsed is what was given', () => {
    // 200 + 260 + 100 + 400 + 40 = 1,000
    const { lapsed } = subPeriodAvailability({ base, used, carry: 'within-period-only' });
    expect([...used, ...lapsed.map(Number)].reduce((sum, value) => sum + value)).toBe(1000);
  });

  it('conserves whatever is used, with carry-over and without', () => {
    const parts = fc.array(
      fc.record({ volume: fc.nat({ max: 900 }), part: fc.integer({ min: 0, max: 100 }) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(parts, fc.constantFrom('within-period-only', 'none'), (rows, carry) => {
        const given = rows.map(({ volume }) => volume);
        const uses: number[] = [];
        for (const { part } of rows) {
          const { available } = subPeriodAvailability({ base: given, used: uses, carry });
          uses.push(Math.floor((Number(available[uses.length]) * part) / 100));
        }
        const { available, unused, lapsed } = subPeriodAvailability({ base: given, used: uses, carry });
        expect(sumDecimals([...uses, ...lapsed].map(String))).toBe(sumDecimals(given.map(String)));
        available.forEach((volume, index) => {
          const before = carry === 'none' || index === 0 ? 0 : Number(unused[index - 1]);
          expect(Number(volume)).toBe((given[index] ?? 0) + before);
          expect(Number(unused[index])).toBe(Number(volume) - (uses[index] ?? 0));
        });
      }),
      runs(200),
    );
  });

  it('refuses what cannot be', () => {
    const at = (options: Partial<Parameters<typeof subPeriodAvailability>[0]>) => () =>
      subPeriodAvailability({ base, used, carry: 'none', ...options });
    expect(errorOf(at({ carry: 'all' as never }))).toEqual(['input/not-one-of', 'carry']);
    expect(errorOf(at({ base: [], used: [] }))).toEqual(['input/empty', 'base']);
    expect(errorOf(at({ base: [1] }))).toEqual(['number/out-of-range', 'used.length']);
    expect(errorOf(at({ base: [-1], used: [] }))).toEqual(['number/out-of-range', 'base[0]']);
    expect(errorOf(at({ used: [-1] }))).toEqual(['number/out-of-range', 'used[0]']);
  });
});
