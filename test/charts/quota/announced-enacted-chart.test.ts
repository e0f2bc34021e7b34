import { announcedEnactedChart, restyle } from 'gigacast/charts';
import { CANADA_EV_2026_ANNOUNCED } from 'gigacast/data/policies/canada-ev-2026-announced';
import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import { policyOn, type QuotaPolicy } from 'gigacast/quota';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { refusalOf } from '../../support/refusal-of';
import { rowsOf } from '../support/layer-of';
import { schemaErrors, svgOf, warningsOf } from '../support/valid';

const termsOf = (policy: QuotaPolicy, ...days: string[]) =>
  days.map((day) => policyOn(policy, day)).flatMap((terms) => (terms.inForce ? [terms] : []));
const sides = deepFreeze([
  { name: 'announced', terms: termsOf(CANADA_EV_2026_ANNOUNCED, '2026-03-01', '2027-03-01') },
  { name: 'enacted', terms: termsOf(CANADA_EV_2026_ENACTED, '2026-03-01', '2026-09-01', '2027-03-01') },
]);

describe('announcedEnactedChart', () => {
  const chart = announcedEnactedChart(sides);

  it('sets the periods of a year one after the other, cut into pools', () => {
    const bars = rowsOf(chart, 'volume').map(({ row, pool, start, end }) => [row, pool, start, end]);
    expect(bars).toEqual([
      ['2026 announced', 'reserved', 0, 24_500],
      ['2026 announced', 'general', 24_500, 49_000],
      ['2026 enacted', 'general', 0, 24_500],
      ['2026 enacted', 'general', 24_500, 49_000],
      ['2027 enacted', 'reserved', 0, 5218],
      ['2027 enacted', 'general', 5218, 52_185],
    ]);
  });

  it('draws a volume whose split is not published apart', () => {
    expect(rowsOf(chart, 'split not published').map(({ row, units }) => [row, units])).toEqual([
      ['2027 announced', 54_250],
    ]);
  });

  it('gives the sum of each year and side', () => {
    expect(rowsOf(chart, 'sums')).toEqual([
      { row: '2026 announced', end: 49_000, label: '49,000' },
      { row: '2026 enacted', end: 49_000, label: '49,000' },
      { row: '2027 announced', end: 54_250, label: '54,250' },
      { row: '2027 enacted', end: 52_185, label: '52,185' },
    ]);
    expect(chart.height).toBe(4 * 26);
  });

  it('names both sides and the first day', () => {
    expect(chart.usermeta.story.title).toBe('announced and enacted: the same quota with different room');
    expect(chart.usermeta.story.subtitle).toMatch(/Terms of Mar 1, 2026 and later\.$/);
  });

  it('draws one row, hostile text as text, and in both themes', async () => {
    const odd = announcedEnactedChart([
      { name: '<script>alert(1)</script>', terms: sides[0]!.terms.slice(0, 1) },
    ]);
    expect(schemaErrors(odd)).toEqual([]);
    expect(warningsOf(odd)).toEqual([]);
    const svg = await svgOf(restyle(odd, { theme: 'dark', width: 390 }));
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).toContain('fill="#14171c"');
  });

  it('refuses sides without a period', () => {
    const error = refusalOf(() => announcedEnactedChart([{ name: 'announced', terms: [] }]));
    expect([error.code, error.path]).toEqual(['charts/nothing-to-draw', 'sides']);
  });
});
