import { backtestChart, restyle } from 'gigacast/charts';
import type { ScoreRow } from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { refusalOf } from '../../support/refusal-of';
import { rowsOf } from '../support/layer-of';
import { schemaErrors, svgOf, warningsOf } from '../support/valid';

const band = { trials: 5, cover80: { lower: 0.4, upper: 1 }, tenth: { lower: 0, upper: 0.4 } };
const calibration = { tenths: [0, 0, 0, 0, 5, 0, 0, 0, 0, 0], ofForecasts: band, ofTargets: band };
const row = (model: string, crps: number, horizon = 'all'): ScoreRow => ({
  model,
  horizon,
  n: 1234,
  mae: 2 * crps,
  crps,
  cover80: 0.8,
  pinball: crps / 2,
  mase: 1,
  calibration,
  skill: null,
});
const rows = deepFreeze([row('ours', 62.4), row('naive', 100), row('drift', 200), row('ours', 7, '1')]);
const options = { asOf: '2026-11-23', sources: [{ title: 'weekly reports' }] };

describe('backtestChart', () => {
  const chart = backtestChart(rows, options);

  it('shows the score of each row of the horizon, the model apart', () => {
    expect(rowsOf(chart, 'model')).toEqual([
      { model: 'ours', score: 62.4, label: '62', n: 1234, ours: true },
    ]);
    expect(rowsOf(chart, 'baselines').map(({ model, score }) => [model, score])).toEqual([
      ['naive', 100],
      ['drift', 200],
    ]);
    expect(
      rowsOf(backtestChart(rows, { ...options, horizon: '1' }), 'scores').map(({ score }) => score),
    ).toEqual([7]);
  });

  it('takes the score that is asked for', () => {
    expect(rowsOf(backtestChart(rows, { ...options, score: 'mae' }), 'model')[0]?.['score']).toBe(124.8);
    expect(rowsOf(backtestChart(rows, { ...options, score: 'pinball' }), 'model')[0]?.['score']).toBe(31.2);
  });

  it('lists the best first', () => {
    expect(
      rowsOf(backtestChart([rows[2]!, rows[0]!, rows[1]!], options), 'scores').map(({ model }) => model),
    ).toEqual(['ours', 'naive', 'drift']);
  });

  it('says how much better or worse the model is than the best baseline', () => {
    expect(chart.usermeta.story.title).toBe(
      'The model (ours) is off by 38% less than the best baseline, naive',
    );
    expect(backtestChart([row('ours', 150), rows[1]!], options).usermeta.story.title).toBe(
      'The model (ours) is off by 50% more than the best baseline, naive',
    );
    expect(backtestChart([rows[0]!], options).usermeta.story.title).toBe('How far ours was off');
    expect(chart.usermeta.story.subtitle).toBe(
      'Mean continuous ranked probability score, vehicles; less is better; horizon: all. 1,234 forecasts, each made with ' +
        'what was known on its day. As of Nov 23, 2026.',
    );
  });

  it('draws one row, hostile text as text, and in both themes', async () => {
    const odd = backtestChart([row('<script>alert(1)</script>', 0)], options);
    expect(schemaErrors(odd)).toEqual([]);
    expect(warningsOf(odd)).toEqual([]);
    const svg = await svgOf(restyle(odd, { theme: 'dark', width: 390 }));
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).toContain('fill="#14171c"');
  });

  it('refuses a horizon without a row', () => {
    const error = refusalOf(() => backtestChart(rows, { ...options, horizon: '9' }));
    expect([error.code, error.path]).toEqual(['charts/nothing-to-draw', 'rows']);
    expect(error.message).toContain('a row for the horizon 9');
  });
});
