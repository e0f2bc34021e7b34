import { roadmapChart } from 'gigacast/charts';
import type { ScheduleSlip } from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath } from '../../support/refusal-of';
import { layerOf, rowsOf } from '../support/layer-of';

const about = { vendor: 'V', speaker: 'S', source: { title: 'page' } } as const;
const CLAIMS: readonly ScheduleSlip[] = deepFreeze([
  {
    ...about,
    id: 'b',
    subject: 'X1',
    milestone: 'tape-out',
    saidOn: '2025-06-01',
    target: '2025-12-31',
    targetFrom: '2025-10-01',
    outcome: { kind: 'reached', on: '2026-02-01' },
  },
  {
    ...about,
    id: 'a',
    subject: 'X1',
    milestone: 'samples',
    saidOn: '2025-01-01',
    target: '2025-03-01',
    outcome: { kind: 'reached', on: '2025-03-01' },
  },
  {
    ...about,
    id: 'c',
    subject: 'X2',
    milestone: 'tape-out',
    saidOn: '2025-07-01',
    target: '2025-09-01',
    outcome: { kind: 'cancelled', on: '2025-08-01' },
  },
  {
    ...about,
    id: 'd',
    subject: 'X2',
    milestone: 'tape-out',
    saidOn: '2025-08-01',
    target: '2026-07-01',
    outcome: { kind: 'open', asOf: '2026-03-01' },
  },
]);
const date = (day: string | null) => ({ date: day, standardErrorDays: 0 });
const generation = (name: string, days: readonly [string | null, string | null, string | null]) => ({
  generation: name,
  p10: date(days[0]),
  p50: date(days[1]),
  p90: date(days[2]),
});
const projection = {
  generations: [
    generation('X2', ['2026-05-01', '2026-09-01', '2027-04-01']),
    generation('X3', ['2027-05-01', null, null]),
  ],
} as never;

describe('roadmapChart', () => {
  const chart = roadmapChart(CLAIMS, { asOf: '2026-03-01', projection, projected: 'tape-out' });

  it('has a line for each stated date, in the order of saying, by subject', () => {
    expect(rowsOf(chart, 'stated').map(({ row }) => row)).toEqual(['X1|a', 'X1|b', 'X2|c', 'X2|d']);
    expect(rowsOf(chart, 'stated')[1]).toEqual({
      row: 'X1|b',
      subject: 'X1',
      milestone: 'tape-out',
      speaker: 'S',
      saidOn: '2025-06-01',
      from: '2025-10-01',
      target: '2025-12-31',
      outcome: 'reached',
      on: '2026-02-01',
    });
    expect(rowsOf(chart, 'stated')[0]).toMatchObject({ from: '2025-03-01', target: '2025-03-01' });
  });

  it('marks what came and what was given up, and nothing for what is open', () => {
    expect(rowsOf(chart, 'came').map(({ row, on }) => [row, on])).toEqual([
      ['X1|a', '2025-03-01'],
      ['X1|b', '2026-02-01'],
    ]);
    expect(rowsOf(chart, 'late')).toEqual(rowsOf(chart, 'came'));
    expect(rowsOf(chart, 'given up').map(({ row, on }) => [row, on])).toEqual([['X2|c', '2025-08-01']]);
    expect(rowsOf(chart, 'stated')[3]).toMatchObject({ outcome: 'open', on: null });
  });

  it('puts each interval below the claims of its generation, and names it where it has none', () => {
    expect(rowsOf(chart, 'interval')).toEqual([
      { row: 'X2|tape-out', p10: '2026-05-01', p50: '2026-09-01', p90: '2027-04-01', label: '2026-09' },
      {
        row: 'X3|tape-out',
        p10: '2027-05-01',
        p50: null,
        p90: '2027-05-01',
        label: 'never in the middle case',
      },
    ]);
    const { y } = layerOf(chart, 'stated').encoding as {
      y: { scale: { domain: readonly string[] }; axis: { labelExpr: string } };
    };
    expect(y.scale.domain).toEqual(['X1|a', 'X1|b', 'X2|c', 'X2|d', 'X2|tape-out', 'X3|tape-out']);
    expect(y.axis.labelExpr).toBe(
      `indexof(["X1|a","X2|c","X3|tape-out"], datum.value) < 0 ? '' : split(datum.value, '|')[0]`,
    );
    expect(chart.height).toBe(17 * 6);
  });

  it('colours by milestone and draws the day of knowledge', () => {
    expect(layerOf(chart, 'came').encoding?.['color']).toMatchObject({
      field: 'milestone',
      scale: { domain: ['samples', 'tape-out'] },
    });
    expect(rowsOf(chart, 'as of')).toEqual([{ asOf: '2026-03-01' }]);
  });

  it('counts what was kept among what came due and was not given up', () => {
    expect(chart.usermeta.story.title).toBe('1 of 2 stated dates that came due were kept');
    expect(chart.usermeta.story.subtitle).toContain('Grey bar: tape-out, P10 to P90');
    expect(chart.usermeta.story.subtitle).toMatch(/As of Mar 1, 2026\.$/);
  });

  it('counts a date as due on the day after it, not on the day', () => {
    const open = CLAIMS.slice(3);
    expect(roadmapChart(open, { asOf: '2026-07-01' }).usermeta.story.title).toBe(
      'None of 1 stated dates has come due yet',
    );
    const later = roadmapChart(open, { asOf: '2026-07-02' }).usermeta.story;
    expect(later.title).toBe('0 of 1 stated dates that came due were kept');
    expect(later.subtitle).not.toContain('Grey bar');
  });

  it('refuses no claims', () => {
    expect(codeAndPath(() => roadmapChart([], { asOf: '2026-03-01' }))).toEqual([
      'charts/nothing-to-draw',
      'claims',
    ]);
  });
});
