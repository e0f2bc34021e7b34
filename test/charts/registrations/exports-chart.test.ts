import { exportsChart, restyle } from 'gigacast/charts';
import { TESLA_CHINA_MONTHLY } from 'gigacast/data/tesla-china-monthly';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { refusalOf } from '../../support/refusal-of';
import { rowsOf } from '../support/layer-of';
import { schemaErrors, svgOf, warningsOf } from '../support/valid';

const flows = deepFreeze(
  TESLA_CHINA_MONTHLY.rows.filter(({ month }) => month >= '2023-05' && month <= '2023-06'),
);
const asOf = '2026-11-23';

describe('exportsChart', () => {
  const chart = exportsChart(flows, { asOf });

  it('cuts each month into its parts, whose sum is wholesale', () => {
    const june = rowsOf(chart, 'wholesale').filter(({ month }) => month === '2023-06-01');
    expect(june.map(({ part, order }) => [part, order])).toEqual([
      ['sold at home', 0],
      ['exported', 1],
    ]);
    expect(Number(june[0]?.['count']) + Number(june[1]?.['count'])).toBe(93_680);
  });

  it('says how much of the last month went abroad', () => {
    expect(chart.usermeta.story.title).toMatch(
      /^Tesla exported [\d,]+ of the 93,680 cars shipped in 2023-06, 2\d%$/,
    );
    expect(chart.usermeta.story.subtitle).toContain('As of Nov 23, 2026.');
  });

  it('draws a month whose split is not known as such, and leaves out one without wholesale', () => {
    const unknown = { known: false, why: 'not published' } as const;
    const [may, june] = [flows[0]!, flows[1]!];
    const dark = exportsChart(
      [
        { ...may, exports: unknown, domestic: unknown } as typeof may,
        { ...june, wholesale: unknown } as typeof june,
      ],
      { asOf },
    );
    expect(rowsOf(dark, 'wholesale').map(({ month, part }) => [month, part])).toEqual([
      ['2023-05-01', 'split not known'],
    ]);
    expect(dark.usermeta.story.title).toBe('Tesla: what was exported is not known for any month');
  });

  it('draws one row, hostile text as text, and in both themes', async () => {
    const odd = exportsChart([{ ...flows[0]!, brand: '<script>alert(1)</script>' }], { asOf });
    expect(schemaErrors(odd)).toEqual([]);
    expect(warningsOf(odd)).toEqual([]);
    const svg = await svgOf(restyle(odd, { theme: 'dark', width: 390 }));
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).toContain('fill="#14171c"');
  });

  it('refuses flows without a known wholesale', () => {
    const error = refusalOf(() => exportsChart([], { asOf }));
    expect([error.code, error.path]).toEqual(['charts/nothing-to-draw', 'flows']);
  });
});
