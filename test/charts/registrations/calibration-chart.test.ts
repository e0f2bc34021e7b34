import { calibrationChart, restyle } from 'gigacast/charts';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { refusalOf } from '../../support/refusal-of';
import { rowsOf } from '../support/layer-of';
import { schemaErrors, svgOf, warningsOf } from '../support/valid';

const band = { trials: 50, cover80: { lower: 0.7, upper: 0.9 }, tenth: { lower: 0.02, upper: 0.2 } };
const of = (tenths: readonly number[]) => deepFreeze({ tenths, ofForecasts: band, ofTargets: band });
const options = { asOf: '2026-11-23', sources: [{ title: 'reports <script>alert(1)</script>' }] };
const even = of([10, 10, 10, 10, 10, 10, 10, 10, 10, 10]);

describe('calibrationChart', () => {
  const chart = calibrationChart(of([1, 0, 3, 0, 0, 4, 0, 0, 0, 2]), options);

  it('shows the share of each tenth', () => {
    expect(rowsOf(chart, 'outcomes')).toHaveLength(10);
    expect(rowsOf(chart, 'outcomes')[0]).toEqual({ tenth: '0-10', count: 1, share: 0.1 });
    expect(rowsOf(chart, 'outcomes')[9]).toEqual({ tenth: '90-100', count: 2, share: 0.2 });
    expect(rowsOf(chart, 'band of chance')).toEqual([{ lower: 0.02, upper: 0.2 }]);
  });

  it('counts the bars outside of what chance allows', () => {
    expect(chart.usermeta.story.subtitle).toContain(
      'band: what chance allows with 50 outcomes; 8 of 10 bars lie outside.',
    );
    expect(chart.usermeta.story.subtitle).toMatch(/As of Nov 23, 2026\.$/);
  });

  it('says whether intervals are too wide, too narrow or right', () => {
    const titleOf = (tenths: readonly number[]) => calibrationChart(of(tenths), options).usermeta.story.title;
    expect(titleOf([0, 0, 0, 0, 91, 0, 0, 0, 0, 9])).toBe(
      'Intervals were too wide: 91% of outcomes fell in the central 80%',
    );
    expect(titleOf([0, 0, 0, 0, 9, 0, 0, 0, 0, 1])).toMatch(/^Intervals were as wide as they should be/);
    expect(titleOf([0, 0, 0, 0, 7, 0, 0, 0, 0, 3])).toMatch(/^Intervals were as wide as they should be/);
    expect(titleOf([31, 0, 0, 0, 69, 0, 0, 0, 0, 0])).toBe(
      'Intervals were too narrow: 69% of outcomes fell in the central 80%',
    );
  });

  it('draws one row, hostile text as text, and in both themes', async () => {
    const odd = calibrationChart(even, options);
    expect(schemaErrors(odd)).toEqual([]);
    expect(warningsOf(odd)).toEqual([]);
    const svg = await svgOf(restyle(odd, { theme: 'dark', width: 390 }));
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).toContain('fill="#14171c"');
  });

  it('refuses a calibration without an outcome', () => {
    const error = refusalOf(() => calibrationChart(of([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), options));
    expect([error.code, error.path]).toEqual(['charts/nothing-to-draw', 'calibration.tenths']);
  });
});
