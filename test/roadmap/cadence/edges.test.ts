import { CHIP_FAMILIES, CHIP_ROADMAP } from 'gigacast/data/chip-reference-classes';
import { SCHEDULE_SLIPS } from 'gigacast/data/schedule-slips';
import { TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS } from 'gigacast/data/tesla-ai-roadmap';
import {
  cadenceOf,
  cancellationRate,
  fitCadence,
  fitStretch,
  historyOf,
  latencyOf,
  slipsOf,
  slipTable,
  stretchFor,
  type Cadence,
  type RoadmapClaim,
  type ScheduleSlip,
} from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';
import { stretchBy } from '../../../src/roadmap/cadence/stretch-by';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { on, roadmapOf, said } from '../sample-roadmap';

const DAYS_IN_YEAR = 365.2425;
const families = (asOf: string): readonly Cadence[] => [
  ...CHIP_FAMILIES.map((family) => cadenceOf(historyOf(CHIP_ROADMAP, family), { asOf })),
  cadenceOf(historyOf(TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS), { asOf }),
];
const gapsOf = (id: string, ...days: readonly number[]): Cadence => ({
  ...{ id, open: null, observations: [], summary: null },
  gaps: days.map((one) => ({
    from: 'a',
    to: 'b',
    began: '2026-01-01',
    days: one,
    daysMin: one,
    daysMax: one,
  })),
});
const slip = (
  id: string,
  target: string,
  outcome: ScheduleSlip['outcome'],
  more: Partial<ScheduleSlip> = {},
): ScheduleSlip => ({
  ...{
    id,
    vendor: 'V',
    subject: 'A',
    milestone: 'tape-out',
    speaker: 'S',
    saidOn: '2020-01-01',
    target,
    outcome,
  },
  source: { title: 'Call' },
  ...more,
});
const digits = (fit: object) =>
  Object.fromEntries(
    Object.entries(fit).flatMap(([key, value]) =>
      typeof value === 'number' ? [[key, value.toPrecision(8)]] : [],
    ),
  );

describe('fitCadence, to the digit', () => {
  it('keeps its figures with open gaps, for a family and for one of which nothing is known', () => {
    const nvidia = fitCadence(families('2026-10-01'), { family: 'nvidia-flagship', began: '2026-04-15' });
    expect(digits(nvidia)).toEqual({
      ...{
        weight: '0.22469469',
        referenceDays: '509.16626',
        ownDays: '559.22511',
        driftPerYear: '-0.024081537',
      },
      ...{
        between: '0.17044685',
        within: '0.57757131',
        gapsSeen: '26.000000',
        openSeen: '7.0000000',
        ownGaps: '5.0000000',
      },
    });
    const other = fitCadence(families('2026-10-01'), { began: '2026-04-15', drift: 0.05 });
    expect(digits(other)).toEqual({
      ...{ weight: '0.0000000', referenceDays: '520.93501', driftPerYear: '-0.019362822' },
      ...{
        between: '0.17473535',
        within: '0.57991882',
        gapsSeen: '26.000000',
        openSeen: '7.0000000',
        ownGaps: '0.0000000',
      },
    });
    if (nvidia.outcome !== 'fitted' || other.outcome !== 'fitted') throw new Error('both are fitted');
    expect(digits(nvidia.distribution)).toEqual({ median: '520.89231', sigma: '0.62961843' });
    expect(digits(other.distribution)).toEqual({ median: '520.93501', sigma: '0.64768715' });
    expect(other.ownDays).toBeNull();
  });

  it('is the level of a family that has nothing but one length', () => {
    const fit = fitCadence([gapsOf('a', 400, 400, 400)], { family: 'a', began: '2026-01-01', drift: 0 });
    if (fit.outcome !== 'fitted') throw new Error(fit.why);
    for (const days of [fit.distribution.median, fit.referenceDays, Number(fit.ownDays)])
      expect(days).toBeCloseTo(400, 6);
    expect(fit.driftPerYear).toBeCloseTo(0, 9);
    // The prior of the spread alone, 0.6 over 2, to which three gaps add one and nothing: 0.2.
    expect(fit.within ** 2).toBeCloseTo(0.2, 9);
  });

  it('never claims more spread than a gap model takes', () => {
    const wild = [gapsOf('a', 1, 30_000), gapsOf('b', 1, 30_000)];
    const fit = fitCadence(wild, { began: '2026-01-01' });
    expect(fit.outcome === 'fitted' && fit.distribution.sigma).toBe(3);
    const reached = (id: string, day: string) => slip(id, '2020-01-02', { kind: 'reached', on: day });
    const stretched = stretchFor(
      [
        reached('a', '2020-01-02'),
        reached('b', '2100-01-02'),
        reached('c', '2020-01-02'),
        reached('d', '2100-01-02'),
      ],
      { asOf: '2110-01-01', leadDays: 1 },
    );
    expect(stretched.outcome === 'fitted' && stretched.sigma).toBe(3);
  });

  it('takes a drift at its bounds and an open gap only once it has lasted', () => {
    const open = (days: number): Cadence => ({
      ...gapsOf('c'),
      open: { since: 'a', began: '2025-01-01', asOf: '2026-01-01', days },
    });
    const two = [gapsOf('a', 300), gapsOf('b', 500)];
    const seen = (...more: Cadence[]) => {
      const fit = fitCadence([...two, ...more], { began: '2026-01-01', drift: 1 });
      return fit.outcome === 'fitted' ? [fit.gapsSeen, fit.openSeen] : fit.why;
    };
    expect([seen(), seen(open(0)), seen(open(1))]).toEqual([
      [2, 0],
      [2, 0],
      [2, 1],
    ]);
    expect(fitCadence(two, { began: '2026-01-01', drift: 0 }).outcome).toBe('fitted');
  });
});

describe('stretchFor, to the digit', () => {
  it('keeps its figures', () => {
    const fit = stretchFor(SCHEDULE_SLIPS.rows, { asOf: '2026-09-30', leadDays: 274, of: 'Elon Musk' });
    expect(digits(fit)).toEqual({
      ...{ median: '1.7640043', sigma: '0.51698123', weight: '0.45272397', leadPower: '-0.34824631' },
      ...{ events: '15.000000', censored: '9.0000000', own: '3.0000000' },
    });
  });

  it('takes a lead of a day, and leaves out what was reached before it was said or given up', () => {
    const two = [
      slip('a', '2020-01-11', { kind: 'reached', on: '2020-01-21' }),
      slip('b', '2020-01-11', { kind: 'reached', on: '2020-01-31' }),
    ];
    const counted = (...more: ScheduleSlip[]) => {
      const fit = stretchFor([...two, ...more], { asOf: '2026-01-01', leadDays: 1 });
      return fit.outcome === 'fitted' ? [fit.events, fit.censored] : fit.why;
    };
    expect(counted()).toEqual([2, 0]);
    expect(counted(slip('c', '2020-01-11', { kind: 'reached', on: '2019-12-31' }))).toEqual([2, 0]);
    expect(counted(slip('c', '2020-01-11', { kind: 'cancelled', on: '2020-02-01' }))).toEqual([2, 0]);
    expect(counted(slip('c', '2020-01-01', { kind: 'reached', on: '2020-02-01' }))).toEqual([2, 0]);
    expect(counted(slip('c', '2020-01-11', { kind: 'open', asOf: '2020-01-02' }))).toEqual([2, 1]);
    expect(codeAndPath(() => stretchFor(two, { asOf: '2026-01-01', leadDays: 0.9 }))).toEqual([
      'number/out-of-range',
      'options.leadDays',
    ]);
  });
});

describe('stretchBy', () => {
  const by = (outcome: ScheduleSlip['outcome'], asOf: string, more: Partial<ScheduleSlip> = {}) =>
    stretchBy(slip('a', '2020-01-11', outcome, more), asOf);

  it('reads a date as it was known', () => {
    expect(by({ kind: 'reached', on: '2020-01-21' }, '2020-01-21')).toEqual({
      ...{ known: true, reached: true, lead: 10, late: 10, stretch: 2 },
    });
    expect(by({ kind: 'reached', on: '2020-01-21' }, '2020-01-20')).toEqual({
      ...{ known: true, reached: false, lead: 10, late: 9, stretch: 1.9 },
    });
    expect(by({ kind: 'open', asOf: '2020-01-16' }, '2020-01-31')).toMatchObject({
      reached: false,
      late: 5,
      stretch: 1.5,
    });
    expect(by({ kind: 'open', asOf: '2020-01-31' }, '2020-01-16')).toMatchObject({
      reached: false,
      late: 5,
      stretch: 1.5,
    });
    expect(by({ kind: 'cancelled', on: '2020-01-05' }, '2020-01-31')).toMatchObject({
      known: false,
      reached: false,
    });
    expect(by({ kind: 'open', asOf: '2020-01-31' }, '2019-12-31')).toMatchObject({
      known: false,
      stretch: 0,
    });
    expect(by({ kind: 'open', asOf: '2020-01-31' }, '2020-01-01')).toMatchObject({
      known: true,
      stretch: 0,
      late: -10,
    });
  });

  it('has no stretch without a time announced, or before the saying', () => {
    const reached = { kind: 'reached', on: '2020-01-21' } as const;
    expect(by(reached, '2020-02-01', { target: '2020-01-01' })).toMatchObject({
      lead: 0,
      stretch: 0,
      late: 20,
    });
    expect(by(reached, '2020-02-01', { target: '2019-12-31' })).toMatchObject({ lead: -1, stretch: 0 });
    expect(by({ kind: 'reached', on: '2019-12-31' }, '2020-02-01')).toMatchObject({ stretch: 0, late: -11 });
    expect(by(reached, '2020-02-01', { target: '2020-01-02' })).toMatchObject({ lead: 1, stretch: 20 });
  });
});

describe('slipTable, group by group', () => {
  it('keeps the counts of the bundled slips by vendor, groups of one size in the order met', () => {
    const table = slipTable(SCHEDULE_SLIPS.rows, { asOf: '2026-09-30', by: 'vendor' });
    expect(
      table.map(({ group, stated, reached, late, open, cancelled }) => [
        group,
        stated,
        reached,
        late,
        open,
        cancelled,
      ]),
    ).toEqual([
      ['AWS', 5, 3, 2, 2, 0],
      ['Tesla', 4, 3, 4, 1, 0],
      ['Oracle', 3, 1, 3, 2, 0],
      ['Microsoft', 3, 2, 2, 1, 0],
      ['NVIDIA', 2, 2, 1, 0, 0],
      ['AMD', 2, 2, 0, 0, 0],
      ['xAI', 2, 2, 2, 0, 0],
      ['Google', 2, 1, 1, 1, 0],
      ['Intel', 1, 1, 1, 0, 0],
      ['Crusoe', 1, 0, 1, 1, 0],
      ['Meta', 1, 0, 1, 1, 0],
    ]);
  });

  it('counts as late what was reached a day after its target or is open beyond it', () => {
    const late = (outcome: ScheduleSlip['outcome'], asOf = '2021-01-01') =>
      slipTable([slip('a', '2020-07-01', outcome)], { asOf, by: 'speaker' })[0]?.late;
    expect([
      late({ kind: 'reached', on: '2020-07-01' }),
      late({ kind: 'reached', on: '2020-07-02' }),
    ]).toEqual([0, 1]);
    const open = { kind: 'open', asOf: '2022-01-01' } as const;
    expect([late(open, '2020-07-01'), late(open, '2020-07-02')]).toEqual([0, 1]);
  });

  it('gives a group that cannot be fitted the stretch of the others, with its own counts', () => {
    const others = [
      slip('a', '2020-07-01', { kind: 'reached', on: '2020-12-01' }),
      slip('b', '2020-07-01', { kind: 'reached', on: '2021-06-01' }),
    ];
    const own = { speaker: 'T' };
    const table = slipTable(
      [
        ...others,
        slip('c', '2020-07-01', { kind: 'reached', on: '2020-08-01' }, own),
        slip('d', '2020-07-01', { kind: 'open', asOf: '2030-01-01' }, own),
        slip('e', '2020-01-01', { kind: 'reached', on: '2020-08-01' }, own),
        slip('f', '2020-07-01', { kind: 'cancelled', on: '2020-08-01' }, own),
      ],
      { asOf: '2022-01-01', by: 'speaker' },
    );
    const learned = fitStretch(others, { asOf: '2022-01-01' });
    if (learned.outcome !== 'fitted') throw new Error(learned.why);
    expect(table.map(({ group }) => group)).toEqual(['T', 'S']);
    expect(table[0]).toMatchObject({ stated: 4, reached: 2, open: 1, cancelled: 1, late: 3 });
    expect(table[0]?.stretch).toEqual({
      ...{ outcome: 'fitted', median: learned.median, sigma: learned.sigma, weight: 0 },
      ...{ events: 1, censored: 1, withoutLead: 1 },
    });
    // The others of S are too few, so that its own dates stand alone.
    expect(table[1]?.stretch).toEqual(learned);
    expect(table[0]?.days).toMatchObject({ events: 2, censored: 1 });
  });
});

describe('slipsOf, claim by claim', () => {
  const target = said({ id: 'target', value: on('2026-12'), saidOn: '2026-01-17' });

  it('keeps the first day of a period, and none of a single day', () => {
    const [month, day] = slipsOf(roadmapOf(target, { ...target, id: 'day', value: on('2026-12-31') }), {
      asOf: '2026-06-01',
    });
    expect(month).toEqual({
      ...{
        id: 'target',
        vendor: 'Maker',
        subject: 'A2',
        milestone: 'tape-out',
        speaker: 'Maker',
        saidOn: '2026-01-17',
      },
      ...{ target: '2026-12-31', targetFrom: '2026-12-01', outcome: { kind: 'open', asOf: '2026-06-01' } },
      source: { title: 'Call about the fourth quarter' },
    });
    expect(day).not.toHaveProperty('targetFrom');
    expect(day).not.toHaveProperty('note');
  });

  it('lets a release show that something is in product, and a cancellation without a date end nothing', () => {
    const product = { ...target, predicate: 'in product' } as const;
    const released = said({
      id: 'r',
      predicate: 'released',
      kind: 'actual',
      value: on('2026-03-01'),
      saidOn: '2026-03-01',
    });
    expect(slipsOf(roadmapOf(product, released), { asOf: '2026-06-01' })[0]?.outcome).toEqual({
      kind: 'reached',
      on: '2026-03-01',
    });
    const ended = said({
      id: 'e',
      predicate: 'cancelled',
      kind: 'cancelled',
      value: { type: 'remark', text: 'over' },
      saidOn: '2026-03-01',
    });
    expect(slipsOf(roadmapOf(target, ended), { asOf: '2026-06-01' })[0]?.outcome).toEqual({
      kind: 'open',
      asOf: '2026-06-01',
    });
    expect(slipsOf({ ...roadmapOf(target), programmes: [] }, { asOf: '2026-06-01' })[0]?.vendor).toBe('');
  });
});

describe('cancellationRate, span by span', () => {
  const first = (subject: string, saidOn = '2020-01-01') =>
    said({ id: `${subject} first`, subject, saidOn, value: on('2030') });
  const gone = (subject: string, date: string) =>
    said({
      id: `${subject} gone ${date}`,
      subject,
      kind: 'cancelled',
      predicate: 'cancelled',
      value: on(date),
      saidOn: date,
    });
  const event = (
    subject: string,
    predicate: RoadmapClaim['predicate'],
    date: string,
    more: Partial<RoadmapClaim> = {},
  ) =>
    said({
      id: `${subject} ${predicate}`,
      subject,
      predicate,
      kind: 'actual',
      value: on(date),
      saidOn: date,
      ...more,
    });
  const rate = (claims: readonly RoadmapClaim[], asOf = '2026-01-01') => {
    const { cancelled, generations, years } = cancellationRate([roadmapOf(...claims)], { asOf });
    return [cancelled, generations, Math.round(years * DAYS_IN_YEAR)];
  };

  it('takes a tenth of a cancellation in two years for granted unless told otherwise', () => {
    expect(cancellationRate([], { asOf: '2026-01-01' })).toEqual({
      perYear: 0.05,
      cancelled: [],
      generations: 0,
      years: 0,
    });
    const { perYear, years } = cancellationRate([TESLA_AI_ROADMAP, CHIP_ROADMAP], { asOf: '2026-10-01' });
    expect(years).toBeCloseTo(61.969787196, 8);
    expect(perYear).toBeCloseTo(2.5 / (10 + years), 14);
  });

  it('ends at the first arrival, of any of three kinds, and at nothing else', () => {
    for (const arrival of ['in product', 'released', 'volume production'] as const)
      expect(rate([first('A2'), event('A2', arrival, '2020-01-11')])).toEqual([[], 1, 10]);
    for (const other of ['samples', 'tape-out', 'announced'] as const)
      expect(rate([first('A2'), event('A2', other, '2020-01-11')], '2020-01-31')).toEqual([[], 1, 30]);
    expect(
      rate([first('A2'), event('A2', 'released', '2020-01-11', { kind: 'estimated' })], '2020-01-31'),
    ).toEqual([[], 1, 30]);
    expect(
      rate([first('A2'), event('A2', 'released', '2020-01-21'), event('A2', 'in product', '2020-01-11')]),
    ).toEqual([[], 1, 10]);
  });

  it('counts what was given up before it came, even on its first day', () => {
    expect(rate([first('A2'), gone('A2', '2020-01-11'), gone('A2', '2020-02-11')])).toEqual([['A2'], 1, 10]);
    expect(rate([first('A2'), gone('A2', '2020-01-11'), event('A2', 'released', '2020-01-21')])).toEqual([
      ['A2'],
      1,
      10,
    ]);
    expect(rate([first('A2'), gone('A2', '2020-01-21'), event('A2', 'released', '2020-01-21')])).toEqual([
      [],
      1,
      20,
    ]);
    expect(rate([gone('A2', '2020-01-11')])).toEqual([['A2'], 1, 0]);
    expect(rate([event('A2', 'released', '2020-01-11')])).toEqual([[], 0, 0]);
    const early = { ...gone('A2', '2019-06-01'), saidOn: '2020-01-01' };
    expect(rate([early])).toEqual([['A2'], 1, 0]);
  });

  it('adds generations up, each from its first mention', () => {
    expect(rate([first('A1'), first('A2', '2020-01-11'), first('A2', '2020-01-21')], '2020-01-31')).toEqual([
      [],
      2,
      50,
    ]);
    expect(rate([first('A1')], '2020-01-01')).toEqual([[], 0, 0]);
    expect(rate([first('A1')], '2019-12-31')).toEqual([[], 0, 0]);
  });

  it('wants a day and a prior above nothing', () => {
    expect(codeAndPath(() => cancellationRate([], { asOf: 'now' }))).toEqual([
      'date/not-a-civil-date',
      'options.asOf',
    ]);
    for (const events of [0, -1])
      expect(
        codeAndPath(() => cancellationRate([], { asOf: '2026-01-01', prior: { events, years: 1 } })),
      ).toEqual(['number/out-of-range', 'options.prior.events']);
  });
});

describe('latencyOf, at its edges', () => {
  const begun = (subject: string, date: string) =>
    said({
      id: `${subject} begun`,
      subject,
      predicate: 'design started',
      kind: 'actual',
      value: on(date),
      saidOn: '2026-01-01',
    });
  const taped = (subject: string, date: string) =>
    said({ id: `${subject} taped`, subject, kind: 'actual', value: on(date), saidOn: '2026-01-01' });
  const of = (...claims: RoadmapClaim[]) =>
    latencyOf(roadmapOf(...claims), {
      from: 'design started',
      to: 'tape-out',
      members: ['A1'],
      asOf: '2026-06-01',
    });

  it('counts neither a duration of no days nor a record ahead of the question', () => {
    expect(of(begun('A1', '2025-01-01'), taped('A1', '2025-01-01'))).toMatchObject({
      durations: [{ days: 0, open: false }],
      observations: [],
      summary: null,
    });
    expect(of(begun('A1', '2026-06-01'))).toMatchObject({
      durations: [{ days: 0, open: true }],
      observations: [],
      missing: [],
    });
    expect(of(begun('A1', '2026-06-02'))).toEqual({
      durations: [],
      missing: ['A1'],
      observations: [],
      summary: null,
    });
    expect(of(begun('A1', '2026-05-31'), taped('A1', '2026-07-01'))).toMatchObject({
      durations: [{ days: 1, open: true }],
    });
  });

  it('counts from the first day of imprecise dates, and names what runs backwards', () => {
    expect(of(begun('A1', '2025-02'), taped('A1', '2025-03')).durations[0]?.days).toBe(28);
    expect(refusalOf(() => of(begun('A1', '2025-03'), taped('A1', '2025-02'))).message).toMatch(
      /^latencyOf: options\.members\[0\] must begin after 2025-03, the date of the generation before it, got "2025-02"/,
    );
  });
});
