import { addDays, quantile, type GigacastError } from 'gigacast/core';
import { CHINA_HOLIDAYS } from 'gigacast/data/china-holidays';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import {
  assess,
  fitBrands,
  fitPhaseModel,
  forecast,
  impliedExports,
  nowcast,
  parsePhaseModel,
  updatePhaseModel,
  type FitPhaseModelOptions,
  type Report,
} from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../support/refusal-of';
import { HYPER, modelOf, wave, week } from './support';

const model = modelOf(wave(39));
const OPTIONS = { brand: 'A', basis: 'insurance', asOf: '2029-01-01' } as const;

/** Which function refused, at which path, by which code. */
function whoWhereWhy({ issues, message }: GigacastError): readonly unknown[] {
  const [issue] = issues;
  return [message.split(/[:( ]/)[0], issue?.path, issue?.code];
}

describe('what is refused names the function and the argument', () => {
  const late = (from: string, to: string) => week(0, 1, { from, to, publishedOn: '2023-01-10' });
  // The later of the two begins after the other and ends before it.
  const far = [late('2122-12-01', '2123-01-03'), late('2122-12-15', '2122-12-20')];
  it.each<readonly [string, string, string, () => unknown]>([
    ['assess', 'coverage', 'number/out-of-range', () => assess(model, week(38, 1), { coverage: 1 })],
    ['assess', 'report', 'registrations/other-brand', () => assess(model, week(38, 1, { brand: 'B' }))],
    ['forecast', 'horizon', 'number/out-of-range', () => forecast(model, { horizon: 0 })],
    ['nowcast', 'coverage', 'number/out-of-range', () => nowcast(model, '2023-02', { coverage: 1 })],
    ['nowcast', 'period', 'registrations/not-a-period', () => nowcast(model, '2023-00')],
    [
      'nowcast',
      'period.from',
      'date/no-such-day',
      () => nowcast(model, { from: '2023-02-30', to: '2023-03-01' }),
    ],
    [
      'nowcast',
      'period.to',
      'date/no-such-day',
      () => nowcast(model, { from: '2023-02-01', to: '2023-02-30' }),
    ],
    [
      'nowcast',
      'period.to',
      'registrations/window-reversed',
      () => nowcast(model, { from: '2023-02-02', to: '2023-02-01' }),
    ],
    [
      'impliedExports',
      'wholesale',
      'number/out-of-range',
      () => impliedExports(model, '2023-06', { wholesale: -1 }),
    ],
    [
      'fitPhaseModel',
      'asOf',
      'date/no-such-day',
      () => fitPhaseModel([], { ...OPTIONS, asOf: '2023-02-30' }),
    ],
    [
      'fitPhaseModel',
      'reports',
      'registrations/span-too-long',
      () => fitPhaseModel([...wave(6), ...far], OPTIONS),
    ],
    [
      'fitPhaseModel',
      'reports[0].to',
      'date/no-such-day',
      () => fitPhaseModel([week(0, 1, { to: '2023-02-30' })], OPTIONS),
    ],
    [
      'updatePhaseModel',
      'asOf',
      'date/no-such-day',
      () => updatePhaseModel(model, [], { asOf: '2029-02-30' }),
    ],
    [
      'updatePhaseModel',
      'asOf',
      'registrations/as-of-before-model',
      () => updatePhaseModel(model, [], { asOf: '2028-12-31' }),
    ],
    [
      'updatePhaseModel',
      'reports[0].count',
      'number/out-of-range',
      () => updatePhaseModel(model, [week(39, -1)], { asOf: '2029-01-01' }),
    ],
    ['parsePhaseModel', 'brand', 'input/empty', () => parsePhaseModel({ ...model, brand: '' })],
  ])('%s at %s by %s', (name, path, code, call) => {
    expect(whoWhereWhy(refusalOf(call))).toEqual([name, path, code]);
  });

  it('fitBrands, too', async () => {
    const misspelt = JSON.parse('{ "basis": "insured", "asOf": "2029-01-01" }') as FitPhaseModelOptions;
    const refused = await fitBrands([], misspelt)
      .next()
      .then(
        () => null,
        (error: GigacastError) => error,
      );
    expect(refused === null ? null : whoWhereWhy(refused)).toEqual([
      'fitBrands',
      'basis',
      'input/not-one-of',
    ]);
  });

  it('and says what would have been right', () => {
    const message = (call: () => unknown) => refusalOf(call).message;
    const other = message(() => assess(model, week(38, 1, { brand: 'B', market: 'NO' })));
    expect(other).toContain('be of A in CN, like the model');
    expect(other).toContain('B, NO');
    expect(message(() => assess(model, week(500, 1)))).toContain(
      `be of a window that is known by 2029-01-01, not first on ${addDays('2023-01-08', 3502)}`,
    );
    expect(message(() => updatePhaseModel(model, [], { asOf: '2028-12-31' }))).toContain(
      'on or after 2029-01-01',
    );
    expect(message(() => nowcast(model, { from: '2023-02-02', to: '2023-02-01' }))).toContain('2023-02-02');
    expect(message(() => fitPhaseModel([week(0, 1, { to: '2023-01-01' })], OPTIONS))).toContain(
      'the first day of the window, 2023-01-02',
    );
    expect(message(() => fitPhaseModel([...wave(6), ...far], OPTIONS))).toContain(
      'at most 36525 days, not 36526',
    );
  });
});

describe('fitPhaseModel at its edges', () => {
  it('takes a span of a hundred years', () => {
    const late = week(0, 1, { from: '2122-12-01', to: '2123-01-02', publishedOn: '2023-01-10' });
    expect(modelOf([...wave(6), late]).windows).toHaveLength(7);
  });

  it('takes a window of five years and no longer one, which would be a mistake of a year', () => {
    const since = (to: string) => week(0, 900_000, { from: '2018-01-01', to });
    expect(modelOf([...wave(6), since('2023-01-01')]).windows).toHaveLength(7);
    const { code, path, message } = refusalOf(() => modelOf([...wave(6), since('2023-01-02')]));
    expect([code, path]).toEqual(['registrations/span-too-long', 'reports[6].to']);
    expect(message).toContain('must span at most 1827 days, not 1828');
    const typed = week(39, 9000, { to: '2123-10-08', publishedOn: '2023-10-10' });
    expect(refusalOf(() => updatePhaseModel(model, [typed], { asOf: '2029-01-01' })).path).toBe(
      'reports[0].to',
    );
    expect(refusalOf(() => assess(model, typed)).path).toBe('report.to');
  });

  it('takes a window of one day, and refuses rounding below one car', () => {
    expect(modelOf([...wave(6), week(6, 900, { to: '2023-02-13' })]).windows[6]?.to).toBe('2023-02-13');
    const none = JSON.parse(JSON.stringify({ ...week(6, 900), roundedTo: 0 })) as Report;
    const { code, path } = refusalOf(() => modelOf([...wave(6), none]));
    expect([code, path]).toEqual(['number/out-of-range', 'reports[6].roundedTo']);
  });

  it('counts reports of its own basis, and estimates on them alone', () => {
    const months = [0, 1, 2].map((i) =>
      week(0, 90_000, { basis: 'retail', from: `2023-0${i + 1}-01`, to: `2023-0${i + 1}-28` }),
    );
    const also = { ...OPTIONS, alsoBases: ['retail'] } as const;
    expect(fitPhaseModel([...wave(5), ...months], also)).toEqual({
      outcome: 'too-little-history',
      why: 'reports',
      needs: 6,
      has: 5,
    });
    const hyper = (reports: readonly Report[]) => {
      const fit = fitPhaseModel(reports, also);
      return fit.outcome === 'fitted' ? fit.model.hyperparameters : null;
    };
    expect(hyper([...wave(20), ...months])).toEqual(hyper(wave(20)));
    expect(hyper(wave(20))).not.toBeNull();
  });

  it('keeps days off of its market, also where the day of the notice is not known', () => {
    const rest = {
      date: '2023-04-05',
      name: 'Qingming',
      kind: 'holiday',
      source: { title: 'a notice' },
    } as const;
    const { holidays } = modelOf(wave(6), {
      holidays: [
        { ...rest, market: 'CN' },
        { ...rest, market: 'NO', name: 'Easter' },
      ],
    });
    expect(holidays).toEqual([{ date: '2023-04-05', name: 'Qingming', kind: 'holiday' }]);
  });

  it.each([
    ['Tesla', 'quarter'],
    ['NIO', 'quarter-and-month'],
  ])('chooses the cycle of %s by the evidence, with hyperparameters given or estimated', (brand, cycle) => {
    const options = {
      brand,
      basis: 'insurance',
      asOf: '2024-04-02',
      holidays: CHINA_HOLIDAYS.rows,
    } as const;
    const chosen = (more: Partial<FitPhaseModelOptions>) => {
      const fit = fitPhaseModel(CHINA_WEEKLY_REGISTRATIONS.rows, { ...options, ...more });
      return fit.outcome === 'fitted' ? fit.model : null;
    };
    const estimated = chosen({});
    expect(estimated?.cycle).toBe(cycle);
    const hyperparameters = estimated?.hyperparameters ?? HYPER;
    expect(chosen({ hyperparameters })).toEqual(estimated);
    expect(chosen({ hyperparameters, cycle: 'auto' })?.cycle).toBe(cycle);
  });

  it('keeps one of two reports that differ in rounding alone: the exact one, in any order', () => {
    const exact = week(3, 9000);
    const rounded = week(3, 9000, { roundedTo: 1000 });
    for (const two of [
      [exact, rounded],
      [rounded, exact],
    ]) {
      const { windows } = modelOf([...wave(3), ...two, ...wave(8).slice(4)]);
      expect(windows).toHaveLength(8);
      expect(windows[3]?.sourceSd).toBe(0.004);
    }
  });

  it('keeps windows of one count that begin or end on different days', () => {
    const begins = [...wave(6), week(6, 9000), week(6, 9000, { from: '2023-02-14' })];
    const ends = [...wave(6), week(6, 9000), week(6, 9000, { to: '2023-02-18' })];
    expect(modelOf(begins).windows).toHaveLength(8);
    expect(modelOf(ends).windows).toHaveLength(8);
  });
});

describe('days off and the rhythm of the month', () => {
  it('act on the weeks they lie in', () => {
    const off = ['2023-10-02', '2023-10-03', '2023-10-04'].map((date) => ({
      date,
      market: 'CN',
      name: 'National Day',
      kind: 'holiday' as const,
      source: { title: 'a notice' },
    }));
    const [plain] = forecast(model, { horizon: 1 });
    const [less] = forecast(modelOf(wave(39), { holidays: off }), { horizon: 1 });
    expect((less?.median ?? NaN) / (plain?.median ?? NaN)).toBeLessThan(0.95);
    const [monthly] = forecast(modelOf(wave(39), { cycle: 'quarter-and-month' }), { horizon: 1 });
    expect(Math.abs((monthly?.median ?? NaN) / (plain?.median ?? NaN) - 1)).toBeGreaterThan(0.002);
    expect(Math.abs((monthly?.median ?? NaN) / (plain?.median ?? NaN) - 1)).toBeLessThan(0.2);
  });
});

describe('forecast at its edges', () => {
  const from = (reports: readonly Report[], more: Partial<FitPhaseModelOptions> = {}) =>
    forecast(modelOf(reports, more), { horizon: 1 })[0]?.from;

  it('goes on after the last day that is counted, by whichever window of the basis', () => {
    expect(from([...wave(10), week(8, 30_000, { to: '2023-03-19' })])).toBe('2023-03-20');
    const retail = week(8, 90_000, { basis: 'retail', from: '2023-03-01', to: '2023-03-31' });
    expect(from([...wave(10), retail], { alsoBases: ['retail'] })).toBe('2023-03-13');
  });

  it('goes by weeks where more than half of the windows have eight days or fewer', () => {
    const days = (length: number) => (_: unknown, i: number) =>
      week(0, 1000 + i, {
        from: addDays('2023-01-02', 9 * i),
        to: addDays('2023-01-02', 9 * i + length - 1),
      });
    const windows = (short: number, long: number) => [
      ...Array.from({ length: short }, days(8)),
      ...Array.from({ length: short + long }, days(9)).slice(short),
    ];
    const lengthAhead = (reports: readonly Report[]) => {
      const [first] = forecast(modelOf(reports), { horizon: 1 });
      return first?.from.endsWith('-01') === true && first.to > addDays(first.from, 7) ? 'month' : 'week';
    };
    expect(lengthAhead(windows(4, 3))).toBe('week');
    expect(lengthAhead(windows(3, 3))).toBe('month');
  });

  it('does not ask another basis for the unit', () => {
    const months = Array.from({ length: 9 }, (_, i) =>
      week(0, 60_000, { basis: 'retail', from: `2023-0${i + 1}-01`, to: `2023-0${i + 1}-28` }),
    );
    expect(forecast(modelOf([...wave(8), ...months], { alsoBases: ['retail'] }))).toHaveLength(13);
  });

  it('begins after the day of a model whose windows are all of another basis', () => {
    const other = { ...model, asOf: '2023-10-05', basis: 'retail' } as const;
    expect(forecast(other, { horizon: 1 })[0]?.from).toBe('2023-11-01');
  });
});

describe('nowcast at its edges', () => {
  it('takes one day, and days before the first report as not reported', () => {
    expect(nowcast(model, { from: '2023-02-01', to: '2023-02-01' })).toMatchObject({
      from: '2023-02-01',
      to: '2023-02-01',
      reportedDays: 1,
    });
    const before = nowcast(model, { from: '2022-12-26', to: '2023-01-08' });
    expect(before.reportedDays).toBe(0.5);
    expect(before.reportedShare).toBeGreaterThan(0);
    expect(before.reportedShare).toBeLessThan(1);
  });

  it.each(['x2023-Q1', '2023-Q11', '2023-Q0', 'x2023-01', '2023-011', '2023-1', ''])(
    'does not take %j for a period',
    (period) => {
      expect(refusalOf(() => nowcast(model, period)).code).toBe('registrations/not-a-period');
    },
  );
});

describe('impliedExports', () => {
  it('says what went abroad, with both bounds, in words and numbers', () => {
    const { exports, sentence } = impliedExports(model, '2023-06', { wholesale: 80_000, coverage: 0.5 });
    const { median, interval } = exports;
    const count = (value: number) => Math.round(value).toLocaleString('en-US');
    expect(sentence.text).toBe(
      `A: of 80,000 shipped from 2023-06-01 to 2023-06-30, about ${count(median)} went abroad ` +
        `(${count(interval.lower)} to ${count(interval.upper)} with probability 0.5).`,
    );
    expect(sentence.params).toEqual({
      brand: 'A',
      from: '2023-06-01',
      to: '2023-06-30',
      wholesale: 80_000,
      median,
      lower: interval.lower,
      upper: interval.upper,
      coverage: 0.5,
    });
  });

  it('adds nothing for the basis where the model counts retail itself', () => {
    const retail = wave(39).map((report) => ({ ...report, basis: 'retail' as const }));
    const own = modelOf(retail, { basis: 'retail' });
    expect(impliedExports(own, '2023-06', { wholesale: 80_000 }).domestic).toEqual(nowcast(own, '2023-06'));
  });
});

describe('assess at its edges', () => {
  it('makes do with six reports before', () => {
    expect(assess(model, week(6, 9000)).outcome).toBe('assessed');
    expect(assess(model, week(5, 9000))).toEqual({ outcome: 'too-little-history', needs: 6, has: 5 });
  });

  it('allows for the rounding of the report', () => {
    const variance = (roundedTo: 1 | 1000) => {
      const result = assess(model, week(38, 18_000, { roundedTo }));
      if (result.outcome !== 'assessed') throw new Error('there is enough history');
      const at = (p: number) => Math.log(quantile(result.expected.distribution, p) + 1);
      return ((at(0.9) - at(0.1)) / 2 / 1.2815515655446004) ** 2;
    };
    expect(variance(1000) - variance(1)).toBeCloseTo((1000 / Math.sqrt(12) / 18_001) ** 2, 9);
  });
});

describe('a model that is read again', () => {
  it('may hold a window of one day', () => {
    const day = modelOf([...wave(6), week(6, 900, { to: '2023-02-13' })]);
    expect(parsePhaseModel(JSON.parse(JSON.stringify(day)))).toEqual(day);
  });
});
