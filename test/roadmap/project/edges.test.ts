import { fromEpochDay, gammaDistribution, isGigacastError, toEpochDay, weibull } from 'gigacast/core';
import {
  drawProjection,
  planFrom,
  probabilityBy,
  project,
  quantileDate,
  whatWouldItTake,
  type ChainStart,
  type Dependency,
  type Plan,
  type Projection,
  type Roadmap,
} from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { on, roadmapOf, said } from '../sample-roadmap';

const START = toEpochDay('2026-04-15');
const AI5: ChainStart = { generation: 'AI5', date: '2026-04-15', reached: true };
const CERTAIN = { kind: 'reference class', medianDays: 100, sigma: 0 } as const;
const CLASS = { kind: 'reference class', medianDays: 500, sigma: 0.5 } as const;
const plan = (more: Partial<Plan> = {}): Plan => ({
  ...{ start: AI5, generations: ['A', 'B'], gaps: CERTAIN },
  ...more,
});
const at = (asOf = '2026-04-15', draws = 320) => ({ asOf, seed: 'edges', draws });
const day = (days: number) => fromEpochDay(START + days);
const medians = (of: Plan, asOf?: string) => project(of, at(asOf)).generations.map(({ p50 }) => p50.date);
const isExact = ({ generations }: Projection) => generations.map(({ exact }) => exact !== null);

describe('the order of a plan', () => {
  it('may list a generation before what it waits for', () => {
    const generations = [{ generation: 'C', after: ['B'] }, { generation: 'A', after: ['AI5'] }, 'B'];
    expect(medians(plan({ generations }))).toEqual([day(300), day(100), day(200)]);
    const { days } = drawProjection(plan({ generations, gaps: CLASS }), at());
    const [a, b, c] = ['A', 'B', 'C'].map((name) => days[name] ?? new Int32Array(0));
    expect(c?.every((value, i) => value > Number(b?.[i]) && Number(b?.[i]) > Number(a?.[i]))).toBe(true);
  });

  it('begins at the first of several starts unless told otherwise, and at the last of those named', () => {
    const starts: ChainStart[] = [AI5, { generation: 'X', date: day(-30), reached: true }];
    expect(medians(plan({ start: starts }))).toEqual([day(100), day(200)]);
    expect(medians(plan({ start: [...starts].reverse() }))).toEqual([day(70), day(170)]);
    const waiting = (...after: string[]) =>
      medians(plan({ start: starts, generations: [{ generation: 'A', after }] }));
    expect([waiting('X'), waiting('AI5', 'X'), waiting('X', 'AI5')]).toEqual([
      [day(70)],
      [day(100)],
      [day(100)],
    ]);
  });

  it('waits for the last of several, each by its own gap', () => {
    const own = (medianDays: number) => ({ ...CERTAIN, medianDays });
    const of = (a: number, b: number) =>
      project(
        plan({
          generations: [
            { generation: 'A', gaps: own(a) },
            { generation: 'B', after: ['AI5'], gaps: own(b) },
            { generation: 'C', after: ['A', 'B'] },
          ],
        }),
        at(),
      ).generations[2];
    expect(of(10, 20)).toMatchObject({
      p50: { date: day(120) },
      exact: null,
      merge: {
        p50: { date: day(20) },
        days: 0,
        waitsFor: [
          { name: 'A', p50: day(10), lastIn: 0 },
          { name: 'B', p50: day(20), lastIn: 1 },
        ],
      },
    });
    expect(of(30, 20)).toMatchObject({
      p50: { date: day(130) },
      merge: { waitsFor: [{ lastIn: 1 }, { lastIn: 0 }] },
    });
    // Nothing came later than either.
    expect(of(20, 20)?.merge?.waitsFor.map(({ lastIn }) => lastIn)).toEqual([1, 1]);
  });

  it('says which names there are', () => {
    const { message, issues } = refusalOf(() =>
      project(plan({ generations: ['A', { generation: 'B', after: ['Z'] }] }), at()),
    );
    expect(message).toMatch(/^project: generations\[1\]\.after\[0\] must be one of "AI5", "A", "B", got "Z"/);
    expect(issues).toHaveLength(1);
  });

  it('takes weights of a mixture as shares of their sum', () => {
    const parts = (a: number, b: number) => ({
      kind: 'mixture' as const,
      parts: [
        { weight: a, gaps: CERTAIN },
        { weight: b, gaps: { ...CERTAIN, medianDays: 300 } },
      ],
    });
    for (const [a, b] of [
      [1, 3],
      [0.1, 0.3],
      [100, 300],
    ] as const) {
      const projection = project(plan({ gaps: parts(a, b), generations: ['A'] }), at());
      expect(probabilityBy(projection, 'A', day(299)).probability).toBeCloseTo(0.25, 14);
    }
  });

  it('takes a yearly rate of 100 and none above', () => {
    const of = (perYear: number) => () => project(plan({ cancellation: { perYear } }), at());
    expect(of(100)().generations[0]?.cancelled).toBe(1);
    expect(codeAndPath(of(100.01))).toEqual(['number/out-of-range', 'cancellation.perYear']);
  });

  it('has nothing last where nothing comes', () => {
    const ended = plan({
      generations: [
        { generation: 'A', gaps: { ...CERTAIN, medianDays: 36_000 } },
        { generation: 'B', after: ['AI5', 'A'] },
      ],
      cancellation: { perYear: 50 },
    });
    expect(project(ended, at()).generations[1]).toMatchObject({
      cancelled: 1,
      days: [],
      p50: { date: null },
      merge: {
        p50: { date: null },
        days: null,
        waitsFor: [
          { name: 'AI5', p50: '2026-04-15', lastIn: 0 },
          { name: 'A', p50: null, lastIn: 0 },
        ],
      },
    });
  });
});

describe('closed forms at their limits', () => {
  const started = (days: number, gaps: Plan['gaps'], asOf = '2026-06-01') =>
    isExact(
      project(
        plan({
          start: { ...AI5, date: `${fromEpochDay(toEpochDay('2026-05-31') - days + 1)}..2026-05-31` },
          gaps,
        }),
        at(asOf),
      ),
    );
  const gamma = (shape: number, scale = 100) =>
    ({ kind: 'cadence', distribution: gammaDistribution({ shape, scale }) }) as const;

  it('are given for a start within 400 days, and drawn beyond', () => {
    expect(started(400, { ...CLASS, medianDays: 1000 })).toEqual([true, false]);
    expect(started(401, { ...CLASS, medianDays: 1000 })).toEqual([false, false]);
    expect(started(400, { ...CERTAIN, medianDays: 1000 })).toEqual([true, true]);
  });

  it('are given for at most 400 cases in all', () => {
    // Each day of the start takes a case for each of four stages left.
    expect(started(100, gamma(4))).toEqual([true, true]);
    expect(started(101, gamma(4))).toEqual([true, false]);
    expect(isExact(project(plan({ gaps: gamma(400, 1) }), at('2027-04-15')))).toEqual([true, true]);
    expect(isExact(project(plan({ gaps: gamma(401, 1) }), at('2027-04-15')))).toEqual([true, false]);
    // The terms of the stages go beyond what a number holds.
    expect(isExact(project(plan({ gaps: gamma(400, 1) }), at(day(1000))))).toEqual([true, false]);
  });

  it('are not given where slip is shared in part, scales differ, or a fork has its slip in common', () => {
    expect(isExact(project(plan({ gaps: { ...CLASS, shared: 0.999 } }), at()))).toEqual([true, false]);
    expect(isExact(project(plan({ gaps: { ...gamma(2), shared: 0.1 } }), at()))).toEqual([true, false]);
    expect(isExact(project(plan({ gaps: { ...gamma(2), shared: 1 } }), at()))).toEqual([true, false]);
    const fork: Plan['generations'] = ['A', { generation: 'B', after: ['AI5'] }, 'C'];
    expect(isExact(project(plan({ gaps: CLASS, generations: fork }), at('2027-01-01')))).toEqual([
      true,
      true,
      false,
    ]);
    expect(
      isExact(project(plan({ gaps: { ...CLASS, shared: 0.5 }, generations: fork }), at('2027-01-01'))),
    ).toEqual([...[false, false, false]]);
  });

  it('let a gap with another spread be drawn', () => {
    const own = { generation: 'B', gaps: { ...CLASS, sigma: 0.4, shared: 1 } };
    expect(isExact(project(plan({ gaps: { ...CLASS, shared: 1 }, generations: ['A', own] }), at()))).toEqual([
      true,
      false,
    ]);
    const longer = { generation: 'B', gaps: { ...CLASS, medianDays: 100, shared: 1 } };
    const both = project(plan({ gaps: { ...CLASS, shared: 1 }, generations: ['A', longer] }), at(day(200)));
    expect(isExact(both)).toEqual([true, true]);
    // Gaps in one proportion: where the first has lasted 200 of its 500 days, the sum has 240 of 600.
    expect(both.generations[1]?.exact?.[0]?.distribution).toMatchObject({
      family: 'truncated-below',
      above: 240,
      distribution: { family: 'lognormal', median: 600, sigma: 0.5 },
    });
  });

  it('are plain where a gap begins with the plan, and shifted where it begins later', () => {
    const of = (more: Partial<Plan>, asOf?: string) =>
      project(plan({ gaps: CLASS, ...more }), at(asOf)).generations[0]?.exact;
    const law = { family: 'lognormal', median: 500, sigma: 0.5 };
    expect(of({})).toEqual([{ weight: 1, from: '2026-04-15', unit: 'days', distribution: law }]);
    const later: ChainStart[] = [AI5, { generation: 'X', date: day(10), reached: false }];
    expect(of({ start: later, generations: [{ generation: 'A', after: ['X'] }] })).toEqual([
      {
        weight: 1,
        from: '2026-04-15',
        unit: 'days',
        distribution: { family: 'shifted', by: 10, distribution: law },
      },
    ]);
    const gamma = { kind: 'cadence', distribution: gammaDistribution({ shape: 3, scale: 100 }) } as const;
    const [first, second] = project(plan({ gaps: gamma }), at()).generations;
    expect(first?.exact).toHaveLength(1);
    expect(second?.exact).toEqual([
      {
        weight: 1,
        from: '2026-04-15',
        unit: 'days',
        distribution: { family: 'gamma', shape: 6, scale: 100 },
      },
    ]);
  });

  it('find the quantile date up to the last day of the calendar', () => {
    const far = project(plan({ gaps: { ...CLASS, medianDays: 36_525, sigma: 3 }, generations: ['A'] }), at());
    expect(quantileDate(far, 'A', 0.999)).toEqual({ date: '9999-12-31', standardErrorDays: 0 });
    const near = project(plan({ gaps: { ...CERTAIN, medianDays: 1 }, generations: ['A'] }), at());
    expect(quantileDate(near, 'A', 0.001).date).toBe(day(1));
    for (const days of [2, 3, 4, 5, 7, 8, 9, 1000]) {
      const { p10, p90 } = project(plan({ gaps: { ...CERTAIN, medianDays: days }, generations: ['A'] }), at())
        .generations[0] as Projection['generations'][number];
      expect([p10.date, p90.date]).toEqual([day(days), day(days)]);
    }
  });
});

describe('draws at their limits', () => {
  it('lie after the day of the question where a gap outlasts it by less than rounding', () => {
    const hair = { ...CERTAIN, medianDays: 100 + 1e-9 };
    const { days } = drawProjection(plan({ gaps: hair }), at(day(100)));
    expect(new Set(days['A'])).toEqual(new Set([START + 101]));
    expect(new Set(days['B'])).toEqual(new Set([START + 200]));
  });

  it('go on from a gap that has outlasted all that its law had foreseen', () => {
    const gaps = { kind: 'cadence', distribution: weibull({ shape: 2, scale: 500 }) } as const;
    const { days, notYet } = drawProjection(plan({ gaps }), at(day(5000)));
    expect(notYet / Math.exp(-100)).toBeCloseTo(1, 9);
    // The hazard of this law at 5,000 days is one in 25 days.
    const waited = Array.from(days['A'] ?? [], (value) => value - START - 5000);
    const mean = waited.reduce((sum, value) => sum + value, 0) / waited.length;
    expect(Math.abs(mean - 25)).toBeLessThan(3);
    const gap = Array.from(days['B'] ?? [], (value, i) => value - Number(days['A']?.[i]));
    expect(Math.abs(gap.reduce((sum, value) => sum + value, 0) / gap.length - 443)).toBeLessThan(30);
  });

  it('take at most 20,000 combinations of starts', () => {
    const starts = (a: number, b: number): Plan => ({
      ...plan({ gaps: { ...CLASS, sigma: 0 } }),
      start: [
        {
          generation: 'X',
          date: `2026-05-01..${fromEpochDay(toEpochDay('2026-05-01') + a - 1)}`,
          reached: false,
        },
        {
          generation: 'Y',
          date: `2026-05-01..${fromEpochDay(toEpochDay('2026-05-01') + b - 1)}`,
          reached: false,
        },
      ],
      generations: [{ generation: 'A', after: ['X', 'Y'] }],
    });
    expect(project(starts(100, 200), at()).notYet).toBe(1);
    const refusal = refusalOf(() => project(starts(201, 100), at()));
    expect([refusal.code, refusal.path]).toEqual(['roadmap/start-too-vague', 'start']);
    expect(refusal.message).toMatch(/must be known within 20000 days, got 20100\./);
    // Of two starts with three and two days the later decides: of six pairs three end on the third day.
    const { days, counts } = project(starts(3, 2), at('2026-04-15', 32_000))
      .generations[0] as Projection['generations'][number];
    expect(days.map((one) => one - toEpochDay('2026-05-01') - 500)).toEqual([0, 1, 2]);
    counts.forEach((count, i) =>
      expect(Math.abs(count / 32_000 - Number([1 / 6, 1 / 2, 1 / 3][i]))).toBeLessThan(0.005),
    );
  });

  it('take the earlier of two days that are as likely for the middle of a start', () => {
    const starts: ChainStart[] = [AI5, { generation: 'X', date: '2026-05-01..2026-05-02', reached: false }];
    const { merge } = project(
      plan({ start: starts, generations: [{ generation: 'A', after: ['AI5', 'X'] }] }),
      at(),
    ).generations[0] as Projection['generations'][number];
    expect(merge?.waitsFor).toEqual([
      { name: 'AI5', p50: '2026-04-15', lastIn: 0 },
      { name: 'X', p50: '2026-05-01', lastIn: 1 },
    ]);
    // What has not come by a day leaves the later days of a start the likelier ones.
    const waiting: ChainStart[] = [
      { ...AI5, date: '2026-01' },
      { generation: 'X', date: '2026-05-01..2026-05-02', reached: false },
    ];
    const after = project(
      plan({ start: waiting, generations: ['A', { generation: 'B', after: ['A', 'X', 'AI5'] }] }),
      at('2026-04-20'),
    );
    expect(after.notYet).toBeCloseTo(21 / 31, 12);
    expect(after.generations[1]?.merge?.waitsFor.find(({ name }) => name === 'AI5')?.p50).toBe('2026-01-21');
  });

  it('say how much of a period is left, and refuse by name what has wholly passed', () => {
    const passed = plan({
      start: [
        { ...AI5, date: '2026-05', reached: false },
        { generation: 'X', date: '2026-03', reached: true },
      ],
      generations: [{ generation: 'A', after: ['AI5', 'X'] }],
    });
    expect(project(passed, at('2026-05-21')).notYet).toBeCloseTo(10 / 31, 14);
    expect(project(passed, at('2026-05-30')).notYet).toBeCloseTo(1 / 31, 14);
    expect(codeAndPath(() => project(passed, at('2026-05-31')))).toEqual([
      'roadmap/start-passed',
      'start[0].date',
    ]);
    const refusal = refusalOf(() => project(passed, at('2026-02-28')));
    expect([refusal.code, refusal.path]).toEqual(['roadmap/start-after-as-of', 'start[1].date']);
    expect(refusal.message).toMatch(/must be on or before asOf, 2026-02-28, .*got "2026-03"/);
  });

  it('take ten thousand thousand draws at most and a hundred at least', () => {
    expect(project(plan(), { ...at(), draws: 100 }).draws).toBe(100);
    expect(codeAndPath(() => project(plan(), { ...at(), draws: 100.5 }))).toEqual([
      'number/not-an-integer',
      'draws',
    ]);
    expect(codeAndPath(() => drawProjection(plan(), { ...at(), draws: 99 }))).toEqual([
      'number/out-of-range',
      'draws',
    ]);
    expect(codeAndPath(() => drawProjection(plan(), { ...at(), asOf: 'now' }))).toEqual([
      'date/not-a-civil-date',
      'asOf',
    ]);
    const { days } = drawProjection(plan(), { ...at(), draws: 101 });
    expect([days['A']?.length, days['A']?.at(-1), days['A']?.at(0)]).toEqual([101, START + 100, START + 100]);
  });
});

describe('whatWouldItTake, to the digit', () => {
  const of = (more: Partial<Plan>, by: string, probability?: number) =>
    whatWouldItTake(project(plan(more), at('2026-04-15', 65_536)), {
      ...{ generation: 'B', by },
      ...(probability === undefined ? {} : { probability }),
    });

  it('multiplies certain gaps until they fit', () => {
    const found = of({}, day(250));
    if (found.outcome !== 'found') throw new Error(found.why);
    expect(found.factor).toBeCloseTo(1.25, 5);
    expect(found.medianDays).toBeCloseTo(125, 3);
    expect([found.cycleMonths, found.stretch]).toEqual([null, null]);
    const stated = of({ gaps: { kind: 'stated cycle', months: 9 } }, '2028-04-15');
    expect(stated).toMatchObject({ outcome: 'found', medianDays: null });
    if (stated.outcome === 'found') expect(stated.stretch).toBeCloseTo(stated.factor, 14);
  });

  it('multiplies own gaps as well', () => {
    const own = { generation: 'B', gaps: { ...CERTAIN, medianDays: 300 } };
    const found = of({ generations: ['A', own] }, day(200));
    expect(found.outcome === 'found' ? found.factor : NaN).toBeCloseTo(0.5, 5);
  });

  it('asks for more time where more certainty is wanted', () => {
    const factor = (probability: number) => {
      const found = of({ gaps: CLASS }, day(1000), probability);
      return found.outcome === 'found' ? found.factor : NaN;
    };
    expect(factor(0.1)).toBeGreaterThan(factor(0.5));
    expect(factor(0.5)).toBeGreaterThan(factor(0.9));
    expect(of({ gaps: CLASS }, day(1000))).toEqual(of({ gaps: CLASS }, day(1000), 0.5));
  });

  it('cannot have by today what has not come, however short the gaps', () => {
    const waiting = project(plan({ generations: ['A'] }), at(day(50)));
    const by = (days: number) => whatWouldItTake(waiting, { generation: 'A', by: day(days) });
    expect([by(49), by(50)]).toEqual(
      Array.from({ length: 2 }, () => ({ outcome: 'out-of-reach', why: 'too-soon' })),
    );
    const next = by(51);
    expect(next.outcome === 'found' ? next.factor : NaN).toBeCloseTo(0.51, 5);
  });

  it('reaches from a hundredth to a hundredfold', () => {
    const only = { generations: ['A'] };
    const by = (days: number) =>
      whatWouldItTake(project(plan(only), at()), { generation: 'A', by: day(days) });
    expect(by(0)).toEqual({ outcome: 'out-of-reach', why: 'too-soon' });
    expect(by(1)).toMatchObject({ outcome: 'found' });
    expect(by(9999)).toMatchObject({ outcome: 'found' });
    expect(by(10_000)).toEqual({ outcome: 'out-of-reach', why: 'too-late' });
    const slow = whatWouldItTake(project(plan({ ...only, gaps: { ...CERTAIN, medianDays: 200 } }), at()), {
      generation: 'A',
      by: day(1),
    });
    expect(slow).toEqual({ outcome: 'out-of-reach', why: 'too-soon' });
    const ending = project(plan({ ...only, cancellation: { perYear: 100 } }), at());
    expect(whatWouldItTake(ending, { generation: 'A', by: day(50), probability: 0.9 })).toEqual({
      outcome: 'out-of-reach',
      why: 'given-up-too-often',
    });
  });
});

describe('planFrom, where little is known', () => {
  const cadence = { kind: 'reference class', medianDays: 513, sigma: 0.56 } as const;
  const begun = (subject: string, date: string) =>
    said({
      id: `${subject} begun`,
      subject,
      predicate: 'design started',
      kind: 'actual',
      value: on(date),
      saidOn: date,
    });
  const taped = (subject: string, date: string) =>
    said({ id: `${subject} taped`, subject, kind: 'actual', value: on(date), saidOn: date });
  const startOf = (through: string, ...claims: ReturnType<typeof said>[]) => {
    const { start, generations } = planFrom(roadmapOf(...claims), {
      asOf: '2026-06-01',
      through,
      cadence,
    }).plan;
    const [first] = 'generation' in start ? [start] : start;
    return [
      first?.generation,
      typeof first?.date === 'string' ? first.date : first?.date.text,
      ...generations,
    ];
  };

  it('counts from the nearest record, and from the start of design only where nothing nearer is', () => {
    expect(startOf('A3', taped('A1', '2026-01-10'), begun('A2', '2026-02-01'))).toEqual([
      'A1',
      '2026-01-10',
      'A2',
      'A3',
    ]);
    expect(startOf('A3', taped('A1', '2026-01-10'), begun('A3', '2026-02-01'))).toEqual([
      'A3 design started',
      '2026-02-01',
      'A3',
    ]);
    expect(startOf('A3', taped('A2', '2026-01-10'), begun('A3', '2026-02-01'))).toEqual([
      'A2',
      '2026-01-10',
      'A3',
    ]);
    expect(startOf('A3', taped('A1', '2025-01-10'), taped('A2', '2026-01-10'))).toEqual([
      'A2',
      '2026-01-10',
      'A3',
    ]);
    expect(startOf('A1', begun('A1', '2026-02-01'))).toEqual(['A1 design started', '2026-02-01', 'A1']);
    expect(startOf('A2', taped('A1', '2026-01-10'), taped('A3', '2026-02-01'))).toEqual([
      'A1',
      '2026-01-10',
      'A2',
    ]);
  });

  it('takes no record that lies ahead of the day of the question', () => {
    const month = said({
      id: 'm',
      subject: 'A1',
      kind: 'actual',
      value: on('2026-06'),
      saidOn: '2026-06-01',
    });
    expect(startOf('A2', month)).toEqual(['A1', '2026-06', 'A2']);
    const next = { ...month, value: on('2026-07'), saidOn: '2026-05-01' };
    expect(codeAndPath(() => startOf('A2', next))).toEqual([
      'roadmap/nothing-to-count-from',
      'options.through',
    ]);
  });

  it('waits for the date stated last that is still ahead, and for nothing that was cancelled or never stated', () => {
    const waits: Dependency = {
      ...{ subject: 'A2', milestone: 'tape-out', after: 'A3', afterMilestone: 'samples' },
      source: { title: 'Call' },
    };
    const target = (id: string, date: string, saidOn: string, more = {}) =>
      said({ id, subject: 'A3', predicate: 'samples', value: on(date), saidOn, speaker: id, ...more });
    const startsOf = (...claims: ReturnType<typeof said>[]) => {
      const roadmap: Roadmap = { ...roadmapOf(taped('A1', '2026-01-10'), ...claims), dependencies: [waits] };
      const { start } = planFrom(roadmap, { asOf: '2026-06-01', through: 'A2', cadence }).plan;
      return ('generation' in start ? [start] : start).slice(1);
    };
    const site = (date: string) => [{ generation: 'A3 samples', date, reached: false }];
    expect(startsOf()).toEqual([]);
    expect(startsOf(target('x', '2027-01', '2026-02-01'), target('y', '2026-12', '2026-03-01'))).toEqual(
      site('2026-12'),
    );
    expect(startsOf(target('y', '2026-12', '2026-03-01'), target('x', '2027-01', '2026-02-01'))).toEqual(
      site('2026-12'),
    );
    expect(startsOf(target('x', '2027-01', '2026-03-01'), target('y', '2026-12', '2026-03-01'))).toEqual(
      site('2026-12'),
    );
    expect(startsOf(target('x', '2026-06-02', '2026-03-01'))).toEqual(site('2026-06-02'));
    expect(startsOf(target('x', '2026-06-01', '2026-03-01'))).toEqual([]);
    expect(startsOf(target('x', '2027', '2026-03-01', { kind: 'cancelled' }))).toEqual([]);
    expect(startsOf(target('x', '2027', '2026-03-01', { kind: 'actual' }))).toEqual([]);
    expect(startsOf(target('x', '2027', '2026-03-01', { subject: 'A2' }))).toEqual([]);
    expect(startsOf(target('x', '2027', '2026-03-01', { predicate: 'released' }))).toEqual([]);
    expect(
      startsOf(
        target('x', '2027', '2026-03-01', { kind: 'status', value: { type: 'remark', text: 'soon' } }),
      ),
    ).toEqual([]);
    const reached = target('z', '2026-05-01', '2026-05-02', { kind: 'actual' });
    expect(startsOf(target('x', '2027', '2026-03-01'), reached)).toEqual([]);
  });

  it('bears the name of the function asked, and takes weights up to their bounds', () => {
    const roadmap = roadmapOf(taped('A1', '2026-01-10'));
    const cycle = said({
      id: 'c',
      subject: 'chips',
      predicate: 'design cycle',
      value: { type: 'cycle', months: 9 },
      saidOn: '2026-01-17',
    });
    const of = (claimWeight: number) =>
      planFrom(roadmapOf(taped('A1', '2026-01-10'), cycle), {
        asOf: '2026-06-01',
        through: 'A2',
        cadence,
        claimWeight,
      }).plan.gaps;
    expect(of(0.25)).toMatchObject({ parts: [{ weight: 0.25 }, { weight: 0.75 }] });
    for (const weight of [0, 1, -0.1])
      expect(codeAndPath(() => of(weight))).toEqual(['number/out-of-range', 'options.claimWeight']);
    const options = { asOf: '2026-06-01', through: 'A1', seed: 1, cadence };
    for (const [name, attempt] of [
      ['project', () => project(roadmap, options)],
      ['planFrom', () => planFrom(roadmap, options)],
    ] as const) {
      const refusal = refusalOf(attempt);
      expect(isGigacastError(refusal) && refusal.message).toMatch(
        new RegExp(`^${name}: options.through must be still to come as of 2026-06-01, got "A1"`),
      );
    }
  });
});
