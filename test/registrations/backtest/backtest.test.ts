import { addDays, crps, lognormal, shifted } from 'gigacast/core';
import { CHINA_HOLIDAYS } from 'gigacast/data/china-holidays';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import { backtest, BASELINES, lastValue, type Backtest, type Report } from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { scoreForecast, scoreRows } from '../../../src/registrations/backtest/score-forecasts';
import { codeAndPath } from '../../support/refusal-of';
import { HYPER, wave, week } from '../forecast/support';

const OPTIONS = { brand: 'A', basis: 'insurance', cycle: 'quarter', hyperparameters: HYPER } as const;

function scored(result: Backtest) {
  if (result.outcome !== 'scored') throw new Error('there is enough history');
  return result;
}

describe('backtest', () => {
  it('forecasts every reported week of the horizon from every week on', () => {
    const reports = wave(30).filter((_, i) => i !== 25);
    const { forecasts, rows, unit } = scored(
      backtest(reports, { ...OPTIONS, from: '2023-06-05', horizon: 4 }),
    );
    expect(unit).toBe('week');
    // The first forecast week is number 22; its origin is week 21, known through 2023-06-04.
    const own = forecasts.map(({ origin, ahead }) => [origin, ahead]);
    expect(own.filter(([origin]) => origin === '2023-06-04')).toEqual([
      ['2023-06-04', 1],
      ['2023-06-04', 2],
      ['2023-06-04', 3],
    ]);
    expect(own).toHaveLength(3 + 3 + 3 + 3 + 3 + 2 + 1);
    expect(rows.map(({ horizon, n }) => [horizon, n])).toEqual([
      ['all', 18],
      ['1', 6],
      ['2-4', 12],
    ]);
  });

  it('does not look ahead: later reports change no earlier forecast', () => {
    const reports = wave(30);
    const wild = reports.map((report, i) => (i > 25 ? { ...report, count: 99_999 } : report));
    const until = (list: readonly Report[]) =>
      scored(backtest(list, { ...OPTIONS, from: '2023-06-05', baselines: BASELINES }))
        .forecasts.filter(({ origin }) => origin <= addDays('2023-01-08', 7 * 24))
        .map(({ model, origin, ahead, median }) => [model, origin, ahead, median]);
    expect(until(wild)).toEqual(until(reports));
  });

  it('estimates hyperparameters on what was known at the first origin', () => {
    const reports = wave(30);
    const fitted = (list: readonly Report[]) =>
      scored(backtest(list, { brand: 'A', basis: 'insurance', from: '2023-06-05', horizon: 1 })).model;
    const model = fitted(reports);
    expect(model.asOf).toBe('2023-06-06');
    expect(model.windows).toHaveLength(22);
    expect(fitted(reports.map((report, i) => (i > 21 ? { ...report, count: 5 } : report)))).toEqual(model);
  });

  it('respects publication dates: a late month does not inform the weeks before it came out', () => {
    const month = (publishedOn?: string): Report =>
      week(0, 90_000, {
        basis: 'retail',
        from: '2023-05-01',
        to: '2023-05-31',
        ...(publishedOn === undefined ? {} : { publishedOn }),
      });
    const first = (extra: readonly Report[]) =>
      scored(
        backtest([...wave(30), ...extra], {
          ...OPTIONS,
          alsoBases: ['retail'],
          from: '2023-06-05',
          horizon: 1,
        }),
      ).forecasts.map(({ median }) => Math.round(median));
    const without = first([]);
    // Fifteen days after May is 2023-06-15: after the origins that are known on June 6 and 13.
    const usual = first([month()]);
    expect(usual.slice(0, 2)).toEqual(without.slice(0, 2));
    expect(usual[2]).not.toBe(without[2]);
    expect(first([month('2023-06-01')])[0]).not.toBe(without[0]);
    expect(first([month('2030-01-01')])).toEqual(without);
  });

  it('scores baselines on the same weeks, and the model above them on a wave', () => {
    const result = scored(backtest(wave(60), { ...OPTIONS, from: '2023-10-02', baselines: BASELINES }));
    const all = result.rows.filter(({ horizon }) => horizon === 'all');
    expect(all.map(({ model }) => model)).toEqual([
      'intensity',
      'last value',
      'same week of quarter',
      'same week of year',
      'mean phase x pace',
      'drift',
    ]);
    expect(new Set(all.map(({ n }) => n)).size).toBe(1);
    const [own, last] = all;
    expect(own?.crps).toBeLessThan(0.6 * (last?.crps ?? 0));
    expect(result.rows.map(({ horizon }) => horizon).slice(0, 4)).toEqual(['all', '1', '2-4', '5-13']);
  });

  it('goes by months where reports do, up to six ahead', () => {
    const months = Array.from({ length: 30 }, (_, i) => {
      const from = `20${21 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`;
      const next = `20${21 + Math.floor((i + 1) / 12)}-${String(((i + 1) % 12) + 1).padStart(2, '0')}-01`;
      return week(0, [100, 300, 900][i % 3] ?? 0, { basis: 'registration', from, to: addDays(next, -1) });
    });
    const result = scored(
      backtest(months, { ...OPTIONS, basis: 'registration', from: '2022-07-01', baselines: BASELINES }),
    );
    expect(result.unit).toBe('month');
    expect(result.forecasts.filter(({ model }) => model === 'intensity')).toHaveLength(
      7 * 6 + 5 + 4 + 3 + 2 + 1,
    );
    const seasonal = result.rows.find(({ model }) => model === 'same week of quarter');
    expect(seasonal?.mae).toBeCloseTo(0, 6);
  });

  it('says of each baseline how much better the model is, always the same with the same seed', () => {
    const rows = (seed?: number) =>
      scored(
        backtest(wave(60), {
          ...OPTIONS,
          from: '2023-10-02',
          baselines: [lastValue],
          ...(seed === undefined ? {} : { seed }),
        }),
      ).rows;
    const [own, , , , last] = rows();
    expect(own?.skill).toBeNull();
    expect(last).toMatchObject({ model: 'last value', horizon: 'all' });
    const { share = NaN, interval, origins, block } = last?.skill ?? {};
    expect(share).toBeCloseTo(1 - (own?.crps ?? NaN) / (last?.crps ?? NaN), 12);
    expect([origins, block]).toEqual([21, 7]);
    expect(interval?.lower).toBeLessThan(share);
    expect(interval?.upper).toBeGreaterThan(share);
    expect(rows(1)).toEqual(rows());
    expect(rows(2)[4]?.skill?.interval).not.toEqual(interval);
    expect(rows(2)[4]?.skill?.share).toBe(share);
  });

  it('refuses two baselines of one name, and one with the name of the model', () => {
    const refused = (...names: readonly string[]) =>
      codeAndPath(() =>
        backtest(wave(30), {
          ...OPTIONS,
          from: '2023-06-05',
          baselines: names.map((name) => ({ ...lastValue, name })),
        }),
      );
    expect(refused('a', 'b', 'a')).toEqual(['registrations/baseline-name', 'baselines[2].name']);
    expect(refused('intensity')).toEqual(['registrations/baseline-name', 'baselines[0].name']);
  });

  it('tells its progress, origin by origin', () => {
    const told: (readonly [number, number])[] = [];
    backtest(wave(25), {
      ...OPTIONS,
      from: '2023-06-05',
      horizon: 1,
      onOrigin: (done, of) => told.push([done, of]),
    });
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('begins later where history is short, with the medians of the prior', () => {
    const result = scored(
      backtest(wave(10), { brand: 'A', basis: 'insurance', from: '2023-01-02', horizon: 1 }),
    );
    expect(result.forecasts.map(({ origin }) => origin)[0]).toBe('2023-02-12');
    expect(result.model.hyperparameters.levelStep).toBe(0.035);
  });

  it('returns too little history where nothing can be forecast', () => {
    expect(backtest(wave(4), { ...OPTIONS, from: '2023-01-16' })).toEqual({
      outcome: 'too-little-history',
      needs: 6,
      has: 4,
    });
    expect(backtest(wave(6), { ...OPTIONS, from: '2023-01-16' })).toEqual({
      outcome: 'too-little-history',
      needs: 7,
      has: 6,
    });
    expect(backtest(wave(30), { ...OPTIONS, from: '2029-01-01' }).outcome).toBe('too-little-history');
    expect(codeAndPath(() => backtest(wave(30), { ...OPTIONS, from: '2023-06-05', horizon: 0 }))).toEqual([
      'number/out-of-range',
      'horizon',
    ]);
  });

  it('beats every baseline on Tesla in China from April 2024 on, calibrated', () => {
    const result = scored(
      backtest(CHINA_WEEKLY_REGISTRATIONS.rows, {
        brand: 'Tesla',
        basis: 'insurance',
        from: '2024-04-01',
        holidays: CHINA_HOLIDAYS.rows,
        baselines: BASELINES,
      }),
    );
    const row = (model: string, horizon: string) =>
      result.rows.find((one) => one.model === model && one.horizon === horizon) ?? {
        n: 0,
        crps: NaN,
        cover80: NaN,
      };
    // The best of R's ets, stlf, tbats, auto.arima and snaive has 2132 over all horizons and 1846 for the next week.
    expect(row('intensity', 'all').n).toBe(491);
    expect(row('intensity', '1').n).toBe(44);
    expect(row('intensity', 'all').crps).toBeLessThan(0.85 * 2132);
    expect(row('intensity', '1').crps).toBeLessThan(0.88 * 1846);
    expect(row('intensity', 'all').cover80).toBeGreaterThan(0.74);
    expect(row('intensity', 'all').cover80).toBeLessThan(0.95);
    for (const { name } of BASELINES) {
      expect(row('intensity', 'all').crps).toBeLessThan(0.85 * row(name, 'all').crps);
    }
  });
});

describe('the baselines', () => {
  const point = (index: number, count: number, more: object = {}) => ({
    from: '2023-01-02',
    to: '2023-01-08',
    count,
    knownOn: '2023-01-10',
    index,
    quarter: `q${Math.floor(index / 13)}`,
    ofQuarter: (index % 13) + 1,
    ofYear: (index % 52) + 1,
    ...more,
  });
  const history = Array.from({ length: 30 }, (_, i) => point(i, 100 * ((i % 13) + 1) * (i < 13 ? 1 : 2)));
  const next = point(30, 0);
  const named = (name: string) => {
    const found = BASELINES.find((baseline) => baseline.name === name);
    if (found === undefined) throw new Error(name);
    return (from = history, target = next) => found.point(from, target);
  };

  it('carry the last value on', () => {
    expect(lastValue.point(history, next)).toBe(800);
  });

  it('take the same week of the last quarter, the thirteenth for a fourteenth', () => {
    expect(named('same week of quarter')()).toBe(1000);
    expect(named('same week of quarter')(history, point(39, 0, { ofQuarter: 14 }))).toBe(2600);
    expect(named('same week of quarter')(history.slice(0, 2))).toBeNull();
  });

  it('take the same week of last year', () => {
    expect(named('same week of year')(history, point(55, 0, { ofYear: 4 }))).toBe(400);
    expect(named('same week of year')()).toBeNull();
  });

  it('take the mean profile at the pace of the quarter to date', () => {
    // Mean of weeks 1 to 4: 100 (1 + 2 + 2) / 3 and so on; the quarter to date runs at 2 / (5 / 3) of it.
    const profile = (k: number) => (k <= 4 ? (100 * k * 5) / 3 : 150 * k);
    const pace = 2000 / (profile(1) + profile(2) + profile(3) + profile(4));
    expect(named('mean phase x pace')()).toBeCloseTo(profile(5) * pace, 9);
    const following = point(39, 0, { quarter: 'q3', ofQuarter: 1 });
    expect(named('mean phase x pace')(history, following)).toBeCloseTo(profile(1) * pace, 9);
    expect(named('mean phase x pace')(history.slice(0, 3), point(5, 0))).toBeNull();
  });

  it('carry the mean growth on, not below 0', () => {
    expect(named('drift')(history, point(31, 0))).toBeCloseTo(800 + (2 * 700) / 29, 9);
    expect(named('drift')([point(0, 900), point(1, 100)], point(3, 0))).toBe(0);
    expect(named('drift')([point(0, 900)], point(3, 0))).toBeNull();
  });
});

describe('the scores', () => {
  const about = { model: 'm', origin: '2023-01-08', from: '2023-01-09', to: '2023-01-15', ahead: 1 } as const;
  const distribution = shifted(lognormal({ median: 1001, sigma: 0.2 }), -1);

  it('of one forecast are those of core', () => {
    const one = scoreForecast(distribution, { ...about, actual: 1200 });
    expect(one.crps).toBe(crps(distribution, 1200));
    expect(one.median).toBeCloseTo(1000, 9);
    expect(one.inside80).toBe(true);
    expect(one.pit).toBeCloseTo(0.818793, 5);
    expect(scoreForecast(distribution, { ...about, actual: 1300 }).inside80).toBe(false);
    expect(scoreForecast(distribution, { ...about, actual: 700 }).inside80).toBe(false);
  });

  it('of a model are means by range of horizons, its error over that of a naive step', () => {
    const forecasts = [
      { ...scoreForecast(distribution, { ...about, actual: 1200 }), ahead: 1 },
      { ...scoreForecast(distribution, { ...about, actual: 900 }), ahead: 2 },
    ];
    const [all, one, later] = scoreRows(forecasts, {
      ranges: [
        [1, 1],
        [2, 4],
        [5, 6],
      ],
      scale: 300,
      seed: 1,
    });
    expect(all).toMatchObject({ model: 'm', horizon: 'all', n: 2, mae: expect.closeTo(150, 9), cover80: 1 });
    expect(all?.mase).toBeCloseTo(0.5, 9);
    expect(all?.crps).toBeCloseTo(((forecasts[0]?.crps ?? 0) + (forecasts[1]?.crps ?? 0)) / 2, 12);
    expect(one).toMatchObject({ horizon: '1', n: 1 });
    expect(later).toMatchObject({ horizon: '2-4', n: 1 });
    expect(scoreRows(forecasts, { ranges: [], scale: 0, seed: 1 })[0]?.mase).toBeNull();
  });
});
