import { phaseChart, restyle } from 'gigacast/charts';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import { toWeeklySeries } from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { refusalOf } from '../../support/refusal-of';
import { layerOf, rowsOf } from '../support/layer-of';
import { schemaErrors, svgOf, warningsOf } from '../support/valid';

const tesla = { brand: 'Tesla', basis: 'insurance', asOf: '2025-07-08', prefer: 'first-listed' } as const;
const series = deepFreeze(toWeeklySeries(CHINA_WEEKLY_REGISTRATIONS.rows, tesla));

describe('phaseChart', () => {
  const chart = phaseChart(series, { quarter: '2024-Q2' });
  const own = series.weeks.filter(({ quarter }) => quarter === '2024-Q2');
  const others = series.weeks.filter(({ quarter }) => quarter !== '2024-Q2');

  it('shows every week once, as it was counted', () => {
    expect(rowsOf(chart, 'weeks of this quarter').map(({ count }) => count)).toEqual(
      own.map(({ count }) => count),
    );
    expect(rowsOf(chart, 'weeks of other quarters')).toHaveLength(others.length);
    expect(rowsOf(chart, 'weeks of this quarter')[0]).toEqual({
      quarter: '2024-Q2',
      weekOfQuarter: 1,
      from: '2024-04-01',
      to: '2024-04-07',
      count: 1900,
    });
  });

  it('breaks its lines where a week is missing', () => {
    const runs = rowsOf(chart, 'this quarter').map(({ weekOfQuarter, run }) => [weekOfQuarter, run]);
    expect(runs.slice(3, 6)).toEqual([
      [4, 0],
      [5, 0],
      [7, 1],
    ]);
    expect(layerOf(chart, 'this quarter').encoding?.['detail']).toEqual({ field: 'run', type: 'nominal' });
    const rows = rowsOf(chart, 'other quarters') as readonly { quarter: string; run: number }[];
    const byRun = new Map(rows.map(({ run, quarter }) => [run, quarter]));
    expect(rows.every(({ run, quarter }) => byRun.get(run) === quarter)).toBe(true);
  });

  it('draws the median of the other quarters, of two at least', () => {
    const counts = others
      .flatMap((week) => (week.weekOfQuarter === 1 ? [week.count] : []))
      .sort((a, b) => a - b);
    const [low = 0, high = 0] = [
      counts[Math.floor((counts.length - 1) / 2)],
      counts[Math.ceil((counts.length - 1) / 2)],
    ];
    expect(rowsOf(chart, 'median')[0]).toEqual({ weekOfQuarter: 1, median: (low + high) / 2, run: 0 });
    expect(rowsOf(phaseChart({ ...series, weeks: own }), 'median')).toEqual([]);
  });

  it('begins at week 1 and ends at week 13', () => {
    expect(layerOf(chart, 'this quarter').encoding?.['x']).toMatchObject({
      scale: { domain: [1, 13], nice: false },
    });
  });

  it('takes the quarter of the last week where none is named', () => {
    const last = series.weeks.at(-1);
    const { story } = phaseChart(series).usermeta;
    expect(story.subtitle).toContain(`${last?.quarter.replace('-', ' ')} bold, 11 other quarters thin`);
    expect(story.title).toMatch(
      /^Tesla: [\d,]+ in week \d+ of 2025 Q2, where other quarters have [\d,.]+ in the middle$/,
    );
  });

  it('draws one row, hostile text as text, and in both themes', async () => {
    const odd = phaseChart({ ...series, brand: '<script>alert(1)</script>', weeks: own.slice(0, 1) });
    expect(schemaErrors(odd)).toEqual([]);
    expect(warningsOf(odd)).toEqual([]);
    const svg = await svgOf(restyle(odd, { theme: 'dark', width: 390 }));
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).toContain('fill="#14171c"');
  });

  it('refuses a quarter without a week', () => {
    const error = refusalOf(() => phaseChart(series, { quarter: '2030-Q1' }));
    expect([error.code, error.path]).toEqual(['charts/nothing-to-draw', 'series.weeks']);
    expect(refusalOf(() => phaseChart({ ...series, weeks: [] })).code).toBe('charts/nothing-to-draw');
  });
});
