import { restyle, slipChart } from 'gigacast/charts';
import { SCHEDULE_SLIPS } from 'gigacast/data/schedule-slips';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { refusalOf } from '../../support/refusal-of';
import { rowsOf } from '../support/layer-of';
import { schemaErrors, svgOf, warningsOf } from '../support/valid';

const [model] = SCHEDULE_SLIPS.rows;
if (model === undefined) throw new Error('there are slips');
const slip = (speaker: string, target: string, on: string | null) =>
  ({
    ...model,
    speaker,
    target,
    outcome: on === null ? { kind: 'open' } : { kind: 'reached', on },
  }) as typeof model;
const slips = deepFreeze([
  slip('A', '2026-01-01', '2026-01-31'),
  slip('B', '2026-01-01', '2025-12-22'),
  slip('B', '2026-01-01', '2026-01-01'),
  slip('B', '2026-09-01', null),
  slip('B', '2026-10-01', null),
]);

describe('slipChart', () => {
  const chart = slipChart(slips, { asOf: '2026-10-01' });
  const daysOf = (name: string) => rowsOf(chart, name).map(({ speaker, days }) => [speaker, days]);

  it('shows the days between the stated and the actual date', () => {
    expect(daysOf('came')).toEqual([
      ['A', 30],
      ['B', -10],
      ['B', 0],
    ]);
  });

  it('counts open dates so far, once they are due', () => {
    expect(daysOf('open')).toEqual([['B', 30]]);
  });

  it('marks the median of a speaker with several dates', () => {
    expect(rowsOf(chart, 'median')).toEqual([{ speaker: 'B', median: 0 }]);
  });

  it('says how many were missed', () => {
    expect(chart.usermeta.story.title).toBe('2 of 4 stated dates that came due were missed');
    expect(chart.usermeta.story.subtitle).toBe(
      'Days late (left of 0: early) by who stated the date; ring: still open, counted so far; bar: median, 15 days for all. ' +
        'As of Oct 1, 2026.',
    );
  });

  it('draws one row, hostile text as text, and in both themes', async () => {
    const odd = slipChart([slip('<script>alert(1)</script>', '2026-01-01', '2026-01-31')], {
      asOf: '2026-10-01',
    });
    expect(schemaErrors(odd)).toEqual([]);
    expect(warningsOf(odd)).toEqual([]);
    const svg = await svgOf(restyle(odd, { theme: 'dark', width: 390 }));
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).toContain('fill="#14171c"');
  });

  it('refuses claims of which none is due', () => {
    const error = refusalOf(() => slipChart(slips.slice(4), { asOf: '2026-10-01' }));
    expect([error.code, error.path]).toEqual(['charts/nothing-to-draw', 'slips']);
  });
});
