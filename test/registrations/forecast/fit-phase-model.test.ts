import {
  fitPhaseModel,
  forecast,
  parsePhaseModel,
  updatePhaseModel,
  type FitPhaseModelOptions,
  type Report,
} from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { HYPER, modelOf, teslaAsOf, wave, week } from './support';

const OPTIONS = { brand: 'A', basis: 'insurance', asOf: '2029-01-01' } as const;

describe('fitPhaseModel', () => {
  it.each([
    ['no report', [], { why: 'reports', needs: 6, has: 0 }],
    ['one report', [week(0, 3200)], { why: 'reports', needs: 6, has: 1 }],
    ['five reports', wave(5), { why: 'reports', needs: 6, has: 5 }],
    ['zeros alone', Array.from({ length: 20 }, (_, i) => week(i, 0)), { why: 'counts', needs: 1, has: 0 }],
  ])('returns too little history for %s', (_, reports, missing) => {
    expect(fitPhaseModel(reports, OPTIONS)).toEqual({ outcome: 'too-little-history', ...missing });
  });

  it('fits six reports, or as few as are asked for', () => {
    expect(fitPhaseModel(wave(6), OPTIONS).outcome).toBe('fitted');
    expect(fitPhaseModel(wave(2), { ...OPTIONS, minimumHistory: 2 }).outcome).toBe('fitted');
    expect(codeAndPath(() => fitPhaseModel(wave(2), { ...OPTIONS, minimumHistory: 1 }))).toEqual([
      'number/out-of-range',
      'minimumHistory',
    ]);
  });

  it.each([
    ['a basis', { basis: 'insured' }, 'basis', 'insured', /insurance/],
    ['a further basis', { alsoBases: ['retail', 'Retail'] }, 'alsoBases[1]', 'Retail', /wholesale/],
    ['a cycle', { cycle: 'month' }, 'cycle', 'month', /auto, quarter, quarter-and-month/],
  ])('refuses %s it does not know', (_, more, path, received, rule) => {
    const misspelt = JSON.parse(JSON.stringify({ ...OPTIONS, ...more })) as FitPhaseModelOptions;
    const { code, path: at, received: got, message } = refusalOf(() => fitPhaseModel(wave(6), misspelt));
    expect([code, at, got]).toEqual(['input/not-one-of', path, `"${received}"`]);
    expect(message).toMatch(rule);
  });

  it('takes every cycle by its name', () => {
    const cycles = ['quarter', 'quarter-and-month'] as const;
    expect(cycles.map((cycle) => modelOf(wave(26), { cycle }).cycle)).toEqual(cycles);
  });

  it('takes reports of its brand, market and bases that were known by then', () => {
    const reports = [
      ...wave(13),
      week(13, 5000, { brand: 'B' }),
      week(14, 5000, { market: 'NO' }),
      week(15, 5000, { basis: 'retail' }),
      week(16, 5000, { publishedOn: '2023-06-01' }),
    ];
    const windows = (more: object) => modelOf(reports, more).windows.length;
    expect(windows({})).toBe(14);
    expect(windows({ alsoBases: ['retail'] })).toBe(15);
    // Week 12 ends on 2023-04-02 and is known on the Tuesday after.
    expect(windows({ asOf: '2023-04-04' })).toBe(13);
    expect(windows({ asOf: '2023-04-03' })).toBe(12);
    expect(windows({ asOf: '2023-05-31' })).toBe(13);
  });

  it('knows a report of another basis fifteen days after its window, with a greater error', () => {
    const month = week(0, 40_000, { basis: 'retail', from: '2023-01-01', to: '2023-01-31' });
    const { windows } = modelOf([...wave(13), month], { alsoBases: ['retail'] });
    expect(windows[0]).toEqual({
      from: '2023-01-01',
      to: '2023-01-31',
      count: 40_000,
      basis: 'retail',
      knownOn: '2023-02-15',
      sourceSd: 0.04,
    });
    expect(windows[1]?.sourceSd).toBe(0.004);
  });

  it('adds the error of rounding: a hundred on 3,199 is uniform over 100 cars', () => {
    const model = modelOf([...wave(6), week(6, 3200, { roundedTo: 100 })]);
    expect(model.windows[6]?.sourceSd).toBeCloseTo(Math.hypot(0.004, 100 / Math.sqrt(12) / 3201), 12);
  });

  it('counts a report that is listed twice once, and keeps two that contradict each other', () => {
    expect(modelOf([...wave(8), week(3, wave(8)[3]?.count ?? 0)]).windows).toHaveLength(8);
    expect(modelOf([...wave(8), week(3, 1)]).windows).toHaveLength(9);
  });

  it('does not depend on the order of the reports, and changes none of them', () => {
    const reports = deepFreeze([...wave(20), week(3, 4000), week(2, 44_000, { to: '2023-02-12' })]);
    const one = fitPhaseModel(reports, OPTIONS);
    expect(fitPhaseModel([...reports].reverse(), OPTIONS)).toEqual(one);
  });

  it('estimates hyperparameters and a cycle', () => {
    const fit = fitPhaseModel(wave(60), OPTIONS);
    if (fit.outcome !== 'fitted') throw new Error('there is enough history');
    // A wave without noise: next to none is found, and none of the month.
    expect(fit.model.hyperparameters.weekNoise).toBeLessThan(0.08);
    expect(fit.model.hyperparameters.levelStep).toBeLessThan(0.03);
    expect(['quarter', 'quarter-and-month']).toContain(fit.model.cycle);
  });

  it('finds the rhythm of a month where there is one', () => {
    const monthly = wave(60).map((report) => {
      const day = Number(report.to.slice(8));
      return { ...report, count: Math.round(10_000 * (day > 24 ? 1.6 : day < 9 ? 0.7 : 1)) };
    });
    const fit = fitPhaseModel(monthly, OPTIONS);
    expect(fit.outcome === 'fitted' && fit.model.cycle).toBe('quarter-and-month');
    const asked = fitPhaseModel(monthly, { ...OPTIONS, cycle: 'quarter' });
    expect(asked.outcome === 'fitted' && asked.model.cycle).toBe('quarter');
  });

  it('keeps holidays of the market whose notice was out by then', () => {
    const source = { title: 'a notice', publishedOn: '2023-10-25' };
    const rest = {
      date: '2024-02-10',
      market: 'CN',
      name: 'Chinese New Year',
      kind: 'holiday',
      source,
    } as const;
    const of = (asOf: string) =>
      modelOf(wave(6), { asOf, holidays: [rest, { ...rest, market: 'NO' }] }).holidays;
    expect(of('2023-10-24')).toEqual([]);
    expect(of('2023-10-25')).toEqual([{ date: '2024-02-10', name: 'Chinese New Year', kind: 'holiday' }]);
  });

  it.each([
    [
      'a window that ends before it begins',
      { to: '2022-01-01' },
      'registrations/window-reversed',
      'reports[6].to',
    ],
    ['a day that does not exist', { from: '2023-02-30' }, 'date/no-such-day', 'reports[6].from'],
    ['a count below 0', { count: -1 }, 'number/out-of-range', 'reports[6].count'],
    ['half a car', { count: 0.5 }, 'number/not-an-integer', 'reports[6].count'],
    ['a count that is no number', { count: NaN }, 'number/not-finite', 'reports[6].count'],
  ] as const)('refuses %s', (_, more, code, path) => {
    const bad: Report = week(6, 100, more);
    expect(codeAndPath(() => fitPhaseModel([...wave(6), bad], OPTIONS))).toEqual([code, path]);
  });

  it('refuses reports a hundred years apart, and says which', () => {
    const old = week(0, 100, { from: '1903-01-05', to: '1903-01-11' });
    const error = refusalOf(() => fitPhaseModel([old, ...wave(6)], OPTIONS));
    expect(error.code).toBe('registrations/span-too-long');
    expect(error.message).toContain('1903-01-05 to 2023-02-12');
  });

  it('bridges ten years without reports', () => {
    const late = wave(6).map((report) => ({
      ...report,
      from: `203${report.from.slice(3)}`,
      to: `203${report.to.slice(3)}`,
    }));
    const [next] = forecast(modelOf([...wave(6), ...late], { asOf: '2040-01-01' }), { horizon: 1 });
    expect(next?.from).toBe('2033-02-14');
    expect(next?.median).toBeGreaterThan(1000);
    expect(next?.interval.upper).toBeLessThan(1e6);
  });

  it('takes counts of 10^9, and zeros among counts', () => {
    const [large] = forecast(modelOf(wave(13, 1e5)), { horizon: 1 });
    expect(large?.median).toBeGreaterThan(1e8);
    const some = wave(26).map((report, i) => (i % 13 === 0 ? { ...report, count: 0 } : report));
    for (const { median, interval } of forecast(modelOf(some))) {
      expect(Number.isFinite(median) && interval.lower >= 0 && interval.upper > median).toBe(true);
    }
  });

  it('meets contradictory reports of a week between them', () => {
    const others = wave(20);
    const model = modelOf([...others, week(13, 8000), week(13, 2000)].filter((_, i) => i !== 13));
    const [next] = forecast(model, { horizon: 1 });
    expect(Number.isFinite(next?.median)).toBe(true);
  });
});

describe('a model', () => {
  it('answers the same when it was written as JSON and read again', () => {
    const model = teslaAsOf('2023-07-11');
    const again = parsePhaseModel(JSON.parse(JSON.stringify(model)));
    expect(again).toEqual(model);
    expect(forecast(again)).toEqual(forecast(model));
  });

  it('is refused where it is of another schema, or mended by hand', () => {
    const model = modelOf(wave(6));
    const code = (data: object) => codeAndPath(() => parsePhaseModel(data))[0];
    expect(code({ ...model, schemaVersion: 2 })).toMatch(/^input\//);
    expect(code({ ...model, windows: [] })).toBe('input/empty');
    expect(code({ ...model, hyperparameters: { ...HYPER, shapeMemory: 1 } })).toBe('number/out-of-range');
    expect(code({ ...model, extra: 1 })).toBe('input/unknown-key');
    const [first] = model.windows;
    expect(code({ ...model, windows: [{ ...first, to: '2022-01-01' }] })).toBe('input/invalid');
  });
});

describe('updatePhaseModel', () => {
  const all = wave(20);

  it('gives the model that all reports at once give', () => {
    const step = modelOf(all.slice(0, 15), { asOf: '2023-04-18' });
    const updated = updatePhaseModel(step, all.slice(15), { asOf: '2029-01-01' });
    expect(updated).toEqual(modelOf(all));
  });

  it('merges batches of one brand in any order', () => {
    const step = modelOf(all.slice(0, 10), { asOf: '2023-03-14' });
    const later = { asOf: '2029-01-01' };
    const one = updatePhaseModel(updatePhaseModel(step, all.slice(10, 15), later), all.slice(15), later);
    const other = updatePhaseModel(updatePhaseModel(step, all.slice(15), later), all.slice(10, 15), later);
    expect(other).toEqual(one);
  });

  it('refuses what is of another brand or market, not known yet, or as of an earlier day', () => {
    const model = modelOf(all, { asOf: '2023-06-01' });
    const update = (report: Report, asOf = '2023-06-01') =>
      codeAndPath(() => updatePhaseModel(model, [report], { asOf }));
    expect(update(week(20, 1, { brand: 'B' }))).toEqual(['registrations/other-brand', 'reports[0]']);
    expect(update(week(20, 1, { market: 'NO' }))).toEqual(['registrations/other-brand', 'reports[0]']);
    expect(update(week(30, 1))).toEqual(['registrations/not-yet-known', 'reports[0].to']);
    expect(update(week(20, 1), '2023-05-31')).toEqual(['registrations/as-of-before-model', 'asOf']);
  });
});
