import { SCHEDULE_SLIPS } from 'gigacast/data/schedule-slips';
import { CHIP_ROADMAP } from 'gigacast/data/chip-reference-classes';
import { TESLA_AI_ROADMAP } from 'gigacast/data/tesla-ai-roadmap';
import {
  cancellationRate,
  fitStretch,
  latencyOf,
  slipTable,
  stretchFor,
  type ScheduleSlip,
} from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';
import { codeAndPath } from '../../support/refusal-of';
import { on, roadmapOf, said } from '../sample-roadmap';

const { rows } = SCHEDULE_SLIPS;
const ASOF = '2026-09-30';
const slip = (
  id: string,
  target: string,
  on: string | null,
  more: Partial<ScheduleSlip> = {},
): ScheduleSlip => ({
  ...{ id, vendor: 'V', subject: 'A', milestone: 'tape-out', speaker: 'S', saidOn: '2020-01-01', target },
  outcome: on === null ? { kind: 'open', asOf: '2022-01-01' } : { kind: 'reached', on },
  source: { title: 'Call' },
  ...more,
});

describe('slipTable', () => {
  it('tells the dates of each speaker apart, shrunk when few', () => {
    const table = slipTable(rows, { asOf: ASOF, by: 'speaker' });
    expect(
      table.map(({ group, stated, reached, late, open }) => [group, stated, reached, late, open]),
    ).toEqual([
      ['Epoch AI', 14, 7, 10, 7],
      ['Elon Musk', 4, 3, 4, 1],
      ['NVIDIA', 2, 2, 1, 0],
      ['AMD', 2, 2, 0, 0],
      ['Intel', 1, 1, 1, 0],
      ['Amazon', 1, 1, 0, 0],
      ['xAI', 1, 1, 1, 0],
      ['sponsor', 1, 0, 1, 1],
    ]);
    const others = fitStretch(
      rows.filter(({ speaker }) => speaker !== 'Elon Musk'),
      { asOf: ASOF },
    );
    if (others.outcome !== 'fitted') throw new Error('they can be fitted');
    const musk = rows.filter(({ speaker }) => speaker === 'Elon Musk');
    expect(table[1]?.stretch).toEqual(
      fitStretch(musk, { asOf: ASOF, reference: { median: others.median, sigma: others.sigma, k: 5 } }),
    );
    expect(table[1]?.stretch).toMatchObject({ weight: 2 / 7, withoutLead: 1 });
    expect(table[1]?.days).toMatchObject({ outcome: 'fitted', events: 3, censored: 1 });
    // One date makes no fit of its own: the stretch of the others, at weight 0.
    const intel = fitStretch(
      rows.filter(({ speaker }) => speaker !== 'Intel'),
      { asOf: ASOF },
    );
    expect(table[4]?.stretch).toEqual({ ...intel, weight: 0, events: 1, censored: 0, withoutLead: 0 });
    expect(table[4]?.days).toMatchObject({ outcome: 'too-little-history' });
    expect(slipTable(rows, { asOf: ASOF, by: 'speaker', k: 1 })[1]?.stretch).toMatchObject({ weight: 2 / 3 });
  });

  it('groups by vendor, milestone and lead time', () => {
    const groups = (by: 'vendor' | 'milestone' | 'lead time') =>
      slipTable(rows, { asOf: ASOF, by }).map(({ group, stated }) => [group, stated]);
    expect(groups('vendor')[0]).toEqual(['AWS', 5]);
    expect(groups('milestone')[0]).toEqual(['operational', 14]);
    expect(groups('lead time')).toEqual([
      ['90 to 364 days', 12],
      ['a year or more', 8],
      ['less than 90 days', 6],
    ]);
    const at = (lead: string) =>
      slipTable([slip('a', lead, '2021-01-01')], { asOf: ASOF, by: 'lead time' })[0]?.group;
    expect([at('2020-03-30'), at('2020-03-31'), at('2020-12-30'), at('2020-12-31')]).toEqual([
      'less than 90 days',
      '90 to 364 days',
      '90 to 364 days',
      'a year or more',
    ]);
  });

  it('counts what was given up apart, and nothing said later', () => {
    const given = slip('c', '2020-07-01', null, { outcome: { kind: 'cancelled', on: '2020-05-01' } });
    const later = slip('d', '2030-01-01', null, { saidOn: '2027-01-01' });
    const [group] = slipTable([slip('a', '2020-07-01', '2020-08-01'), given, later], {
      asOf: ASOF,
      by: 'speaker',
    });
    expect(group).toMatchObject({
      stated: 2,
      reached: 1,
      late: 1,
      open: 0,
      cancelled: 1,
      stretch: { outcome: 'too-little-history' },
    });
  });
});

describe('stretchFor', () => {
  const of = (leadDays: number, more: object = {}) => {
    const fit = stretchFor(rows, { asOf: ASOF, leadDays, ...more });
    if (fit.outcome !== 'fitted') throw new Error('there are many');
    return fit;
  };

  it('stretches dates close at hand more', () => {
    expect(of(30).median).toBeGreaterThan(of(365).median);
    expect(of(365).leadPower).toBeLessThan(-0.2);
    // A straight line on logs.
    expect(Math.log(of(30).median / of(300).median)).toBeCloseTo(-of(30).leadPower * Math.log(10), 6);
    expect(of(365)).toMatchObject({ outcome: 'fitted', events: 15, censored: 9, own: 0, weight: 0 });
    expect(of(365).distribution).toMatchObject({ median: of(365).median, sigma: of(365).sigma });
  });

  it('leans on the speaker as far as there is something', () => {
    const musk = of(274, { of: 'Elon Musk' });
    expect(musk.own).toBe(3);
    expect(musk.weight).toBeGreaterThan(0.2);
    expect(musk.median).toBeGreaterThan(of(274).median);
    expect(of(274, { by: 'vendor', of: 'AMD' }).median).toBeLessThan(of(274).median);
    expect(of(274, { by: 'milestone', of: 'operational' }).own).toBe(14);
  });

  it('knows nothing after its day, and says what it needs', () => {
    expect(stretchFor(rows, { asOf: '2022-10-01', leadDays: 100 })).toEqual({
      outcome: 'too-little-history',
      why: 'events',
      needs: 2,
      has: 1,
    });
    expect(codeAndPath(() => stretchFor(rows, { asOf: ASOF, leadDays: 0 }))).toEqual([
      'number/out-of-range',
      'options.leadDays',
    ]);
    expect(codeAndPath(() => stretchFor(rows, { asOf: 'now', leadDays: 1 }))).toEqual([
      'date/not-a-civil-date',
      'options.asOf',
    ]);
  });
});

describe('latencyOf', () => {
  const began = (subject: string, day: string) =>
    said({
      id: `b${subject}`,
      subject,
      predicate: 'design started',
      kind: 'actual',
      value: on(day),
      saidOn: day,
    });
  const ended = (subject: string, day: string) =>
    said({ id: `e${subject}`, subject, kind: 'actual', value: on(day), saidOn: day });
  const options = {
    from: 'design started',
    to: 'tape-out',
    members: ['first', 'A2', 'A3'],
    asOf: '2026-10-01',
  } as const;

  it('runs from start to finish of each generation, however they overlap', () => {
    const roadmap = roadmapOf(
      began('A1', '2025-01-01'),
      ended('A1', '2026-01-01'),
      began('A2', '2025-06-01'),
    );
    const { durations, missing, observations, summary } = latencyOf(roadmap, options);
    expect(durations).toEqual([
      { generation: 'A1', began: '2025-01-01', days: 365, open: false },
      { generation: 'A2', began: '2025-06-01', days: 487, open: true },
    ]);
    expect(missing).toEqual(['A3']);
    expect(observations).toEqual([
      { duration: 365, observed: 'complete' },
      { duration: 487, observed: 'censored' },
    ]);
    expect(summary).toMatchObject({ count: 1, mean: 365 });
    expect(latencyOf(roadmap, { ...options, asOf: '2025-12-31' }).summary).toBeNull();
  });

  it('refuses an end before its start', () => {
    const wrong = roadmapOf(began('A1', '2026-02-01'), ended('A1', '2026-01-01'));
    expect(codeAndPath(() => latencyOf(wrong, options))).toEqual([
      'roadmap/unordered-history',
      'options.members[0]',
    ]);
    expect(codeAndPath(() => latencyOf(wrong, { ...options, members: ['X'] }))).toEqual([
      'roadmap/unknown-subject',
      'options.members[0]',
    ]);
    expect(codeAndPath(() => latencyOf(wrong, { ...options, asOf: 'now' }))).toEqual([
      'date/not-a-civil-date',
      'options.asOf',
    ]);
  });
});

describe('cancellationRate', () => {
  const first = said({ id: 'first', saidOn: '2020-01-01', value: on('2024') });
  const gone = said({
    id: 'gone',
    kind: 'cancelled',
    predicate: 'cancelled',
    value: on('2022-01-01'),
    saidOn: '2022-01-01',
  });
  const came = said({
    id: 'came',
    kind: 'actual',
    predicate: 'released',
    value: on('2021-01-01'),
    saidOn: '2021-01-01',
  });
  const prior = { events: 1, years: 1 };

  it('divides what was given up by the years in which it could have been', () => {
    const { perYear, cancelled, generations, years } = cancellationRate([roadmapOf(first, gone)], {
      asOf: '2026-01-01',
      prior,
    });
    expect([cancelled, generations]).toEqual([['A2'], 1]);
    expect(years).toBeCloseTo(731 / 365.2425, 12);
    expect(perYear).toBeCloseTo(2 / (1 + 731 / 365.2425), 12);
  });

  it('ends the danger when a generation comes, and counts what is open up to now', () => {
    const safe = cancellationRate([roadmapOf(first, came, gone)], { asOf: '2026-01-01', prior });
    expect(safe.cancelled).toEqual([]);
    expect(safe.years).toBeCloseTo(366 / 365.2425, 12);
    expect(cancellationRate([roadmapOf(first)], { asOf: '2021-12-31', prior }).years).toBeCloseTo(
      730 / 365.2425,
      12,
    );
    expect(cancellationRate([roadmapOf(first, gone)], { asOf: '2021-12-31', prior }).cancelled).toEqual([]);
    expect(cancellationRate([roadmapOf(came)], { asOf: '2026-01-01', prior })).toEqual({
      perYear: 1,
      cancelled: [],
      generations: 0,
      years: 0,
    });
  });

  it('finds two of the generations on record, Dojo 2 and B100', () => {
    const { cancelled, perYear } = cancellationRate([TESLA_AI_ROADMAP, CHIP_ROADMAP], { asOf: '2026-10-01' });
    expect(cancelled).toEqual(['Dojo 2', 'B100']);
    expect(perYear).toBeGreaterThan(0.02);
    expect(perYear).toBeLessThan(0.06);
  });

  it('refuses a prior of nothing', () => {
    expect(
      codeAndPath(() => cancellationRate([], { asOf: '2026-01-01', prior: { events: 0, years: 1 } })),
    ).toEqual(['number/out-of-range', 'options.prior.events']);
    expect(
      codeAndPath(() => cancellationRate([], { asOf: '2026-01-01', prior: { events: 1, years: 0 } })),
    ).toEqual(['number/out-of-range', 'options.prior.years']);
  });
});
