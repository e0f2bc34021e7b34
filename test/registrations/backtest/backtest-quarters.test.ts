import { addDays, addMonths } from 'gigacast/core';
import {
  backtestQuarters,
  lastValue,
  learnPrior,
  nowcast,
  type Baseline,
  type QuarterBacktest,
  type QuarterBacktestOptions,
  type Report,
} from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { quarterTotals, weeksOfQuarter } from '../../../src/registrations/backtest/quarter-totals';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath } from '../../support/refusal-of';
import { HYPER, modelOf, wave, week } from '../forecast/support';

const OPTIONS = {
  brand: 'A',
  basis: 'insurance',
  cycle: 'quarter',
  hyperparameters: HYPER,
  from: '2023-07-01',
} as const;

function month(first: string, count: number, more: Partial<Report> = {}): Report {
  return week(0, count, { basis: 'retail', from: first, to: addDays(addMonths(first, 1), -1), ...more });
}

/** Three months of a quarter that add up to its weeks. */
const Q3 = ['2023-07-01', '2023-08-01', '2023-09-01'].map((first, i) => month(first, 40_000 + 10_000 * i));

function scored(result: QuarterBacktest) {
  if (result.outcome !== 'scored') throw new Error('there is enough history');
  return result;
}

function run(reports: readonly Report[], more: Partial<QuarterBacktestOptions> = {}) {
  return scored(backtestQuarters(deepFreeze(reports), { ...OPTIONS, ...more })).nowcasts;
}

describe('backtestQuarters', () => {
  it('nowcasts a quarter after four, eight and eleven of its weeks, on the Tuesday after the last', () => {
    const nowcasts = run([...wave(52), ...Q3]);
    expect(nowcasts.map(({ quarter, after, asOf, published }) => [quarter, after, asOf, published])).toEqual([
      ['2023-Q3', 4, '2023-08-01', 4],
      ['2023-Q3', 8, '2023-08-29', 8],
      ['2023-Q3', 11, '2023-09-19', 11],
    ]);
    const [first] = nowcasts;
    expect(first).toMatchObject({ actual: 150_000, model: 'intensity' });
    expect(first?.error).toBeCloseTo((first?.median ?? NaN) / 150_000 - 1, 12);
  });

  it('is the nowcast of a model that knows no more, as the basis of the truth counts', () => {
    const [, eight] = run([...wave(52), ...Q3]);
    const known = modelOf(wave(34), { asOf: '2023-08-29' });
    const own = nowcast(known, '2023-Q3', { basis: 'retail' });
    expect(eight?.median).toBeCloseTo(own.median, 6);
    expect(eight?.interval).toEqual(own.interval);
    expect(own.interval.upper).toBeGreaterThan(nowcast(known, '2023-Q3').interval.upper);
  });

  it('says whether the interval held, at its bounds too', () => {
    const [, , eleven] = run([...wave(52), ...Q3]);
    const { lower = NaN, upper = NaN } = eleven?.interval ?? {};
    const held = (count: number) =>
      run([...wave(52), week(0, count, { basis: 'retail', from: '2023-07-01', to: '2023-09-30' })])[2]?.held;
    expect([Math.floor(lower), Math.ceil(lower), Math.floor(upper), Math.ceil(upper)].map(held)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('gives a baseline the published weeks and what it expects of the others', () => {
    const weeks = wave(52).filter(({ from }) => from !== '2023-07-10');
    const ten: Baseline = { name: 'ten', point: () => 10 };
    const silent: Baseline = { name: 'silent', point: () => null };
    const nowcasts = run([...weeks, ...Q3], { baselines: [lastValue, ten, silent], after: [3] });
    // Weeks 1 and 3 of the quarter are known, 11 of 13 are not.
    const known = weeks.filter(({ from }) => from === '2023-07-03' || from === '2023-07-17');
    const sum = known.reduce((total, { count }) => total + count, 0);
    const last = known[1]?.count ?? NaN;
    expect(nowcasts.map(({ model, median, interval, held }) => [model, median, interval, held])).toEqual([
      ['intensity', nowcasts[0]?.median, nowcasts[0]?.interval, nowcasts[0]?.held],
      ['last value', sum + 11 * last, null, null],
      ['ten', sum + 110, null, null],
      ['silent', sum + 11 * last, null, null],
    ]);
    expect(nowcasts[0]).toMatchObject({ after: 3, published: 2, asOf: '2023-07-25' });
  });

  it('waits for the last of the weeks where it was published late', () => {
    const late = wave(52).map((report) =>
      report.from === '2023-07-24' ? { ...report, publishedOn: '2023-08-11' } : report,
    );
    expect(run([...late, ...Q3], { after: [4] })[0]).toMatchObject({ asOf: '2023-08-11', published: 5 });
  });

  it('passes over a quarter of which nothing is published, and says each number of weeks once', () => {
    const weeks = wave(52).filter(({ from }) => from < '2023-06-26' || from > '2023-08-01');
    expect(run([...weeks, ...Q3], { after: [4, 8, 8] }).map(({ after }) => after)).toEqual([8]);
  });

  it('does not look ahead: weeks that come later change nothing', () => {
    const wild = wave(52).map((report) => (report.from > '2023-09-11' ? { ...report, count: 1 } : report));
    expect(run([...wild, ...Q3])).toEqual(run([...wave(52), ...Q3]));
  });

  it('does not see the truth unless the basis of it informs the model', () => {
    const higher = Q3.map((report) => ({ ...report, count: report.count + 5000 }));
    const medians = (months: readonly Report[], alsoBases: readonly 'retail'[]) =>
      run([...wave(52), ...months], { alsoBases }).map(({ median }) => median);
    expect(medians(higher, [])).toEqual(medians(Q3, []));
    // July is known on August 15: after eight weeks, not after four.
    expect(medians(higher, ['retail'])[0]).toBe(medians(Q3, ['retail'])[0]);
    expect(medians(higher, ['retail'])[1]).not.toBe(medians(Q3, ['retail'])[1]);
  });

  it('takes hyperparameters from before the first quarter', () => {
    const { model } = scored(
      backtestQuarters([...wave(52), ...Q3], { brand: 'A', basis: 'insurance', from: '2023-06-02' }),
    );
    expect(model.asOf).toBe('2023-07-01');
    expect(model.windows).toHaveLength(25);
  });

  it('learns the prior from the other brands where that is asked for', () => {
    const others = wave(52).map((report) => ({ ...report, brand: 'B' }));
    const reports = [...wave(52), ...others, ...Q3];
    const learned = learnPrior(reports, { basis: 'insurance', asOf: '2023-07-01', except: 'A' });
    if (learned.outcome !== 'learned') throw new Error('there is enough history');
    expect(run(reports, { pooled: true })).toEqual(run(reports, { prior: learned.prior }));
    expect(run(reports, { pooled: true })).not.toEqual(run(reports));
  });

  it('returns too little history, or no nowcast where no quarter is counted', () => {
    expect(backtestQuarters([...wave(5), ...Q3], OPTIONS)).toEqual({
      outcome: 'too-little-history',
      needs: 6,
      has: 5,
    });
    expect(run(wave(52))).toEqual([]);
  });

  it('refuses numbers of weeks that no quarter has, coverages, and names that are taken', () => {
    const refused = (more: Partial<QuarterBacktestOptions>) =>
      codeAndPath(() => run([...wave(52), ...Q3], more));
    expect(refused({ after: [4, 0] })).toEqual(['number/out-of-range', 'after[1]']);
    expect(refused({ after: [15] })).toEqual(['number/out-of-range', 'after[0]']);
    expect(refused({ coverage: 1 })).toEqual(['number/out-of-range', 'coverage']);
    expect(refused({ baselines: [lastValue, lastValue] })).toEqual([
      'registrations/baseline-name',
      'baselines[1].name',
    ]);
    expect(run([...wave(52), ...Q3], { after: [1, 14] }).map(({ after }) => after)).toEqual([1, 14]);
  });
});

describe('the totals of quarters', () => {
  const of = { brand: 'A', market: 'CN', basis: 'retail', from: '2023-07-01' } as const;

  it('are sums of three months, or a quarter as it is counted, in order and from the day on', () => {
    const quarter = week(0, 7, { basis: 'retail', from: '2023-10-01', to: '2023-12-31' });
    const before = ['2023-04-01', '2023-05-01', '2023-06-01'].map((first) => month(first, 1));
    expect(quarterTotals([quarter, ...Q3, ...before], of)).toEqual([
      { from: '2023-07-01', to: '2023-09-30', count: 150_000 },
      { from: '2023-10-01', to: '2023-12-31', count: 7 },
    ]);
    const later = { ...of, from: '2023-07-02' };
    expect(quarterTotals([quarter, ...Q3], later).map(({ from }) => from)).toEqual(['2023-10-01']);
  });

  it('are of one brand, market and basis, and of whole months only', () => {
    const [july, august, september] = Q3 as [Report, Report, Report];
    for (const other of [
      { brand: 'B' },
      { market: 'NO' },
      { basis: 'wholesale' as const },
      { to: '2023-09-29' },
    ]) {
      expect(quarterTotals([july, august, { ...september, ...other }], of)).toEqual([]);
    }
  });
});

describe('the weeks of a quarter', () => {
  it.each([
    ['2023-07-01', '2023-09-30', '2023-07-03', '2023-09-25', 13],
    ['2024-01-01', '2024-03-31', '2024-01-01', '2024-03-25', 13],
    ['2026-01-01', '2026-03-31', '2025-12-29', '2026-03-23', 13],
    ['2026-10-01', '2026-12-31', '2026-09-28', '2026-12-28', 14],
    ['2021-01-01', '2021-03-31', '2021-01-04', '2021-03-22', 12],
  ])('that begins on %s are those with a Thursday in it', (from, to, first, last, n) => {
    const weeks = weeksOfQuarter({ from, to, count: 1 });
    expect(weeks).toHaveLength(n);
    expect([weeks[0]?.from, weeks[n - 1]?.from]).toEqual([first, last]);
    expect(weeks.map(({ ofQuarter }) => ofQuarter)).toEqual(Array.from({ length: n }, (_, i) => i + 1));
    expect(weeks[0]?.knownOn).toBe(addDays(first, 8));
  });
});
