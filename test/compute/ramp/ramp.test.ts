import fc from 'fast-check';
import {
  logisticRamp,
  logisticValueOn,
  rampFirstReaching,
  rampProfile,
  rampsReach,
  rampValueOn,
  type Between,
  type Ramp,
} from 'gigacast/compute';
import { addDays } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';

/** Colossus 2, facility power in MW. */
const RAMP: Ramp = deepFreeze([
  { date: '2026-01-13', value: 323 },
  { date: '2026-04-06', value: 661 },
  { date: '2026-06-15', value: 1276 },
  { date: '2027-02-25', value: 2065 },
]);

const anyRamp = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 3000 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((steps) => {
    let date = '2025-01-01';
    return steps.map(([days, value]) => {
      date = addDays(date, days);
      return { date, value };
    });
  });

describe('rampValueOn', () => {
  it.each([
    ['2026-01-12', null, null],
    ['2026-01-13', 323, 323],
    ['2026-04-05', 323, 323 + (338 * 82) / 83],
    ['2026-04-06', 661, 661],
    ['2026-05-11', 661, 968.5],
    ['2027-02-25', 2065, 2065],
    ['2028-01-01', 2065, 2065],
  ])('on %s is %d by steps and %d by lines', (date, step, linear) => {
    const read = (between: Between) => {
      const value = rampValueOn(RAMP, date, { between });
      return value.known ? value.value : null;
    };
    expect([read('step'), read('linear')]).toEqual([step, linear]);
  });

  it('says why nothing is known', () => {
    expect(rampValueOn(RAMP, '2026-01-12', { between: 'step' })).toEqual({
      known: false,
      why: 'no row is dated on or before this day',
    });
    expect(rampValueOn([], '2026-01-12', { between: 'linear', after: 'unknown' }).known).toBe(false);
  });

  it('stops at the last row when asked to', () => {
    const read = (date: string) => rampValueOn(RAMP, date, { between: 'step', after: 'unknown' });
    expect(read('2027-02-25')).toEqual({ known: true, value: 2065 });
    expect(read('2027-02-26')).toEqual({ known: false, why: 'the last row is dated before this day' });
  });

  it('refuses rows out of order, two on one day, and values below 0', () => {
    const call = (ramp: Ramp) => () => rampValueOn(ramp, '2026-01-12', { between: 'step' });
    const error = refusalOf(call([RAMP[1], RAMP[0]] as Ramp));
    expect([error.code, error.path]).toEqual(['compute/unordered-rows', 'ramp[1].date']);
    expect(error.message).toContain('must lie after the row before it, 2026-04-06, got "2026-01-13"');
    expect(codeAndPath(call([RAMP[0], RAMP[0]] as Ramp))).toEqual(['compute/unordered-rows', 'ramp[1].date']);
    expect(codeAndPath(call([{ date: '2026-01-13', value: -1 }]))).toEqual([
      'number/out-of-range',
      'ramp[0].value',
    ]);
    expect(codeAndPath(call([{ date: '2026-02-30', value: 1 }]))).toEqual([
      'date/no-such-day',
      'ramp[0].date',
    ]);
    expect(codeAndPath(() => rampValueOn(RAMP, 'x', { between: 'step' }))).toEqual([
      'date/not-a-civil-date',
      'date',
    ]);
  });

  it('stays between the neighbouring rows, and meets the rows', () => {
    fc.assert(
      fc.property(anyRamp, fc.integer({ min: 0, max: 3000 }), (ramp, offset) => {
        const date = addDays('2025-01-01', offset);
        const linear = rampValueOn(ramp, date, { between: 'linear' });
        const values = ramp.map(({ value }) => value);
        if (linear.known) {
          expect(linear.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(linear.value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        }
        for (const row of ramp) {
          expect(rampValueOn(ramp, row.date, { between: 'linear' })).toEqual({
            known: true,
            value: row.value,
          });
          expect(rampValueOn(ramp, row.date, { between: 'step' })).toEqual({ known: true, value: row.value });
        }
      }),
      runs(200),
    );
  });
});

describe('rampFirstReaching', () => {
  it('reaches 1 GW on 2026-06-15 by steps and on 2026-05-15 by lines', () => {
    expect(rampFirstReaching(RAMP, 1000, { between: 'step' })).toEqual({
      on: '2026-06-15',
      lastBelow: '2026-04-06',
      daysAfterLastBelow: 70,
      row: 2,
    });
    const linear = rampFirstReaching(RAMP, 1000, { between: 'linear' });
    expect([linear.on, linear.lastBelow, linear.row]).toEqual(['2026-05-15', '2026-04-06', 2]);
    expect(linear.daysAfterLastBelow).toBeCloseTo(38.58536585365854, 9);
  });

  it.each([
    [968.5, '2026-05-11'],
    [968.6, '2026-05-12'],
    [661, '2026-04-06'],
    [661.1, '2026-04-07'],
  ])('crosses %d by lines on %s', (threshold, on) => {
    expect(rampFirstReaching(RAMP, threshold, { between: 'linear' }).on).toBe(on);
  });

  it('is there from the first row when that is high enough', () => {
    const there = { on: '2026-01-13', lastBelow: null, daysAfterLastBelow: null, row: 0 };
    expect(rampFirstReaching(RAMP, 323, { between: 'step' })).toEqual(there);
    expect(rampFirstReaching(RAMP, 100, { between: 'linear' })).toEqual(there);
  });

  it('is never there when no row is', () => {
    const never = { on: null, lastBelow: null, daysAfterLastBelow: null, row: null };
    expect(rampFirstReaching(RAMP, 2066, { between: 'linear' })).toEqual(never);
    expect(rampFirstReaching([], 0, { between: 'step' })).toEqual(never);
  });

  it('refuses a threshold that is no number', () => {
    expect(codeAndPath(() => rampFirstReaching(RAMP, NaN, { between: 'step' }))).toEqual([
      'number/not-finite',
      'threshold',
    ]);
  });

  it('is the first day whose value is there, found by trying every day', () => {
    fc.assert(
      fc.property(
        anyRamp,
        fc.integer({ min: 0, max: 3000 }),
        fc.constantFrom('step', 'linear' as const),
        (...all) => {
          const [ramp, threshold, between] = all;
          const { on } = rampFirstReaching(ramp, threshold, { between });
          let tried: string | null = null;
          for (let offset = 0; offset <= 3300 && tried === null; offset += 1) {
            const date = addDays('2025-01-01', offset);
            const value = rampValueOn(ramp, date, { between });
            // Interpolation rounds, so a day that meets the threshold exactly may come out a hair below it.
            if (value.known && value.value >= threshold - 1e-9) tried = date;
          }
          expect(on).toBe(tried);
        },
      ),
      runs(60),
    );
  });
});

describe('rampProfile', () => {
  const fallen: Ramp = deepFreeze([
    { date: '2025-02-17', value: 361 },
    { date: '2025-07-22', value: 442 },
    { date: '2025-09-17', value: 348 },
    { date: '2025-11-07', value: 442 },
    { date: '2026-02-11', value: 425 },
  ]);

  it('does not assume that capacity only grows', () => {
    expect(rampProfile(fallen, { at: '2025-10-01', threshold: 400, end: '2026-06-15' })).toEqual({
      value: 348,
      peak: 442,
      intervals: [
        { from: '2025-07-22', to: '2025-09-17' },
        { from: '2025-11-07', to: '2026-06-15' },
      ],
    });
  });

  it('counts a value equal to the threshold as above, and closes at the end', () => {
    const { intervals } = rampProfile(fallen, { at: '2025-10-01', threshold: 442, end: '2025-12-01' });
    expect(intervals).toEqual([
      { from: '2025-07-22', to: '2025-09-17' },
      { from: '2025-11-07', to: '2025-12-01' },
    ]);
  });

  it('leaves out what begins at or after the end', () => {
    const { intervals } = rampProfile(fallen, { at: '2025-10-01', threshold: 400, end: '2025-11-07' });
    expect(intervals).toEqual([{ from: '2025-07-22', to: '2025-09-17' }]);
  });

  it('knows no value and no peak before the first row, and its first value on it', () => {
    const at = (day: string) => rampProfile(fallen, { at: day, threshold: 1e6, end: '2026-06-15' });
    expect(at('2025-02-16')).toEqual({ value: null, peak: null, intervals: [] });
    expect(at('2025-02-17')).toEqual({ value: 361, peak: 361, intervals: [] });
    expect(rampProfile([], { at: '2025-02-17', threshold: 0, end: '2025-02-17' }).value).toBeNull();
  });

  it('refuses an end that is not after the first row', () => {
    const call = (end: string) => () => rampProfile(fallen, { at: '2025-10-01', threshold: 400, end });
    expect(codeAndPath(call('2025-02-17'))).toEqual(['compute/no-time-between', 'end']);
    expect(refusalOf(call('2025-02-17')).message).toContain('must lie after 2025-02-17');
    expect(call('2025-02-18')().intervals).toEqual([]);
    expect(codeAndPath(call('x'))).toEqual(['date/not-a-civil-date', 'end']);
    const at = (day: string, threshold: number) => () =>
      rampProfile(fallen, { at: day, threshold, end: '2026-06-15' });
    expect(codeAndPath(at('x', 1))).toEqual(['date/not-a-civil-date', 'at']);
    expect(codeAndPath(at('2025-10-01', NaN))).toEqual(['number/not-finite', 'threshold']);
  });
});

describe('rampsReach', () => {
  const one: Ramp = [{ date: '2026-01-13', value: 275795.8565 }];
  const two: Ramp = [
    { date: '2026-01-13', value: 277918.1405 },
    { date: '2026-06-15', value: 1111672.5619 },
  ];

  it('finds a million H100 equivalents in June 2026, not in January', () => {
    const totals = rampsReach({ one, two }, { threshold: 1e6, at: ['2026-01-13', '2026-06-15'] });
    expect(totals.map(({ reached }) => reached)).toEqual([false, true]);
    expect(totals[0]?.total).toBeCloseTo(553713.997, 6);
    expect(totals[1]?.total).toBeCloseTo(1387468.4184, 6);
  });

  it('reaches a threshold that is met exactly', () => {
    const ramp = { a: [{ date: '2026-01-01', value: 5 }] };
    expect(rampsReach(ramp, { threshold: 5, at: ['2026-01-01'] })[0]?.reached).toBe(true);
  });

  it('gives a lower bound and says which ramp has no value yet', () => {
    expect(rampsReach({ one, late: [RAMP[3]] as Ramp }, { threshold: 1, at: ['2026-02-01'] })).toEqual([
      {
        date: '2026-02-01',
        total: 275795.8565,
        reached: true,
        complete: false,
        missing: [{ path: 'late', why: 'no row is dated on or before this day' }],
      },
    ]);
  });

  it('refuses a date or threshold that is none', () => {
    expect(codeAndPath(() => rampsReach({}, { threshold: 1, at: ['2026-01-01', 'x'] }))).toEqual([
      'date/not-a-civil-date',
      'at[1]',
    ]);
    expect(codeAndPath(() => rampsReach({}, { threshold: NaN, at: [] }))).toEqual([
      'number/not-finite',
      'threshold',
    ]);
  });
});

describe('logisticRamp', () => {
  const curve = { capacityMw: 2000, ratePerDay: 0.02, midpoint: '2026-06-15' };

  it('is at half its capacity on the midpoint and takes ln 81 over the rate from a tenth to nine tenths', () => {
    const ramp = logisticRamp(curve);
    expect(ramp.atMidpointMw).toBe(1000);
    expect(ramp.days10To90).toBeCloseTo(219.72245773362195, 9);
    expect(ramp.peakMwPerDay).toBe(10);
  });

  it('has its values on the curve', () => {
    expect(logisticValueOn(curve, '2026-06-15')).toBe(1000);
    expect(logisticValueOn(curve, '2026-09-23')).toBeCloseTo(2000 / (1 + Math.exp(-2)), 9);
    const around = logisticValueOn(curve, '2026-06-16') - logisticValueOn(curve, '2026-06-14');
    expect(around / 2).toBeCloseTo(logisticRamp(curve).peakMwPerDay, 2);
  });

  it.each([
    [{ capacityMw: 0 }, 'number/out-of-range', 'capacityMw'],
    [{ ratePerDay: 0 }, 'number/out-of-range', 'ratePerDay'],
    [{ midpoint: 'x' }, 'date/not-a-civil-date', 'midpoint'],
  ])('refuses %j', (change, code, path) => {
    expect(codeAndPath(() => logisticRamp({ ...curve, ...change }))).toEqual([code, path]);
    const error = refusalOf(() => logisticValueOn({ ...curve, ...change }, '2026-06-15'));
    expect(error.issues[0]).toMatchObject({ code, path, function: 'logisticValueOn' });
    expect(refusalOf(() => logisticRamp({ ...curve, ...change })).issues[0]?.function).toBe('logisticRamp');
  });

  it('refuses a day that is none', () => {
    expect(codeAndPath(() => logisticValueOn(curve, 'x'))).toEqual(['date/not-a-civil-date', 'date']);
  });
});
