import { drawdownChart, restyle } from 'gigacast/charts';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { refusalOf } from '../../support/refusal-of';
import { rowsOf } from '../support/layer-of';
import { schemaErrors, svgOf, warningsOf } from '../support/valid';

const status = (on: string, general: string) => ({
  on,
  available: '200',
  balance: String(Number(general) + 100),
  pools: [
    { id: 'reserved', available: '100', balance: '100' },
    { id: 'general', available: '100', balance: general },
  ],
});
const statuses = deepFreeze([status('2026-03-01', '100'), status('2026-04-10', '40')]);
const exhaustion = {
  asOf: '2026-04-10',
  remaining: '40',
  p10: '2026-04-20',
  p50: '2026-04-30',
  p90: null,
  withinPeriod: 0.78,
  periodEnd: '2026-06-30',
};
const sources = [{ title: 'an office <script>alert(1)</script>' }];

describe('drawdownChart', () => {
  const chart = drawdownChart(statuses, { exhaustion, pool: 'general', criticalThreshold: '0.9', sources });

  it('shows the balance of each pool on each day', () => {
    expect(rowsOf(chart, 'balance')).toEqual([
      { on: '2026-03-01', pool: 'reserved', balance: 100 },
      { on: '2026-03-01', pool: 'general', balance: 100 },
      { on: '2026-04-10', pool: 'reserved', balance: 100 },
      { on: '2026-04-10', pool: 'general', balance: 40 },
    ]);
  });

  it('fans out from what is left to the first and the last day in the period', () => {
    expect(rowsOf(chart, 'days on which it may be full')).toEqual([
      { on: '2026-04-10', lower: 40, upper: 40 },
      { on: '2026-04-20', lower: 0, upper: 20 },
      { on: '2026-04-30', lower: 0, upper: 0 },
    ]);
    expect(rowsOf(chart, 'rays').map(({ to, label }) => [to, label])).toEqual([
      ['2026-04-20', 'P10'],
      ['2026-04-30', 'P50'],
    ]);
    const narrow = drawdownChart(statuses, { exhaustion: { ...exhaustion, p50: null }, sources });
    expect(rowsOf(narrow, 'days on which it may be full')).toEqual([]);
    expect(rowsOf(narrow, 'rays')).toHaveLength(1);
  });

  it('draws one critical balance for pools of one size', () => {
    expect(rowsOf(chart, 'critical')).toEqual([{ balance: 10, label: 'critical below' }]);
    expect(rowsOf(drawdownChart(statuses, { sources }), 'critical')).toEqual([]);
  });

  it('names what happened, openings apart', () => {
    const events = [
      { kind: 'opened', on: '2026-03-01', pool: null },
      { kind: 'critical', on: '2026-04-01', pool: null },
      { kind: 'exhausted', on: '2026-04-10', pool: 'general' },
    ] as const;
    expect(rowsOf(drawdownChart(statuses, { events, sources }), 'events')).toEqual([
      { on: '2026-04-01', label: 'critical' },
      { on: '2026-04-10', label: 'exhausted: general' },
    ]);
  });

  it('says what is left and how likely it is full', () => {
    expect(chart.usermeta.story.title).toBe('140 of 200 are left on Apr 10, 2026');
    expect(chart.usermeta.story.subtitle).toBe(
      'Balance of each pool; dashed: to the days by which it is full with 10 or 50%. The general pool is full by Jun 30, 2026 ' +
        'with a probability of 78%. As of Apr 10, 2026.',
    );
    const plain = drawdownChart([{ ...statuses[0]!, pools: statuses[0]!.pools.slice(0, 1) }], { sources });
    expect(plain.usermeta.story.subtitle).toBe('Balance of the quota. As of Mar 1, 2026.');
    const none = drawdownChart(statuses, { exhaustion: { ...exhaustion, p10: null, p50: null }, sources });
    expect(none.usermeta.story.subtitle).toContain('Balance of each pool. Full by Jun 30, 2026 with');
  });

  it('draws one row, hostile text as text, and in both themes', async () => {
    const odd = drawdownChart(statuses.slice(0, 1), { exhaustion, sources });
    expect(schemaErrors(odd)).toEqual([]);
    expect(warningsOf(odd)).toEqual([]);
    const svg = await svgOf(restyle(odd, { theme: 'dark', width: 390 }));
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).toContain('fill="#14171c"');
  });

  it('refuses no status', () => {
    const error = refusalOf(() => drawdownChart([], { sources }));
    expect([error.code, error.path]).toEqual(['charts/nothing-to-draw', 'statuses']);
  });
});
