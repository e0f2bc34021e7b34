import { backtest, drift, lastValue, mergeBacktests, type Baseline } from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { rangesOf } from '../../../src/registrations/backtest/score-forecasts';
import { HYPER, wave } from '../forecast/support';

function run(brand: string, scale: number, baselines: readonly Baseline[] = [lastValue]) {
  const reports = wave(36, scale).map((report) => ({ ...report, brand }));
  const options = { brand, basis: 'insurance', cycle: 'quarter', hyperparameters: HYPER, baselines } as const;
  return backtest(reports, { ...options, from: '2023-06-05', horizon: 3 });
}

function rowsOf(result: ReturnType<typeof run>) {
  if (result.outcome !== 'scored') throw new Error('there is enough history');
  return result.rows;
}

describe('mergeBacktests', () => {
  const small = run('A', 1);
  const large = run('B', 3);

  it('scores the forecasts of all together, each with the same weight', () => {
    const { rows, forecasts } = mergeBacktests([small, large]);
    expect(rows.map(({ model, horizon }) => `${model} ${horizon}`)).toEqual(
      rowsOf(small).map(({ model, horizon }) => `${model} ${horizon}`),
    );
    rows.forEach((row, i) => {
      const [a, b] = [rowsOf(small)[i], rowsOf(large)[i]];
      expect(row.n).toBe(2 * (a?.n ?? NaN));
      expect(row.crps).toBeCloseTo(((a?.crps ?? NaN) + (b?.crps ?? NaN)) / 2, 9);
      expect(row.mase).toBeNull();
    });
    expect(forecasts).toHaveLength(2 * 2 * (rowsOf(small)[0]?.n ?? NaN));
  });

  it('draws origins with all brands that are forecast from there, the same with the same seed', () => {
    const [one, both] = [rowsOf(small), mergeBacktests([small, large]).rows].map((rows) =>
      rows.find(({ model, horizon }) => model === 'last value' && horizon === 'all'),
    );
    expect(both?.skill?.origins).toBe(one?.skill?.origins);
    expect(both?.skill?.share).toBeCloseTo(
      1 - (mergeBacktests([small, large]).rows[0]?.crps ?? NaN) / (both?.crps ?? NaN),
      12,
    );
    expect(mergeBacktests([small, large], { seed: 1 })).toEqual(mergeBacktests([small, large]));
    expect(mergeBacktests([small, large], { seed: 2 })).not.toEqual(mergeBacktests([small, large]));
  });

  it('passes over those with too little history, and says nothing of nothing', () => {
    const none = backtest([], { brand: 'C', basis: 'insurance', from: '2023-06-05' });
    expect(mergeBacktests([none, small]).rows.map(({ crps }) => crps)).toEqual(
      rowsOf(small).map(({ crps }) => crps),
    );
    expect(mergeBacktests([none])).toEqual({ rows: [], forecasts: [] });
  });

  it('has no skill over a rule that was not asked everywhere', () => {
    const { rows } = mergeBacktests([small, run('B', 3, [lastValue, drift])]);
    const skills = rows
      .filter(({ horizon }) => horizon === 'all')
      .map(({ model, skill }) => [model, skill === null]);
    expect(skills).toEqual([
      ['intensity', true],
      ['last value', false],
      ['drift', true],
    ]);
  });
});

describe('the ranges of steps ahead', () => {
  it.each([
    [0, []],
    [1, ['1-1']],
    [2, ['1-1', '2-4']],
    [4, ['1-1', '2-4']],
    [5, ['1-1', '2-4', '5-5']],
    [13, ['1-1', '2-4', '5-13']],
  ])('up to %i', (furthest, ranges) => {
    expect(rangesOf(furthest).map((range) => range.join('-'))).toEqual(ranges);
  });
});
