import { isGigacastError } from 'gigacast/core';
import { likeForLike, sameWeekVerdict, toWeeklySeries, type Report } from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';

const SOURCE = { title: 'Li Auto' };
const OPTIONS = { brand: 'Tesla', basis: 'insurance', asOf: '2026-11-23' } as const;

const report = (from: string, to: string, count: number, change: Partial<Report> = {}): Report => ({
  ...{ brand: 'Tesla', market: 'CN', basis: 'insurance', from, to, count, roundedTo: 100, source: SOURCE },
  ...change,
});
/** Mondays of the last week of a quarter and of the first week of the next. */
const FIRST_WEEKS = {
  '2022-Q3': ['2022-06-27', '2022-07-03', '2022-07-04', '2022-07-10'],
  '2023-Q1': ['2022-12-26', '2023-01-01', '2023-01-02', '2023-01-08'],
  '2023-Q3': ['2023-06-26', '2023-07-02', '2023-07-03', '2023-07-09'],
  '2024-Q1': ['2023-12-25', '2023-12-31', '2024-01-01', '2024-01-07'],
  '2024-Q2': ['2024-03-25', '2024-03-31', '2024-04-01', '2024-04-07'],
  '2024-Q3': ['2024-06-24', '2024-06-30', '2024-07-01', '2024-07-07'],
} as const;
const turn = (quarter: keyof typeof FIRST_WEEKS, last: number, first: number): Report[] => {
  const [from, to, nextFrom, nextTo] = FIRST_WEEKS[quarter];
  return [report(from, to, last), report(nextFrom, nextTo, first)];
};
const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (isGigacastError(error)) return `${error.code} ${error.issues[0]?.function} ${error.path}`;
  }
  throw new Error('no GigacastError was thrown');
};
const NOW = report('2023-07-03', '2023-07-09', 3200);

describe('toWeeklySeries', () => {
  it('places a week in its quarter and says when it was known', () => {
    const series = toWeeklySeries(deepFreeze([{ ...NOW, note: 'a note' }]), OPTIONS);
    expect(series).toEqual({
      ...{
        brand: 'Tesla',
        market: 'CN',
        basis: 'insurance',
        asOf: '2026-11-23',
        conflicts: [],
        otherWindows: 0,
      },
      weeks: [
        {
          ...{ weekStart: '2023-07-03', weekEnd: '2023-07-09', quarter: '2023-Q3', weekOfQuarter: 1 },
          ...{ weeksInQuarter: 13, count: 3200, roundedTo: 100, knownOn: '2023-07-11', source: SOURCE },
          note: 'a note',
        },
      ],
    });
    expect('note' in (toWeeklySeries([NOW], OPTIONS).weeks[0] ?? {})).toBe(false);
  });

  it('sorts weeks and passes over other brands, markets and bases', () => {
    const later = report('2023-07-10', '2023-07-16', 10000);
    const others = [
      report('2023-07-24', '2023-07-30', 1, { brand: 'NIO' }),
      report('2023-07-17', '2023-07-23', 2, { market: 'NO' }),
      report('2023-07-31', '2023-08-06', 3, { basis: 'retail' }),
    ];
    const { weeks, otherWindows } = toWeeklySeries([later, ...others, NOW], OPTIONS);
    expect(weeks.map(({ count }) => count)).toEqual([3200, 10000]);
    expect(otherWindows).toBe(0);
    expect(toWeeklySeries(others, OPTIONS).conflicts).toEqual([]);
    const norway = toWeeklySeries(others, { ...OPTIONS, market: 'NO' });
    expect(norway.weeks.map(({ count }) => count)).toEqual([2]);
    expect(norway.market).toBe('NO');
  });

  it('takes whole weeks alone and counts the other windows', () => {
    const windows = [
      report('2025-01-20', '2025-02-02', 13400),
      report('2023-07-04', '2023-07-10', 1000),
      report('2023-07-03', '2023-07-08', 1000),
      report('2023-07-01', '2023-07-31', 1000),
    ];
    expect(toWeeklySeries([...windows, NOW], OPTIONS)).toMatchObject({
      weeks: [{ count: 3200 }],
      otherWindows: 4,
    });
  });

  it('knows a week two days after its end, or on the day it was published', () => {
    const known = (asOf: string, change: object = {}, options: object = {}) =>
      toWeeklySeries([report('2023-07-03', '2023-07-09', 3200, change)], { ...OPTIONS, asOf, ...options })
        .weeks.length;
    expect([known('2023-07-10'), known('2023-07-11')]).toEqual([0, 1]);
    const published = { publishedOn: '2023-07-13' };
    expect([known('2023-07-12', published), known('2023-07-13', published)]).toEqual([0, 1]);
    expect([
      known('2023-07-09', {}, { publicationLag: 0 }),
      known('2023-07-11', {}, { publicationLag: 3 }),
    ]).toEqual([1, 0]);
    expect(toWeeklySeries([], { ...OPTIONS, asOf: { year: 2023, month: 7, day: 1 } }).asOf).toBe(
      '2023-07-01',
    );
  });

  it('counts windows as other only once they are known', () => {
    const month = report('2023-07-01', '2023-07-31', 31400);
    expect(toWeeklySeries([month], { ...OPTIONS, asOf: '2023-08-01' }).otherWindows).toBe(0);
    expect(toWeeklySeries([month], { ...OPTIONS, asOf: '2023-08-02' }).otherWindows).toBe(1);
  });

  it('takes one count reported twice as one week, with the finest rounding', () => {
    const coarse = report('2023-07-03', '2023-07-09', 3200, { source: { title: 'A' } });
    const fine = report('2023-07-03', '2023-07-09', 3200, { roundedTo: 10, source: { title: 'B' } });
    const again = report('2023-07-03', '2023-07-09', 3200, { roundedTo: 10, source: { title: 'C' } });
    for (const reports of [
      [coarse, fine, again],
      [fine, again, coarse],
    ]) {
      const { weeks, conflicts } = toWeeklySeries(reports, OPTIONS);
      expect(weeks.map(({ roundedTo, source }) => [roundedTo, source.title])).toEqual([[10, 'B']]);
      expect(conflicts).toEqual([]);
    }
  });

  it('lists a conflict and leaves the week out', () => {
    const other = report('2023-07-03', '2023-07-09', 3400);
    const { weeks, conflicts } = toWeeklySeries([NOW, other], OPTIONS);
    expect(weeks).toEqual([]);
    expect(conflicts).toEqual([
      { weekStart: '2023-07-03', candidates: [NOW, other], withinRounding: false, kept: null },
    ]);
  });

  it('lets the caller decide a conflict, and still lists it', () => {
    const other = report('2023-07-03', '2023-07-09', 3400);
    const first = toWeeklySeries([NOW, other], { ...OPTIONS, prefer: 'first-listed' });
    expect(first.weeks[0]?.count).toBe(3200);
    expect(first.conflicts[0]?.kept).toEqual(NOW);
    const highest = toWeeklySeries([NOW, other], {
      ...OPTIONS,
      prefer: (candidates) => candidates[1] ?? null,
    });
    expect(highest.weeks[0]?.count).toBe(3400);
    const none = toWeeklySeries([NOW, other], { ...OPTIONS, prefer: () => null });
    expect([none.weeks.length, none.conflicts.length]).toEqual([0, 1]);
  });

  it('tells whether rounding alone explains a conflict', () => {
    const within = (...counts: [number, Report['roundedTo']][]) =>
      toWeeklySeries(
        counts.map(([count, roundedTo]) => report('2023-07-03', '2023-07-09', count, { roundedTo })),
        OPTIONS,
      ).conflicts[0]?.withinRounding;
    expect(within([5168, 1], [5200, 100])).toBe(true);
    expect(within([5149, 1], [5200, 100])).toBe(false);
    expect(within([5150, 1], [5200, 100])).toBe(true);
    expect(within([5168, 1], [5160, 10])).toBe(false);
    expect(within([5168, 1], [5169, 1])).toBe(false);
    expect(within([3200, 100], [3300, 100])).toBe(true);
    expect(within([3200, 100], [3300, 100], [3000, 100])).toBe(false);
  });

  it('refuses a day and a lag that are none', () => {
    expect(codeOf(() => toWeeklySeries([], { ...OPTIONS, asOf: 'today' }))).toBe(
      'date/not-a-civil-date toWeeklySeries asOf',
    );
    expect(codeOf(() => toWeeklySeries([], { ...OPTIONS, publicationLag: -1 }))).toBe(
      'number/out-of-range toWeeklySeries publicationLag',
    );
  });
});

describe('likeForLike', () => {
  const reports = [
    report('2022-07-04', '2022-07-10', 162, { roundedTo: 1 }),
    report('2023-01-02', '2023-01-08', 2110, { roundedTo: 1 }),
    ...turn('2023-Q3', 17400, 3200),
    ...turn('2024-Q1', 15800, 3200),
    ...turn('2024-Q3', 14100, 6500),
  ];
  const series = deepFreeze(toWeeklySeries(reports, OPTIONS));

  it('puts the fall of a first week beside the same fall of other quarters', () => {
    const compared = likeForLike(series, '2023-07-03');
    if (compared.outcome !== 'compared') throw new Error('the week is in the series');
    expect(compared.this).toMatchObject({
      week: { count: 3200 },
      weekBefore: { count: 17400, weekOfQuarter: 13 },
      change: { percent: -81.61, percentRange: [-81.9484, -81.268] },
    });
    expect(compared.others.map(({ week, change }) => [week.quarter, week.count, change?.percent])).toEqual([
      ['2022-Q3', 162, undefined],
      ['2023-Q1', 2110, undefined],
      ['2024-Q1', 3200, -79.75],
      ['2024-Q3', 6500, -53.9],
    ]);
    expect(compared.others[0]).toMatchObject({ weekBefore: null, change: null });
  });

  it('ranks among all quarters and among those before', () => {
    const compared = likeForLike(series, '2023-07-03');
    expect(compared).toMatchObject({
      rank: { place: 2, of: 5, tied: 1, record: null },
      rankThen: { place: 1, of: 3, tied: 0, record: 'highest' },
    });
    expect(likeForLike(series, '2024-07-01')).toMatchObject({ rank: { place: 1, of: 5, record: 'highest' } });
    expect(likeForLike(series, '2022-07-04')).toMatchObject({
      rank: { place: 5, of: 5, tied: 0, record: 'lowest' },
      rankThen: { place: 1, of: 1, tied: 0, record: null },
    });
  });

  it('calls nothing a record that rounding can explain', () => {
    const pair = (one: [number, Report['roundedTo']], two: [number, Report['roundedTo']]) => {
      const [count, roundedTo] = one;
      const [other, otherRoundedTo] = two;
      const bothWeeks = [
        report('2023-07-03', '2023-07-09', count, { roundedTo }),
        report('2024-01-01', '2024-01-07', other, { roundedTo: otherRoundedTo }),
      ];
      const compared = likeForLike(toWeeklySeries(bothWeeks, OPTIONS), '2023-07-03');
      return compared.outcome === 'compared' ? compared.rank.record : undefined;
    };
    expect(pair([3300, 100], [3200, 100])).toBe('highest');
    expect(pair([3200, 100], [3300, 100])).toBe('lowest');
    expect(pair([3200, 100], [3200, 100])).toBe(null);
    expect(pair([3240, 1], [3200, 100])).toBe(null);
    expect(pair([3250, 1], [3200, 100])).toBe('highest');
    expect(pair([3150, 1], [3200, 100])).toBe('lowest');
    expect(pair([3160, 1], [3200, 100])).toBe(null);
    expect(pair([3201, 1], [3200, 1])).toBe('highest');
    expect(pair([0, 1], [0, 1])).toBe(null);
  });

  it('gives no change from a week that may have been zero', () => {
    const zero = [report('2023-06-26', '2023-07-02', 0), NOW];
    const compared = likeForLike(toWeeklySeries(zero, OPTIONS), '2023-07-03');
    expect(compared).toMatchObject({ this: { weekBefore: { count: 0 }, change: null } });
    const one = [report('2023-06-26', '2023-07-02', 1, { roundedTo: 1 }), NOW];
    expect(likeForLike(toWeeklySeries(one, OPTIONS), '2023-07-03')).toMatchObject({
      this: { change: { percent: 319900 } },
    });
    const exactZero = [report('2023-06-26', '2023-07-02', 0, { roundedTo: 1 }), NOW];
    expect(likeForLike(toWeeklySeries(exactZero, OPTIONS), '2023-07-03')).toMatchObject({
      this: { change: null },
    });
  });

  it('says when a week is not in the series, with the other quarters', () => {
    const missing = likeForLike(series, '2024-04-01');
    expect(missing).toMatchObject({ outcome: 'not-reported', weekStart: '2024-04-01' });
    expect(missing.others).toHaveLength(5);
    expect(likeForLike(series, { year: 2023, month: 7, day: 10 })).toEqual({
      outcome: 'not-reported',
      weekStart: '2023-07-10',
      others: [],
    });
  });

  it('refuses a day that is not a Monday', () => {
    expect(codeOf(() => likeForLike(series, '2023-07-04'))).toBe(
      'registrations/not-a-week likeForLike weekStart',
    );
    expect(() => likeForLike(series, '2023-07-04')).toThrow(
      '2023-07-04 is a Tuesday; the week is 2023-07-03 to 2023-07-09.',
    );
    expect(codeOf(() => likeForLike(series, '2023-02-30'))).toBe('date/no-such-day likeForLike weekStart');
  });
});

describe('sameWeekVerdict', () => {
  const others: [keyof typeof FIRST_WEEKS, number, number][] = [
    ['2022-Q3', 20000, 1000],
    ['2023-Q1', 20000, 2000],
    ['2024-Q1', 20000, 3000],
    ['2024-Q2', 20000, 4000],
    ['2024-Q3', 20000, 5000],
  ];
  const seriesWith = (count: number) =>
    deepFreeze(
      toWeeklySeries(
        [...others.flatMap((other) => turn(...other)), ...turn('2023-Q3', 17400, count)],
        OPTIONS,
      ),
    );
  const verdictOf = (count: number, options = {}) =>
    sameWeekVerdict(seriesWith(count), '2023-07-03', options);

  it('finds a count in the middle ordinary, with percentile, quantiles and range', () => {
    const verdict = verdictOf(3000);
    expect(verdict).toMatchObject({
      outcome: 'verdict',
      asOf: '2026-11-23',
      verdict: 'ordinary',
      percentile: 50,
      expected: {
        median: 3000,
        quantiles: [
          { p: 0.1, value: 1400 },
          { p: 0.25, value: 2000 },
          { p: 0.5, value: 3000 },
          { p: 0.75, value: 4000 },
          { p: 0.9, value: 4600 },
        ],
        interval: { coverage: 0.8 },
      },
      comparison: { outcome: 'compared', rank: { place: 3, of: 6, tied: 1 } },
    });
    if (verdict.outcome !== 'verdict') throw new Error('there is enough history');
    expect(verdict.expected.interval.lower).toBeCloseTo(1400, 9);
    expect(verdict.expected.interval.upper).toBeCloseTo(4600, 9);
  });

  it.each([
    [900, 'lowest', 0],
    [1000, 'low', 10],
    [1300, 'low', 20],
    [1400, 'ordinary', 20],
    [4600, 'ordinary', 80],
    [4700, 'high', 80],
    [5000, 'high', 90],
    [5100, 'highest', 100],
  ])('calls %i %s', (count, code, percentile) => {
    expect(verdictOf(count)).toMatchObject({ verdict: code, percentile });
  });

  it('widens the range with the coverage', () => {
    const half = verdictOf(1300, { coverage: 0.5 });
    expect(half).toMatchObject({
      verdict: 'low',
      expected: { interval: { coverage: 0.5, lower: 2000, upper: 4000 } },
    });
    expect(verdictOf(1300, { coverage: 0.9 })).toMatchObject({ verdict: 'ordinary' });
  });

  it('says it in words', () => {
    const verdict = verdictOf(3200);
    expect('sentence' in verdict && verdict.sentence).toEqual({
      code: 'registrations/same-week-ordinary',
      params: {
        ...{ brand: 'Tesla', weekStart: '2023-07-03', weekEnd: '2023-07-09', quarter: '2023-Q3' },
        ...{ weekOfQuarter: 1, count: 3200, asOf: '2026-11-23', quarters: 5, percentile: 60, coverage: 0.8 },
        ...{ percent: -81.61, percentLow: -81.9484, percentHigh: -81.268 },
        lower: expect.closeTo(1400, 9),
        upper: expect.closeTo(4600, 9),
      },
      text:
        'Tesla: 3,200 in 2023-07-03 to 2023-07-09 is ordinary for week 1 of a quarter: percentile 60 of 5 other ' +
        'quarters known on 2026-11-23, where 1,400 to 4,600 (80%) is expected. The change from the week before, ' +
        '-81.6% (-81.9% to -81.3%), compares with -95.0% to -75.0% in 5 other quarters.',
    });
    const words = [900, 1300, 4700, 5100].map((count) => {
      const other = verdictOf(count);
      return 'sentence' in other ? other.sentence.text.replace(/ for week.*/, '').replace(/.* is /, '') : '';
    });
    expect(words).toEqual(['the lowest on record', 'low', 'high', 'the highest on record']);
  });

  it('uses what was known on the day alone', () => {
    expect(verdictOf(3200, { asOf: '2023-07-11' })).toMatchObject({
      outcome: 'too-little-history',
      asOf: '2023-07-11',
      needs: 4,
      has: 2,
      comparison: { rank: { place: 1, of: 3, record: 'highest' } },
    });
    expect(verdictOf(3200, { asOf: '2023-07-10' })).toMatchObject({
      outcome: 'not-reported',
      asOf: '2023-07-10',
      weekStart: '2023-07-03',
      others: [{ week: { count: 1000 } }, { week: { count: 2000 } }],
    });
    expect(verdictOf(3200, { asOf: '2024-04-08' })).toMatchObject({ outcome: 'too-little-history', has: 3 });
    expect(verdictOf(3200, { asOf: '2024-04-09' })).toMatchObject({ outcome: 'verdict' });
  });

  it('says how much history is lacking and what there is', () => {
    const verdict = verdictOf(3200, { asOf: '2023-07-11' });
    expect('sentence' in verdict && verdict.sentence).toEqual({
      code: 'registrations/too-little-history',
      params: expect.objectContaining({ needs: 4, has: 2, quarters: 2, asOf: '2023-07-11', percent: -81.61 }),
      text:
        'Tesla: 3,200 in 2023-07-03 to 2023-07-09 cannot be judged yet: week 1 of 2 other quarters was known on ' +
        '2023-07-11 (1,000 in 2022-Q3, 2,000 in 2023-Q1), and a verdict needs 4. The change from the week before, ' +
        '-81.6% (-81.9% to -81.3%), compares with -95.0% to -90.0% in 2 other quarters.',
    });
    const alone = sameWeekVerdict(toWeeklySeries([NOW], OPTIONS), '2023-07-03');
    expect('sentence' in alone && alone.sentence.text).toBe(
      'Tesla: 3,200 in 2023-07-03 to 2023-07-09 cannot be judged yet: week 1 of 0 other quarters was known on ' +
        '2026-11-23, and a verdict needs 4.',
    );
    expect('sentence' in alone && Object.keys(alone.sentence.params)).not.toContain('percent');
  });

  it('names one other fall, and says when there is none', () => {
    const sentence = (...reports: Report[]) => {
      const verdict = sameWeekVerdict(toWeeklySeries(reports, OPTIONS), '2023-07-03');
      return 'sentence' in verdict ? verdict.sentence.text : '';
    };
    const now = turn('2023-Q3', 17400, 3200);
    expect(sentence(...now, ...turn('2024-Q1', 15800, 3200))).toMatch(
      /compares with -79\.8% to -79\.8% in 1 other quarter\.$/,
    );
    expect(sentence(...now)).toMatch(/ \(-81\.9% to -81\.3%\), has no like in other quarters known\.$/);
  });

  it('needs as much history as it is told', () => {
    expect(verdictOf(3200, { asOf: '2023-07-11', minimumHistory: 2 })).toMatchObject({
      outcome: 'verdict',
      verdict: 'highest',
      percentile: 100,
    });
    expect(verdictOf(3200, { minimumHistory: 5 })).toMatchObject({ outcome: 'verdict' });
    expect(verdictOf(3200, { minimumHistory: 6 })).toMatchObject({ outcome: 'too-little-history', has: 5 });
  });

  it('refuses options that make no sense', () => {
    const at = (options: object) => codeOf(() => verdictOf(3200, options));
    expect(at({ coverage: 0 })).toBe('number/out-of-range sameWeekVerdict coverage');
    expect(at({ coverage: 1 })).toBe('number/out-of-range sameWeekVerdict coverage');
    expect(at({ coverage: 80 })).toBe('number/out-of-range sameWeekVerdict coverage');
    expect(at({ minimumHistory: 1 })).toBe('number/out-of-range sameWeekVerdict minimumHistory');
    expect(at({ asOf: '2026-11-24' })).toBe('registrations/as-of-after-series sameWeekVerdict asOf');
    expect(at({ asOf: 'now' })).toBe('date/not-a-civil-date sameWeekVerdict asOf');
    expect(() => verdictOf(3200, { asOf: '2026-11-24' })).toThrow('on or before 2026-11-23');
  });
});
