import fc from 'fast-check';
import { addDays, weeksOfQuarter } from 'gigacast/core';
import {
  paceOf,
  quarterToDate,
  runRateNeeded,
  shareOf,
  toWeeklySeries,
  workingDays,
  yearToDate,
  type CountedSeries,
  type Holiday,
  type Report,
  type RoundedTo,
} from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath } from '../../support/refusal-of';
import { runs } from '../../support/runs';

const source = { title: 'Li Auto' };
const week = (from: string, count: number, roundedTo: RoundedTo = 1): Report => ({
  ...{
    brand: 'Tesla',
    market: 'CN',
    basis: 'insurance',
    from,
    to: addDays(from, 6),
    count,
    roundedTo,
    source,
  },
});
const seriesOf = (reports: readonly Report[], asOf = '2030-01-01'): CountedSeries =>
  deepFreeze(toWeeklySeries(reports, { brand: 'Tesla', basis: 'insurance', asOf }));
const quarter = (name: string, counts: readonly (number | null)[], roundedTo: RoundedTo = 1) =>
  weeksOfQuarter(name).flatMap(({ from }, at) => {
    const count = counts[at];
    return count === null || count === undefined ? [] : [week(from, count, roundedTo)];
  });
const compared = (result: ReturnType<typeof quarterToDate>) => {
  if (result.outcome !== 'compared') throw new Error(result.sentence.text);
  return result;
};

describe('quarterToDate', () => {
  const series = seriesOf([
    ...quarter('2022-Q3', [400, 800, 900]),
    ...quarter('2022-Q4', [300, null, 900]),
    ...quarter('2023-Q1', [500, 900, 1000]),
    ...quarter('2023-Q2', [100, 200, 300]),
    ...quarter('2023-Q3', [440, 880]),
  ]);

  it('compares the same number of weeks with the quarter before, a year before, and the best', () => {
    const result = compared(quarterToDate(series, '2023-07-10'));
    expect(result).toMatchObject({
      this: {
        period: '2023-Q3',
        weeks: 2,
        from: '2023-07-03',
        to: '2023-07-16',
        total: { count: 1320, low: 1320, high: 1320 },
      },
      previous: {
        period: '2023-Q2',
        weeks: 2,
        from: '2023-04-03',
        to: '2023-04-16',
        total: { count: 300 },
        change: { percent: 340 },
      },
      yearAgo: { period: '2022-Q3', total: { count: 1200 }, change: { percent: 10 } },
      best: { period: '2023-Q1', total: { count: 1400 }, change: { percent: -5.71 } },
      ...{ place: 2, of: 4, record: null },
      unknown: [{ period: '2022-Q4', missing: ['2022-10-10'] }],
    });
    expect(result.sentence).toEqual({
      code: 'registrations/to-date',
      params: {
        ...{ brand: 'Tesla', period: '2023-Q3', weeks: 2, count: 1320, low: 1320, high: 1320 },
        ...{ previous: '2023-Q2', previousPercent: 340, yearAgo: '2022-Q3', yearAgoPercent: 10 },
        ...{ best: '2023-Q1', bestPercent: -5.71 },
      },
      text: 'Tesla: 1,320 after 2 weeks of 2023-Q3; +340.0 % on 2023-Q2, +10.0 % on 2022-Q3, -5.7 % on the best, 1,400 in 2023-Q1.',
    });
  });

  it('says which weeks are missing instead of filling them', () => {
    expect(quarterToDate(series, '2022-10-17')).toEqual({
      ...{ outcome: 'incomplete', period: '2022-Q4', weeks: 3, missing: ['2022-10-10'] },
      sentence: {
        code: 'registrations/to-date-incomplete',
        params: { brand: 'Tesla', period: '2022-Q4', weeks: 3, missing: '2022-10-10' },
        text: 'Tesla: the first 3 weeks of 2022-Q4 cannot be added up: the week from 2022-10-10 was not published.',
      },
    });
  });

  it('counts the weeks that are missing where they are many', () => {
    const at = (weekStart: string) => quarterToDate(seriesOf([]), weekStart).sentence.text;
    expect(at('2023-07-17')).toContain(
      'added up: the weeks from 2023-07-03, 2023-07-10, 2023-07-17 were not published.',
    );
    expect(at('2023-07-24')).toContain('added up: 4 weeks were not published, the first from 2023-07-03.');
  });

  it('knows a record, and has none on its own', () => {
    expect(compared(quarterToDate(series, '2022-07-04'))).toMatchObject({
      ...{ previous: null, yearAgo: null, best: null, place: 1, of: 1, record: null, unknown: [] },
      sentence: { text: 'Tesla: 400 after 1 week of 2022-Q3; no earlier one is known whole.' },
    });
    expect(compared(quarterToDate(series, '2023-01-02'))).toMatchObject({
      record: 'highest',
      place: 1,
      of: 3,
    });
    expect(compared(quarterToDate(series, '2023-04-03'))).toMatchObject({
      record: 'lowest',
      place: 4,
      of: 4,
    });
  });

  it('calls nothing a record that rounding may explain', () => {
    const rounded = (now: number) =>
      compared(
        quarterToDate(
          seriesOf([...quarter('2023-Q2', [1000], 100), ...quarter('2023-Q3', [now], 100)]),
          '2023-07-03',
        ),
      );
    expect(rounded(1000)).toMatchObject({ record: null, place: 1 });
    expect(rounded(1100)).toMatchObject({
      record: 'highest',
      best: { change: { percent: 10, percentRange: [0, 21.0526] } },
    });
    expect(rounded(900).record).toBe('lowest');
    const mixed = seriesOf([...quarter('2023-Q2', [1000], 1000), ...quarter('2023-Q3', [1100], 100)]);
    expect(compared(quarterToDate(mixed, '2023-07-03')).record).toBe(null);
  });

  it('takes a total over two weeks for the weeks it stands for, and never two counts of one window', () => {
    const total = (count: number, more: Partial<Report> = {}): Report => ({
      ...week('2022-10-10', count),
      to: '2022-10-23',
      ...more,
    });
    const weeks = toWeeklySeries(quarter('2022-Q4', [300]), {
      brand: 'Tesla',
      basis: 'insurance',
      asOf: '2030-01-01',
    });
    const sum = (reports: readonly Report[]) => quarterToDate({ ...weeks, reports }, '2022-10-17');
    expect(compared(sum([total(2000, { roundedTo: 1000 })])).this.total).toEqual({
      count: 2300,
      low: 1800,
      high: 2800,
    });
    expect(compared(sum([total(2000), total(2000, { roundedTo: 1000 })])).this.total.count).toBe(2300);
    expect(sum([total(2000), total(2100)]).outcome).toBe('incomplete');
    expect(sum([total(2000, { publishedOn: '2031-01-01' })])).toMatchObject({
      missing: ['2022-10-10', '2022-10-17'],
    });
    expect(sum([total(2000, { from: '2022-10-03', to: '2022-10-16' })])).toMatchObject({
      missing: ['2022-10-17'],
    });
  });

  it('prefers the windows that rounding leaves least open about', () => {
    const weeks = toWeeklySeries([week('2022-10-03', 1000, 1000), week('2022-10-10', 2000, 1000)], {
      ...{ brand: 'Tesla', basis: 'insurance', asOf: '2030-01-01' },
    });
    const both: Report = { ...week('2022-10-03', 3100, 100), to: '2022-10-16' };
    expect(compared(quarterToDate({ ...weeks, reports: [both] }, '2022-10-10')).this.total).toEqual({
      count: 3100,
      low: 3050,
      high: 3150,
    });
    const coarse: Report = { ...both, count: 3000, roundedTo: 1000 };
    const exact = seriesOf([week('2022-10-03', 1000), week('2022-10-10', 2000)]);
    expect(compared(quarterToDate({ ...exact, reports: [coarse] }, '2022-10-10')).this.total).toEqual({
      count: 3000,
      low: 3000,
      high: 3000,
    });
  });

  it('has no fourteenth week in a quarter of thirteen', () => {
    const all = (name: string) =>
      quarter(
        name,
        Array.from({ length: 14 }, () => 10),
      );
    const long = seriesOf([...all('2020-Q3'), ...all('2020-Q4')]);
    const result = compared(quarterToDate(long, '2020-12-28'));
    expect(result.this.weeks).toBe(14);
    expect(result.unknown).toEqual([{ period: '2020-Q3', missing: [] }]);
  });

  it('holds the exact change in its range, whatever the true counts', () => {
    const step = fc.constantFrom<RoundedTo>(1, 10, 100, 1000);
    const counts = fc.array(fc.tuple(fc.integer({ min: 600, max: 20_000 }), step), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(counts, counts, (before, now) => {
        const rounded = (name: string, rows: readonly (readonly [number, RoundedTo])[]) =>
          weeksOfQuarter(name)
            .slice(0, 3)
            .map(({ from }, at) => {
              const [count, to] = rows[at] as readonly [number, RoundedTo];
              return week(from, Math.round(count / to) * to, to);
            });
        const { previous } = compared(
          quarterToDate(seriesOf([...rounded('2023-Q2', before), ...rounded('2023-Q3', now)]), '2023-07-17'),
        );
        if (!previous?.change) return;
        const sum = (rows: readonly (readonly [number, RoundedTo])[]) =>
          rows.reduce((total, [count]) => total + count, 0);
        const exact = 100 * (sum(now) / sum(before) - 1);
        const [low, high] = previous.change.percentRange;
        expect(exact).toBeGreaterThanOrEqual(low - 1e-4);
        expect(exact).toBeLessThanOrEqual(high + 1e-4);
      }),
      runs(200),
    );
  });

  it('refuses a day that is no Monday', () => {
    expect(codeAndPath(() => quarterToDate(series, '2023-07-04'))).toEqual([
      'registrations/not-a-week',
      'weekStart',
    ]);
  });
});

describe('yearToDate', () => {
  const year = (first: string, counts: readonly number[]) =>
    counts.map((count, at) => week(addDays(first, 7 * at), count));

  it('aligns the ISO weeks of years', () => {
    const series = seriesOf([
      ...year('2023-01-02', [100, 200]),
      ...year('2024-01-01', [150, 300]),
      ...year('2024-12-30', [90, 270]),
    ]);
    expect(compared(yearToDate(series, '2025-01-06'))).toMatchObject({
      this: { period: '2025', weeks: 2, from: '2024-12-30', to: '2025-01-12', total: { count: 360 } },
      previous: { period: '2024', total: { count: 450 }, change: { percent: -20 } },
      yearAgo: { period: '2024' },
      best: { period: '2024' },
      ...{ place: 2, of: 3 },
      sentence: {
        text: 'Tesla: 360 after 2 weeks of 2025; -20.0 % on 2024, -20.0 % on the best, 450 in 2024.',
      },
    });
  });

  it('has no week 53 in a year of 52', () => {
    const all = [
      ...year(
        '2018-12-31',
        Array.from({ length: 52 }, () => 1),
      ),
      ...year(
        '2019-12-30',
        Array.from({ length: 53 }, () => 2),
      ),
    ];
    expect(compared(yearToDate(seriesOf(all), '2020-12-28'))).toMatchObject({
      this: { weeks: 53, total: { count: 106 } },
      previous: null,
      unknown: [{ period: '2019', missing: [] }],
    });
  });

  it('refuses a day that is no Monday', () => {
    expect(codeAndPath(() => yearToDate(seriesOf([]), '2023-07-04'))[0]).toBe('registrations/not-a-week');
    expect(yearToDate(seriesOf([]), '2023-07-03')).toMatchObject({ outcome: 'incomplete', weeks: 27 });
  });
});

describe('runRateNeeded', () => {
  const thirteen = Array.from({ length: 13 }, (_, at) => 100 * (at + 1));
  const series = seriesOf([
    ...quarter('2023-Q1', thirteen),
    ...quarter(
      '2023-Q2',
      thirteen.map((count) => 2 * count),
    ),
    ...quarter('2023-Q3', thirteen, 100),
  ]);

  it('spreads what is left over the weeks that are left, beside what they brought before', () => {
    expect(runRateNeeded(series, '2023-09-11', { target: 10_000 })).toEqual({
      ...{ outcome: 'needed', quarter: '2023-Q3', target: 10_000 },
      soFar: { count: 6600, low: 6050, high: 7150 },
      left: { count: 3400, low: 2850, high: 3950 },
      weeksLeft: 2,
      perWeek: { count: 1700, low: 1425, high: 1975 },
      pace: 600,
      finishes: [
        { quarter: '2023-Q2', total: { count: 5000, low: 5000, high: 5000 } },
        { quarter: '2023-Q1', total: { count: 2500, low: 2500, high: 2500 } },
      ],
      sentence: {
        code: 'registrations/run-rate-needed',
        params: {
          ...{ brand: 'Tesla', quarter: '2023-Q3', target: 10_000, soFar: 6600, left: 3400, weeksLeft: 2 },
          ...{ perWeek: 1700, most: 5000, mostIn: '2023-Q2' },
        },
        text: 'Tesla: 10,000 in 2023-Q3 needs 1,700 a week for 2 more weeks, 3,400 in all; the same weeks brought at most 5,000, in 2023-Q2.',
      },
    });
  });

  it('is reached only where rounding cannot undo it, and missed at the end', () => {
    const at = (target: number, weekStart = '2023-09-11') => runRateNeeded(series, weekStart, { target });
    expect(at(6050)).toMatchObject({ outcome: 'reached', soFar: { count: 6600 } });
    expect(at(6051).outcome).toBe('needed');
    expect(at(9100, '2023-09-25')).toMatchObject({ outcome: 'reached' });
    expect(at(9101, '2023-09-25')).toMatchObject({
      outcome: 'missed',
      sentence: {
        code: 'registrations/run-rate-missed',
        text: 'Tesla: 9,101 in 2023-Q3 was missed with 9,100 after 13 weeks.',
      },
    });
    expect(at(6000).sentence).toMatchObject({
      code: 'registrations/run-rate-reached',
      text: 'Tesla: 6,000 in 2023-Q3 is reached with 6,600 after 11 weeks.',
    });
  });

  it('says which weeks are missing', () => {
    expect(runRateNeeded(series, '2023-10-02', { target: 5 })).toMatchObject({
      ...{ outcome: 'incomplete', quarter: '2023-Q4', missing: ['2023-10-02'] },
      sentence: {
        text: 'Tesla: what 5 in 2023-Q4 needs cannot be said: the week from 2023-10-02 was not published.',
      },
    });
  });

  it('has no like where no earlier quarter is whole', () => {
    const first = runRateNeeded(seriesOf(quarter('2023-Q1', [5])), '2023-01-02', { target: 17 });
    expect(first).toMatchObject({ finishes: [], perWeek: { count: 1 }, weeksLeft: 12 });
    expect(first.sentence.text).toBe('Tesla: 17 in 2023-Q1 needs 1 a week for 12 more weeks, 12 in all.');
  });

  it('refuses a target that is none', () => {
    expect(codeAndPath(() => runRateNeeded(series, '2023-07-03', { target: 0 }))).toEqual([
      'number/out-of-range',
      'target',
    ]);
    expect(codeAndPath(() => runRateNeeded(series, '2023-07-03', { target: 1.5 }))).toEqual([
      'number/not-an-integer',
      'target',
    ]);
    expect(codeAndPath(() => runRateNeeded(series, '2023-07-04', { target: 1 }))[0]).toBe(
      'registrations/not-a-week',
    );
  });
});

describe('shareOf', () => {
  it('gives the share of the Shanghai plant in deliveries worldwide', () => {
    // Fourth quarter of 2022: 71,704 + 100,291 + 55,796 = 227,791 of 405,278; second of 2023: 247,217 of 466,140.
    expect(shareOf({ count: 227_791 }, { count: 405_278 })).toEqual({
      percent: 56.21,
      percentRange: [56.2061, 56.2061],
    });
    expect(shareOf({ count: 247_217 }, { count: 466_140 }).percent).toBe(53.03);
  });

  it('carries the rounding of both', () => {
    expect(shareOf({ count: 300, roundedTo: 100 }, { count: 1000, roundedTo: 1000 })).toEqual({
      ...{ percent: 30, percentRange: [16.6667, 70] },
    });
    expect(shareOf({ count: 0 }, { count: 10 })).toEqual({ percent: 0, percentRange: [0, 0] });
  });

  it('refuses a whole that may be nothing', () => {
    expect(codeAndPath(() => shareOf({ count: -1 }, { count: 5 }))).toEqual(['number/out-of-range', 'part']);
    expect(codeAndPath(() => shareOf({ count: 1 }, { count: 0 }))).toEqual([
      'registrations/no-base',
      'whole',
    ]);
  });
});

const holiday = (date: string, kind: Holiday['kind'] = 'holiday', more: Partial<Holiday> = {}): Holiday => ({
  ...{ date, kind, market: 'CN', name: 'National Day', source: { title: 'State Council' }, ...more },
});
const NATIONAL_DAY = deepFreeze([
  ...[1, 2, 3, 4, 5, 6, 7].map((day) => holiday(`2024-10-0${day}`)),
  holiday('2024-10-12', 'make-up-workday'),
  holiday('2024-09-29', 'make-up-workday'),
]);

describe('workingDays', () => {
  it('leaves out weekends and holidays and counts weekend days worked in exchange', () => {
    expect(workingDays('2024-10-07', '2024-10-13', { holidays: NATIONAL_DAY })).toEqual({
      ...{ from: '2024-10-07', to: '2024-10-13', days: 7, workingDays: 5 },
      holidays: [{ date: '2024-10-07', name: 'National Day' }],
      makeUpWorkdays: ['2024-10-12'],
    });
    expect(workingDays('2024-09-30', '2024-10-06', { holidays: [...NATIONAL_DAY].reverse() })).toMatchObject({
      workingDays: 1,
      holidays: [1, 2, 3, 4, 5, 6].map((day) => ({ date: `2024-10-0${day}`, name: 'National Day' })),
    });
  });

  it('passes over holidays of other countries', () => {
    const at = { holidays: [holiday('2024-10-09', 'holiday', { market: 'NO' })] };
    expect(workingDays('2024-10-07', '2024-10-13', at).workingDays).toBe(5);
    expect(workingDays('2024-10-07', '2024-10-13', { ...at, market: 'NO' }).workingDays).toBe(4);
  });

  it('counts nothing in an empty window, and refuses what is no date', () => {
    expect(workingDays('2024-10-08', '2024-10-07', { holidays: [] })).toMatchObject({
      days: 0,
      workingDays: 0,
    });
    expect(codeAndPath(() => workingDays('x', '2024-10-07', { holidays: [] }))).toEqual([
      'date/not-a-civil-date',
      'from',
    ]);
    expect(codeAndPath(() => workingDays('2024-10-07', 'x', { holidays: [] }))).toEqual([
      'date/not-a-civil-date',
      'to',
    ]);
  });
});

describe('paceOf', () => {
  const series = seriesOf([
    week('2024-09-30', 1800, 100),
    week('2024-10-07', 8500, 100),
    week('2024-10-14', 13200, 100),
  ]);

  it('compares per working day what a holiday cut short', () => {
    // 1,800 on one working day, then 8,500 on five: 1,700 a day, -5.6 %.
    expect(paceOf(series, '2024-10-07', { holidays: NATIONAL_DAY })).toEqual({
      outcome: 'pace',
      this: {
        week: series.weeks[1],
        calendar: workingDays('2024-10-07', '2024-10-13', { holidays: NATIONAL_DAY }),
        perDay: 8500 / 7,
        perWorkingDay: 1700,
      },
      before: {
        week: series.weeks[0],
        calendar: workingDays('2024-09-30', '2024-10-06', { holidays: NATIONAL_DAY }),
        perDay: 1800 / 7,
        perWorkingDay: 1800,
      },
      change: { percent: 372.22, percentRange: [356.7568, 388.5714] },
      changePerWorkingDay: { percent: -5.56, percentRange: [-8.6486, -2.2857] },
      sentence: {
        code: 'registrations/pace',
        params: {
          ...{
            brand: 'Tesla',
            weekStart: '2024-10-07',
            count: 8500,
            workingDays: 5,
            holidays: 'National Day',
          },
          ...{ perWorkingDay: 1700, changePercent: 372.22, adjustedPercent: -5.56 },
        },
        text: 'Tesla: 8,500 in 5 working days (National Day), 1,700 each; per working day the change from the week before is -5.6 % instead of +372.2 %.',
      },
    });
  });

  it('says when the days are as many', () => {
    expect(paceOf(series, '2024-10-14', { holidays: NATIONAL_DAY })).toMatchObject({
      sentence: {
        text: 'Tesla: 13,200 in 5 working days, 2,640 each, on as many working days as the week before (+55.3 %).',
      },
    });
  });

  it('has no change where the week before is not known, nothing, or without a working day', () => {
    expect(paceOf(series, '2024-09-30', { holidays: [] })).toMatchObject({
      before: null,
      change: null,
      changePerWorkingDay: null,
    });
    const zero = seriesOf([week('2024-10-07', 0), week('2024-10-14', 5)]);
    expect(paceOf(zero, '2024-10-14', { holidays: [] })).toMatchObject({
      change: null,
      changePerWorkingDay: null,
    });
    const coarse = seriesOf([week('2024-10-07', 100, 100), week('2024-10-14', 5)]);
    expect(paceOf(coarse, '2024-10-14', { holidays: [] })).toMatchObject({
      change: { percent: -95, percentRange: [-96.6667, -90] },
    });
    const off = Array.from({ length: 5 }, (_, at) => holiday(addDays('2024-10-07', at)));
    expect(paceOf(series, '2024-10-07', { holidays: off })).toMatchObject({
      this: { perWorkingDay: null, calendar: { workingDays: 0 } },
      change: { percent: 372.22 },
      changePerWorkingDay: null,
      sentence: { text: 'Tesla: 8,500 in 0 working days (National Day).' },
    });
    expect(paceOf(series, '2024-10-14', { holidays: off })).toMatchObject({ changePerWorkingDay: null });
  });

  it('says that a week is not reported', () => {
    expect(paceOf(series, '2024-10-21', { holidays: [] })).toEqual({
      outcome: 'not-reported',
      weekStart: '2024-10-21',
    });
    expect(codeAndPath(() => paceOf(series, '2024-10-22', { holidays: [] }))[0]).toBe(
      'registrations/not-a-week',
    );
  });
});
