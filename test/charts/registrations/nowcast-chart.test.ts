import { nowcastChart, restyle } from 'gigacast/charts';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { refusalOf } from '../../support/refusal-of';
import { layerOf, rowsOf } from '../support/layer-of';
import { schemaErrors, svgOf, warningsOf } from '../support/valid';

const about = { from: '2024-04-01', to: '2024-06-30' };
const steps = deepFreeze([
  {
    asOf: '2024-04-09',
    nowcast: {
      ...about,
      median: 134_532.4,
      interval: { coverage: 0.8, lower: 102_750, upper: 176_143 },
      reportedShare: 0.01,
    },
  },
  {
    asOf: '2024-07-02',
    nowcast: {
      ...about,
      median: 146_129,
      interval: { coverage: 0.8, lower: 138_814, upper: 153_830 },
      reportedShare: 1,
    },
  },
]);
const sources = [{ title: 'weekly reports <script>alert(1)</script>' }];

describe('nowcastChart', () => {
  const chart = nowcastChart(steps, { actual: 145_897, sources });

  it('shows median and range of each step as they are', () => {
    expect(rowsOf(chart, 'range')).toEqual([
      { asOf: '2024-04-09', median: 134_532.4, lower: 102_750, upper: 176_143, published: 0.01 },
      { asOf: '2024-07-02', median: 146_129, lower: 138_814, upper: 153_830, published: 1 },
    ]);
    expect(rowsOf(chart, 'medians')).toEqual(rowsOf(chart, 'range'));
    expect(layerOf(chart, 'medians').mark).toMatchObject({ style: 'expected' });
  });

  it('draws what was counted later, if it is known', () => {
    expect(rowsOf(chart, 'counted')).toEqual([{ actual: 145_897 }]);
    const open = nowcastChart(steps, { sources });
    expect(rowsOf(open, 'counted')).toEqual([]);
    expect(open.usermeta.story.subtitle).not.toContain('counted later');
  });

  it('says the last range, what is shown and that the axis is cut', () => {
    expect(chart.usermeta.story.title).toBe('146,129 expected in the end, 138,814 to 153,830 (80%)');
    expect(chart.usermeta.story.subtitle).toBe(
      'Total of Apr 1, 2024 to Jun 30, 2024 as expected on each day; band: the central 80 %; level line: 145,897, as ' +
        'counted later. The axis does not start at 0. As of Jul 2, 2024.',
    );
  });

  it('draws one row, hostile text as text, and in both themes', async () => {
    const odd = nowcastChart(steps.slice(0, 1), { sources });
    expect(schemaErrors(odd)).toEqual([]);
    expect(warningsOf(odd)).toEqual([]);
    const svg = await svgOf(restyle(odd, { theme: 'dark', width: 390 }));
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).toContain('fill="#14171c"');
  });

  it('refuses no step, and figures without a source', () => {
    const none = refusalOf(() => nowcastChart([], { sources }));
    expect([none.code, none.path]).toEqual(['charts/nothing-to-draw', 'steps']);
    expect(refusalOf(() => nowcastChart(steps, {})).code).toBe('charts/no-source');
  });
});
