import { probabilityByChart, restyle } from 'gigacast/charts';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { refusalOf } from '../../support/refusal-of';
import { layerOf, rowsOf } from '../support/layer-of';
import { schemaErrors, svgOf, warningsOf } from '../support/valid';

const rows = deepFreeze([
  { series: 'AI6', date: '2027-01-01', probability: 0.1 },
  { series: 'AI6', date: '2028-01-01', probability: 0.75 },
  { series: 'AI7', date: '2027-01-01', probability: 0 },
  { series: 'AI7', date: '2028-01-01', probability: 0.125 },
]);
const options = { asOf: '2026-10-01', sources: [{ title: 'claims' }] };

describe('probabilityByChart', () => {
  const stated = [
    { series: 'AI6', date: '2027-06-01' },
    { series: 'AI6', date: '2026-12-31' },
    { series: 'AI9', date: '2027-06-01' },
  ];
  const chart = probabilityByChart(rows, { ...options, stated });

  it('shows the probabilities as they are, from 0 to 1', () => {
    expect(rowsOf(chart, 'curves')).toEqual(rows);
    expect(layerOf(chart, 'curves').encoding?.['y']).toMatchObject({ scale: { domain: [0, 1] } });
  });

  it('sets a stated date on the last step of its own curve before it', () => {
    expect(rowsOf(chart, 'stated')).toEqual([{ series: 'AI6', date: '2027-06-01', probability: 0.1 }]);
  });

  it('says the last probability and the day of knowledge', () => {
    expect(chart.usermeta.story.title).toBe('AI7 by Jan 1, 2028: 13%');
    expect(chart.usermeta.story.subtitle).toBe(
      'Probability that it has come by a date; diamonds: dates that were stated. As of Oct 1, 2026.',
    );
    expect(probabilityByChart(rows, options).usermeta.story.subtitle).not.toContain('diamonds');
  });

  it('draws one row, hostile text as text, and in both themes', async () => {
    const odd = probabilityByChart([{ ...rows[0]!, series: '<script>alert(1)</script>' }], options);
    expect(schemaErrors(odd)).toEqual([]);
    expect(warningsOf(odd)).toEqual([]);
    const svg = await svgOf(restyle(odd, { theme: 'dark', width: 390 }));
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).toContain('fill="#14171c"');
  });

  it('refuses no row', () => {
    const error = refusalOf(() => probabilityByChart([], options));
    expect([error.code, error.path]).toEqual(['charts/nothing-to-draw', 'rows']);
  });
});
