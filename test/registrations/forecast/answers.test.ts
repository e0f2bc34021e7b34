import { quantile } from 'gigacast/core';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import { adjust, assess, forecast, impliedExports, nowcast, type Report } from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { codeAndPath } from '../../support/refusal-of';
import { modelOf, teslaAsOf, wave, week } from './support';

const model = modelOf(wave(39));

describe('forecast', () => {
  it('goes on with the weeks after the last report, thirteen unless said otherwise', () => {
    const weeks = forecast(model);
    expect(weeks).toHaveLength(13);
    expect(weeks.map(({ from, to }) => [from, to]).slice(0, 2)).toEqual([
      ['2023-10-02', '2023-10-08'],
      ['2023-10-09', '2023-10-15'],
    ]);
    const two = forecast(model, { horizon: 2 });
    expect(two).toHaveLength(2);
    two.forEach(({ median }, i) => expect(median / (weeks[i]?.median ?? 0)).toBeCloseTo(1, 7));
  });

  it('follows the rhythm: low in week 1, high in week 13', () => {
    const medians = forecast(model).map(({ median }) => median);
    expect(medians[0]).toBeLessThan(7500);
    expect(medians[12]).toBeGreaterThan(14_000);
    expect(medians.toSorted((a, b) => a - b)).toEqual(medians);
  });

  it('gives median, interval and quantiles of one distribution', () => {
    const [first] = forecast(model, { coverage: 0.5 });
    if (first === undefined) throw new Error('a horizon has a first week');
    const at = (p: number) => quantile(first.distribution, p);
    expect(first.median).toBe(at(0.5));
    expect(first.interval).toEqual({ coverage: 0.5, lower: at(0.25), upper: at(0.75) });
    expect(first.quantiles.map(({ p }) => p)).toEqual([0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]);
    expect(first.quantiles.map(({ value }) => value)).toEqual(first.quantiles.map(({ p }) => at(p)));
  });

  it('knows less the further it looks', () => {
    const widths = forecast(model, { horizon: 40 }).map(({ interval }) =>
      Math.log(interval.upper / interval.lower),
    );
    expect(widths[39]).toBeGreaterThan((widths[13] as number) * 1.02);
    expect(widths[13]).toBeGreaterThan((widths[0] as number) * 1.01);
  });

  it('begins with the next whole week where the last window ends within one', () => {
    const cut = modelOf([...wave(10), week(10, 9000, { to: '2023-03-15' })]);
    expect(forecast(cut, { horizon: 1 })[0]?.from).toBe('2023-03-20');
  });

  it('goes by months where reports do', () => {
    const months = ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30'].map((end, i) =>
      week(0, [100, 300, 900, 120, 310, 880][i] ?? 0, { from: `2023-0${i + 1}-01`, to: `2023-${end}` }),
    );
    const ahead = forecast(modelOf(months));
    expect(ahead.map(({ from }) => from)).toEqual(
      ['07', '08', '09', '10', '11', '12'].map((month) => `2023-${month}-01`),
    );
    expect(ahead[1]?.to).toBe('2023-08-31');
    expect((ahead[2]?.median ?? 0) / (ahead[0]?.median ?? 1)).toBeGreaterThan(2);
    expect(forecast(modelOf(months), { unit: 'week', horizon: 1 })[0]?.from).toBe('2023-07-03');
    expect(forecast(model, { unit: 'month', horizon: 1 })[0]).toMatchObject({
      from: '2023-11-01',
      to: '2023-11-30',
    });
  });

  it('refuses a horizon or a coverage that is none', () => {
    expect(codeAndPath(() => forecast(model, { horizon: 0 }))).toEqual(['number/out-of-range', 'horizon']);
    expect(codeAndPath(() => forecast(model, { horizon: 261 }))).toEqual(['number/out-of-range', 'horizon']);
    expect(codeAndPath(() => forecast(model, { coverage: 1 }))).toEqual(['number/out-of-range', 'coverage']);
  });
});

describe('nowcast', () => {
  it('knows a reported period but for rounding and source', () => {
    const six = nowcast(model, { from: '2023-01-02', to: '2023-02-12' });
    const sum = wave(6).reduce((total, { count }) => total + count, 0);
    expect(six.median / sum).toBeCloseTo(1, 3);
    expect(six.interval.upper / six.interval.lower).toBeLessThan(1.008);
    expect(six).toMatchObject({ from: '2023-01-02', to: '2023-02-12', reportedDays: 1, reportedShare: 1 });
  });

  it('knows more of a quarter the more of it is published', () => {
    const width = (weeks: number) => {
      const { interval, median } = nowcast(modelOf(wave(weeks)), '2023-Q3');
      return (interval.upper - interval.lower) / median;
    };
    const widths = [26, 30, 34, 38].map(width);
    expect(widths.toSorted((a, b) => b - a)).toEqual(widths);
    expect(widths[0]).toBeGreaterThan(0.15);
    expect(widths[3]).toBeLessThan(0.07);
  });

  it('takes quarters and months by name, and says how much of them is reported', () => {
    expect(nowcast(model, '2023-Q4')).toMatchObject({
      from: '2023-10-01',
      to: '2023-12-31',
      reportedDays: 1 / 92,
    });
    expect(nowcast(model, '2023-02')).toMatchObject({
      from: '2023-02-01',
      to: '2023-02-28',
      reportedDays: 1,
    });
    const half = nowcast(modelOf(wave(32)), '2023-Q3');
    expect(half.reportedDays).toBeCloseTo(44 / 92, 12);
    // The second half of a quarter is the heavier one.
    expect(half.reportedShare).toBeLessThan(0.42);
    expect(half.reportedShare).toBeGreaterThan(0.2);
  });

  it('is within its interval of June and the second quarter of 2023 for Tesla', () => {
    const tesla = teslaAsOf('2023-07-11');
    const june = nowcast(tesla, '2023-06');
    expect(june.interval.lower).toBeLessThan(74_212);
    expect(june.interval.upper).toBeGreaterThan(70_000);
    expect(Math.abs(june.median / 74_212 - 1)).toBeLessThan(0.05);
  });

  it('refuses what is no period', () => {
    expect(codeAndPath(() => nowcast(model, '2023-Q5'))).toEqual(['registrations/not-a-period', 'period']);
    expect(codeAndPath(() => nowcast(model, '2023'))).toEqual(['registrations/not-a-period', 'period']);
    expect(codeAndPath(() => nowcast(model, '2023-13'))).toEqual(['registrations/not-a-period', 'period']);
    expect(codeAndPath(() => nowcast(model, { from: '2023-02-02', to: '2023-02-01' }))).toEqual([
      'registrations/window-reversed',
      'period.to',
    ]);
    expect(codeAndPath(() => nowcast(model, '2023-02', { coverage: 0 }))).toEqual([
      'number/out-of-range',
      'coverage',
    ]);
  });
});

describe('nowcast as another basis counts', () => {
  it('expects the same and is less sure: a standard deviation of 4 % is added', () => {
    const own = nowcast(model, '2023-06', { basis: 'insurance' });
    const retail = nowcast(model, '2023-06', { basis: 'retail' });
    expect(own).toEqual(nowcast(model, '2023-06'));
    expect(retail.median).toBeCloseTo(own.median, 9);
    const variance = ({ interval }: typeof own) =>
      (Math.log((interval.upper + 1) / (interval.lower + 1)) / 2 / 1.2815515655446004) ** 2;
    expect(variance(retail) - variance(own)).toBeCloseTo(0.04 ** 2, 9);
  });
});

describe('impliedExports', () => {
  it('is what wholesale leaves after the nowcast, bounds the other way round', () => {
    const result = impliedExports(model, '2023-06', { wholesale: 80_000 });
    const { domestic, exports } = result;
    expect(domestic).toEqual(nowcast(model, '2023-06', { basis: 'retail' }));
    expect(exports.median).toBe(80_000 - domestic.median);
    expect(exports.interval).toEqual({
      coverage: 0.8,
      lower: 80_000 - domestic.interval.upper,
      upper: 80_000 - domestic.interval.lower,
    });
    expect(exports.quantiles[0]).toEqual({
      p: expect.closeTo(0.05, 12),
      value: expect.closeTo(80_000 - (domestic.quantiles[6]?.value ?? 0), 6),
    });
    expect(result.moreThanShipped).toBeLessThan(0.01);
    expect(result.sentence).toMatchObject({ code: 'registrations/implied-exports' });
    expect(result.sentence.text).toMatch(/^A: of 80,000 shipped from 2023-06-01 to 2023-06-30, about /);
  });

  it('is never below 0, and says how likely more was registered than shipped', () => {
    const result = impliedExports(model, '2023-06', { wholesale: 100 });
    expect(result.exports.median).toBe(0);
    expect(result.moreThanShipped).toBeGreaterThan(0.999);
    expect(codeAndPath(() => impliedExports(model, '2023-06', { wholesale: -1 }))).toEqual([
      'number/out-of-range',
      'wholesale',
    ]);
  });
});

describe('assess', () => {
  const last = (count: number): Report => week(38, count);
  const verdict = (count: number) => {
    const result = assess(model, last(count));
    return result.outcome === 'assessed' ? [result.verdict, result.percentile < 50] : result.outcome;
  };

  it('finds a count ordinary, below or far below by its percentile', () => {
    expect(verdict(18_000)[0]).toBe('ordinary');
    expect(verdict(13_500)).toEqual(['below', true]);
    expect(verdict(8000)).toEqual(['far-below', true]);
    expect(verdict(23_500)).toEqual(['above', false]);
    expect(verdict(40_000)).toEqual(['far-above', false]);
  });

  it('judges by what was known before, so that the report itself makes no difference', () => {
    const without = modelOf(wave(38));
    const one = assess(model, last(18_000));
    const other = assess(without, last(18_000));
    expect(other).toEqual(one);
  });

  it('takes the change from the week before apart into factors', () => {
    const first = assess(model, week(26, 4000));
    if (first.outcome !== 'assessed' || first.change === null) throw new Error('week 25 is reported');
    const { before, ratio, phase, holidays, level, surprise } = first.change;
    expect(before).toBe(18_000);
    expect(ratio).toBeCloseTo(4000 / 18_000, 12);
    expect(phase * holidays * level * surprise).toBeCloseTo(ratio, 12);
    expect(holidays).toBe(1);
    expect(phase).toBeLessThan(0.45);
    expect(Math.abs(level - 1)).toBeLessThan(0.05);
  });

  it('says it in words', () => {
    const result = assess(model, last(8000));
    if (result.outcome !== 'assessed') throw new Error('there is enough history');
    expect(result.sentence.code).toBe('registrations/assessed-far-below');
    expect(result.sentence.text).toMatch(
      /^A: 8,000 in 2023-09-25 to 2023-10-01 is far below what was expected: percentile 0, where .* \(80%\) was expected\. The change from 16,833 before is −?-?\d+%: phase/,
    );
    expect(result.sentence.params).toMatchObject({
      brand: 'A',
      count: 8000,
      from: '2023-09-25',
      coverage: 0.8,
    });
  });

  it('leaves the change out where the week before is not reported', () => {
    const result = assess(modelOf(wave(38).filter((_, i) => i !== 37)), last(18_000));
    expect(result.outcome === 'assessed' && result.change).toBeNull();
    expect(result.outcome === 'assessed' && result.sentence.text.endsWith('was expected.')).toBe(true);
  });

  it('finds 3,200 in the first week of the third quarter of 2023 no cause for alarm', () => {
    const tesla = teslaAsOf('2023-07-11');
    const report = CHINA_WEEKLY_REGISTRATIONS.rows.find(
      ({ brand, from }) => brand === 'Tesla' && from === '2023-07-03',
    );
    const result = assess(tesla, report as Report);
    if (result.outcome !== 'assessed' || result.change === null)
      throw new Error('the record holds both weeks');
    expect(['ordinary', 'below']).toContain(result.verdict);
    // Most of the fall of 82 % is the change of quarter.
    expect(Math.log(result.change.phase) / Math.log(result.change.ratio)).toBeGreaterThan(0.6);
  });

  it('needs six reports before it, of the brand, known by then', () => {
    expect(assess(model, week(5, 100))).toEqual({ outcome: 'too-little-history', needs: 6, has: 5 });
    expect(codeAndPath(() => assess(model, week(5, 100, { brand: 'B' })))).toEqual([
      'registrations/other-brand',
      'report',
    ]);
    expect(codeAndPath(() => assess(model, week(500, 100)))).toEqual([
      'registrations/not-yet-known',
      'report.to',
    ]);
    expect(codeAndPath(() => assess(model, week(7, 1), { coverage: 2 }))).toEqual([
      'number/out-of-range',
      'coverage',
    ]);
  });
});

describe('adjust', () => {
  it('gives weeks that differ by their place in the quarter alone much the same pace', () => {
    const adjusted = adjust(model);
    expect(adjusted).toHaveLength(39);
    const counts = adjusted.map(({ count }) => count);
    const paces = adjusted.map(({ pace }) => pace);
    const spread = (values: readonly number[]) => Math.log(Math.max(...values) / Math.min(...values));
    expect(spread(counts)).toBeGreaterThan(1.4);
    expect(spread(paces)).toBeLessThan(0.55);
  });

  it('states the pace and the level in vehicles a week: their mean is that of the quarter', () => {
    const quarter = adjust(model).slice(13, 26);
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(quarter.map(({ level }) => level)) / 11_000).toBeCloseTo(1, 1);
    expect(mean(quarter.map(({ pace }) => pace)) / 11_000).toBeCloseTo(1, 1);
  });
});
