import {
  cdf,
  exponential,
  fromEpochDay,
  gammaDistribution,
  lognormal,
  normal,
  probabilityWithin,
  quantile,
  toEpochDay,
  weibull,
} from 'gigacast/core';
import {
  drawProjection,
  expectedDelay,
  probabilityBefore,
  probabilityBy,
  project,
  quantileDate,
  whatWouldItTake,
  type GapModel,
  type Plan,
} from 'gigacast/roadmap';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeAndPath } from '../../support/refusal-of';
import { runs } from '../../support/runs';
import { deepFreeze } from '../../support/deep-freeze';

const START = toEpochDay('2026-04-15');
const CLASS = { kind: 'reference class', medianDays: 500, sigma: 0.5 } as const;
const AI5 = { generation: 'AI5', date: '2026-04-15', reached: true } as const;
const plan = (more: Partial<Plan> = {}): Plan =>
  deepFreeze({ start: AI5, generations: ['AI6', 'AI7'], gaps: CLASS, ...more });
const at = (asOf = '2026-04-15', draws = 20_000) => ({ asOf, seed: 'test', draws });
const day = (days: number) => fromEpochDay(START + days);

describe('dependencies', () => {
  const merged = plan({
    generations: [
      'AI6',
      { generation: 'Dojo 3', after: ['AI5'] },
      { generation: 'AI7', after: ['AI6', 'Dojo 3'] },
    ],
  });

  it('let a generation begin when the last of what it waits for has come', () => {
    const { days } = drawProjection(merged, at('2026-10-01', 1000));
    const gaps = Array.from(
      days['AI7'] ?? [],
      (value, i) => value - Math.max(Number(days['AI6']?.[i]), Number(days['Dojo 3']?.[i])),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(0);
    expect(days['AI6']).not.toEqual(days['Dojo 3']);
  });

  it('show the merge bias: the last of two is later than either', () => {
    const { generations } = project(merged, at('2026-04-15', 100_000));
    const merge = generations[2]?.merge;
    expect(generations.slice(0, 2).map((one) => one.merge)).toEqual([null, null]);
    expect(merge?.waitsFor.map(({ name }) => name)).toEqual(['AI6', 'Dojo 3']);
    for (const one of merge?.waitsFor ?? []) expect(one.p50).toBe(day(500));
    const shares = merge?.waitsFor.map(({ lastIn }) => lastIn) ?? [];
    for (const share of shares) expect(Math.abs(share - 0.5)).toBeLessThan(0.01);
    // The median of the larger of two: both are below the quantile of sqrt(0.5).
    const exact = quantile(lognormal({ median: 500, sigma: 0.5 }), Math.SQRT1_2);
    expect(Math.abs(toEpochDay(String(merge?.p50.date)) - START - exact)).toBeLessThan(3);
    expect(merge?.days).toBe(toEpochDay(String(merge?.p50.date)) - START - 500);
  });

  it('wait for starts that are still to come', () => {
    const starts = [AI5, { generation: 'site', date: '2030', reached: false }];
    const late = plan({
      start: starts,
      generations: [{ generation: 'AI6', after: ['AI5', 'site'] }],
      gaps: { ...CLASS, sigma: 0 },
    });
    const projection = project(late, at());
    const [ai6] = projection.generations;
    expect(ai6?.p50.date).toBe(fromEpochDay(toEpochDay('2030-07-02') + 500));
    expect(ai6?.merge).toMatchObject({ p50: { date: '2030-07-02' }, days: 0 });
    expect(ai6?.merge?.waitsFor).toEqual([
      { name: 'AI5', p50: '2026-04-15', lastIn: 0 },
      { name: 'site', p50: '2030-07-02', lastIn: 1 },
    ]);
    expect(ai6?.exact).toHaveLength(365);
    expect(
      probabilityBy(projection, 'AI6', fromEpochDay(toEpochDay('2030-01-01') + 500)).probability,
    ).toBeCloseTo(1 / 365, 12);
  });

  it('share slip among generations that wait for the same start', () => {
    const both = plan({
      generations: ['AI6', { generation: 'AI6b', after: ['AI5'] }],
      gaps: { ...CLASS, shared: 0.6 },
    });
    const asOf = day(600);
    const { days, notYet } = drawProjection(both, at(asOf, 100_000));
    const score = (value: number) => Math.log((value - 0.5 - START) / 500) / 0.5;
    const above = (name: string) => Array.from(days[name] ?? [], score);
    expect([...above('AI6'), ...above('AI6b')].reduce((least, one) => Math.min(least, one))).toBeGreaterThan(
      score(START + 600) - 0.01,
    );
    // Plain draws of two correlated normals, kept where both exceed the bound.
    const kept = rejected(score(START + 600.5), 0.6);
    expect(Math.abs(notYet - kept.share)).toBeLessThan(0.005);
    for (const name of ['AI6', 'AI6b']) {
      const mean = above(name).reduce((sum, value) => sum + value, 0) / 100_000;
      expect(Math.abs(mean - kept.mean)).toBeLessThan(0.01);
    }
  });

  it('are the same generation twice where all slip is shared', () => {
    const both = plan({
      generations: ['AI6', { generation: 'AI6b', after: ['AI5'] }],
      gaps: { ...CLASS, shared: 1 },
    });
    const { days, notYet } = drawProjection(both, at(day(600), 2000));
    expect(days['AI6']).toEqual(days['AI6b']);
    // The trapezoidal rule over the bound itself.
    expect(notYet).toBeCloseTo(1 - cdf(lognormal({ median: 500, sigma: 0.5 }), 600), 4);
  });

  it.each<[string, Partial<Plan>, string]>([
    [
      'roadmap/dependency-cycle',
      { generations: [{ generation: 'AI6', after: ['AI7'] }, 'AI7'] },
      'generations',
    ],
    ['roadmap/dependency-cycle', { generations: [{ generation: 'AI6', after: ['AI6'] }] }, 'generations'],
    [
      'roadmap/unknown-generation',
      { generations: ['AI6', { generation: 'AI7', after: ['AI6', 'AI9'] }] },
      'generations[1].after[1]',
    ],
    ['roadmap/no-generations', { generations: [{ generation: 'AI7', after: [] }] }, 'generations[0].after'],
    ['roadmap/no-generations', { generations: [] }, 'generations'],
    ['roadmap/no-generations', { start: [] }, 'start'],
    ['roadmap/duplicate-id', { generations: ['AI6', 'AI6'] }, 'generations[1]'],
    ['roadmap/duplicate-id', { generations: ['AI5'] }, 'generations[0]'],
    ['roadmap/duplicate-id', { start: [AI5, AI5] }, 'start[1]'],
    [
      'roadmap/start-too-vague',
      {
        start: [
          { ...AI5, date: '2016..2024' },
          { ...AI5, generation: 'x', date: '2025' },
        ],
      },
      'start',
    ],
    [
      'roadmap/start-passed',
      { start: [AI5, { generation: 'x', date: '2025', reached: false }] },
      'start[1].date',
    ],
    [
      'roadmap/mixed-units',
      { generations: [{ generation: 'AI6', gaps: { kind: 'stated cycle', months: 9 } }] },
      'generations[0].gaps',
    ],
    ['roadmap/no-gap-models', { gaps: { kind: 'mixture', parts: [] } }, 'gaps.parts'],
    [
      'number/out-of-range',
      { gaps: { kind: 'mixture', parts: [{ weight: 0, gaps: CLASS }] } },
      'gaps.parts[0].weight',
    ],
    [
      'number/out-of-range',
      { gaps: { kind: 'mixture', parts: [{ weight: 1, gaps: { ...CLASS, sigma: 9 } }] } },
      'gaps.parts[0].gaps.sigma',
    ],
    [
      'number/out-of-range',
      { generations: [{ generation: 'AI6', gaps: { ...CLASS, sigma: 9 } }] },
      'generations[0].gaps.sigma',
    ],
    ['number/out-of-range', { cancellation: { perYear: 0 } }, 'cancellation.perYear'],
    ['number/out-of-range', { cancellation: { perYear: 101 } }, 'cancellation.perYear'],
    [
      'roadmap/negative-gap',
      { gaps: { kind: 'cadence', distribution: normal({ mean: 500, sd: 300 }) } },
      'gaps.distribution',
    ],
  ])('refuses with %s', (code, more, path) => {
    expect(codeAndPath(() => project(plan(more), at()))).toEqual([code, path]);
  });

  it('names what goes round in a circle', () => {
    const circle = plan({
      generations: ['AI6', { generation: 'A', after: ['B'] }, { generation: 'B', after: ['A'] }],
    });
    expect(() => project(circle, at())).toThrow(/^project: generations must not wait for itself, got "A, B"/);
  });
});

/** Mean of the first of two correlated scores, both above a bound, and how often they are. */
function rejected(bound: number, correlation: number): { share: number; mean: number } {
  // A grid of scores in place of draws: fine enough for a hundredth.
  let [share, mean] = [0, 0];
  const step = 0.01;
  for (let x = bound + step / 2; x < 6; x += step) {
    const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    const z = (bound - correlation * x) / Math.sqrt(1 - correlation ** 2);
    const weight = density * step * (1 - cdf(normal({ mean: 0, sd: 1 }), z));
    share += weight;
    mean += weight * x;
  }
  return { share, mean: mean / share };
}

describe('mixtures', () => {
  const slow = { kind: 'reference class', medianDays: 1000, sigma: 0.2 } as const;
  const fast = { kind: 'stated cycle', months: 9 } as const;
  const mixed: GapModel = {
    kind: 'mixture',
    parts: [
      { weight: 3, gaps: fast },
      { weight: 1, gaps: slow },
    ],
  };

  it('hold one model for the whole chain', () => {
    const { days } = drawProjection(plan({ gaps: mixed }), at());
    const first = Array.from(days['AI6'] ?? []);
    const quick = first.map((value) => value === toEpochDay('2027-01-15'));
    expect(Math.abs(quick.filter(Boolean).length - 15_000)).toBeLessThan(30);
    quick.forEach((is, i) => expect(days['AI7']?.[i] === toEpochDay('2027-10-15')).toBe(is));
  });

  it('are exact for the first generation', () => {
    const projection = project(plan({ gaps: mixed }), at());
    expect(projection.generations[0]?.exact?.map(({ weight, unit }) => [weight, unit])).toEqual([
      [0.75, 'months'],
      [0.25, 'days'],
    ]);
    const late = cdf(lognormal({ median: 1000, sigma: 0.2 }), 900);
    expect(probabilityBy(projection, 'AI6', day(900)).probability).toBeCloseTo(0.75 + 0.25 * late, 14);
  });

  it('learn from what has not come', () => {
    const { notYet, generations } = project(plan({ gaps: mixed }), at('2027-01-15'));
    // The stated cycle is over; what is left is the slower model.
    expect(notYet).toBeCloseTo(0.25 * (1 - cdf(lognormal({ median: 1000, sigma: 0.2 }), 275)), 12);
    expect(generations[0]?.exact).toHaveLength(1);
    expect(generations[0]?.exact?.[0]).toMatchObject({ weight: 1, unit: 'days' });
  });
});

describe('closed forms', () => {
  const both = (gaps: GapModel, asOf: string, more: Partial<Plan> = {}) => {
    const projection = project(plan({ gaps, generations: ['AI6', 'AI7', 'AI8'], ...more }), at(asOf, 65_536));
    return projection.generations.map((one) => ({
      exact: one.exact !== null,
      // What the draws alone say, beside the law.
      off: [0.1, 0.3, 0.5, 0.7, 0.9].map((p) => {
        const { date } = quantileDate(projection, one.generation, p);
        const law = probabilityBy(projection, one.generation, String(date)).probability;
        const drawn = { ...projection, generations: [{ ...one, exact: null }] };
        const { probability, standardError } = probabilityBy(drawn, one.generation, String(date));
        return (probability - law) / standardError;
      }),
    }));
  };

  it.each<[string, GapModel, string, boolean[]]>([
    [
      'gamma sums from the start',
      { kind: 'cadence', distribution: gammaDistribution({ shape: 2.5, scale: 200 }) },
      '2026-04-15',
      [true, true, true],
    ],
    [
      'Erlang sums under way',
      { kind: 'cadence', distribution: gammaDistribution({ shape: 3, scale: 170 }) },
      '2027-04-15',
      [true, true, true],
    ],
    [
      'exponential gaps',
      { kind: 'cadence', distribution: exponential({ mean: 500 }) },
      '2027-04-15',
      [true, true, true],
    ],
    [
      'gamma gaps under way',
      { kind: 'cadence', distribution: gammaDistribution({ shape: 2.5, scale: 200 }) },
      '2027-04-15',
      [true, false, false],
    ],
    [
      'Weibull gaps',
      { kind: 'cadence', distribution: weibull({ shape: 2, scale: 500 }) },
      '2026-10-01',
      [true, false, false],
    ],
    ['lognormal gaps that share all slip', { ...CLASS, shared: 1 }, '2027-04-15', [true, true, true]],
    [
      'lognormal gaps',
      { kind: 'cadence', distribution: lognormal({ median: 500, sigma: 0.5 }) },
      '2027-04-15',
      [true, false, false],
    ],
    [
      'stretched cycles',
      { kind: 'stated cycle', months: 9, stretch: { median: 1.5, sigma: 0.5 }, shared: 1 },
      '2027-04-15',
      [true, true, true],
    ],
  ])('agree with the draws: %s', (_, gaps, asOf, exact) => {
    const seen = both(gaps, asOf);
    expect(seen.map((one) => one.exact)).toEqual(exact);
    // Thirty figures: four standard errors.
    for (const { off } of seen) for (const one of off) expect(Math.abs(one)).toBeLessThan(4);
  });

  it('give the Erlang sum itself', () => {
    const gaps = { kind: 'cadence', distribution: gammaDistribution({ shape: 4, scale: 100 }) } as const;
    const projection = project(plan({ gaps }), at());
    const sum = gammaDistribution({ shape: 8, scale: 100 });
    expect(probabilityBy(projection, 'AI7', day(800))).toEqual({
      probability: cdf(sum, 800),
      standardError: 0,
    });
    expect(quantileDate(projection, 'AI7', 0.9).date).toBe(day(Math.ceil(quantile(sum, 0.9))));
    // One exponential stage has no memory.
    const waiting = project(
      plan({ gaps: { kind: 'cadence', distribution: exponential({ mean: 300 }) } }),
      at(day(200)),
    );
    const two = gammaDistribution({ shape: 2, scale: 300 });
    expect(probabilityBy(waiting, 'AI7', day(900)).probability).toBeCloseTo(cdf(two, 700), 13);
    expect(probabilityBy(waiting, 'AI6', day(900)).probability).toBeCloseTo(
      probabilityWithin(exponential({ mean: 300 }), 900, { survivedTo: 200 }),
      13,
    );
  });

  it('are left to draws where a programme may be given up, or an own gap has another form', () => {
    const mayEnd = project(plan({ cancellation: { perYear: 0.1 } }), at());
    expect(mayEnd.generations.map(({ exact }) => exact)).toEqual([null, null]);
    const own = { kind: 'cadence', distribution: gammaDistribution({ shape: 2, scale: 100 }) } as const;
    const mixed = plan({
      gaps: { kind: 'cadence', distribution: gammaDistribution({ shape: 2, scale: 99 }) },
      generations: ['AI6', { generation: 'AI7', gaps: own }],
    });
    expect(project(mixed, at()).generations.map(({ exact }) => exact === null)).toEqual([false, true]);
  });
});

describe('cancellation', () => {
  it('is kept apart, and a rate of one a year leaves exp(-t) of what comes after t years', () => {
    const certain = plan({
      gaps: { ...CLASS, medianDays: 365.2425, sigma: 0 },
      cancellation: { perYear: 1 },
    });
    const projection = project(certain, at('2026-04-15', 100_000));
    const [ai6, ai7] = projection.generations;
    // Whole days are rounded up: 366 of them.
    expect(Math.abs(Number(ai6?.cancelled) - (1 - Math.exp(-366 / 365.2425)))).toBeLessThan(0.001);
    expect(Math.abs(Number(ai7?.cancelled) - (1 - Math.exp(-731 / 365.2425)))).toBeLessThan(0.001);
    expect(probabilityBy(projection, 'AI6', '2400-01-01').probability).toBeCloseTo(
      1 - Number(ai6?.cancelled),
      12,
    );
    expect(quantileDate(projection, 'AI6', 0.3).date).toBe(day(366));
    expect(quantileDate(projection, 'AI6', 0.4)).toEqual({ date: null, standardErrorDays: 0 });
    expect(ai6?.p50).toEqual({ date: null, standardErrorDays: 0 });
    const { days } = drawProjection(certain, at('2026-04-15', 1000));
    expect(new Set(days['AI6'])).toEqual(new Set([START + 366, 2147483647]));
    expect(days['AI7']?.every((value, i) => value === 2147483647 || days['AI6']?.[i] === START + 366)).toBe(
      true,
    );
    expect(expectedDelay(projection, 'AI6', day(360))).toMatchObject({
      meanDays: 6,
      lateDays: 6,
      late: 1,
      cancelled: ai6?.cancelled,
    });
  });

  it('reaches what a merge waits for', () => {
    const merged = plan({
      generations: ['AI6', { generation: 'AI7', after: ['AI5', 'AI6'] }],
      cancellation: { perYear: 5 },
    });
    const merge = project(merged, at()).generations[1]?.merge;
    expect(merge).toMatchObject({ p50: { date: null }, days: null });
    expect(merge?.waitsFor).toEqual([
      { name: 'AI5', p50: '2026-04-15', lastIn: 0 },
      { name: 'AI6', p50: null, lastIn: 1 },
    ]);
  });
});

describe('probabilityBefore', () => {
  const rivals = plan({
    generations: ['A', { generation: 'B', after: ['AI5'] }, { generation: 'C', after: ['A'] }],
  });
  const draws = drawProjection(rivals, at('2026-10-01', 50_000));

  it('is one half for two alike, and certain along a chain', () => {
    const { probability, standardError } = probabilityBefore(draws, 'A', 'B');
    // On the same day is neither.
    expect(Math.abs(probability - 0.5)).toBeLessThan(0.002 + 5 * standardError);
    expect(standardError).toBeLessThan(0.003);
    expect(probabilityBefore(draws, 'A', 'C').probability).toBe(1);
    expect(probabilityBefore(draws, 'C', 'A')).toEqual({ probability: 0, standardError: 1 / 50_000 });
    const [there, back] = [probabilityBefore(draws, 'B', 'C'), probabilityBefore(draws, 'C', 'B')];
    expect(there.probability + back.probability).toBeLessThanOrEqual(1);
    expect(there.probability).toBeGreaterThan(0.85);
  });

  it('is exact in its counting', () => {
    const days = (values: number[]) =>
      Int32Array.from({ length: 100 }, (_, i) => values[i % values.length] ?? 0);
    const given = { asOf: 0, notYet: 1, days: { A: days([1, 2, 3, 4]), B: days([2, 2, 2, 2147483647]) } };
    expect(probabilityBefore(given, 'A', 'B').probability).toBe(0.5);
    expect(probabilityBefore(given, 'B', 'A').probability).toBe(0.25);
  });

  it('refuses what was not drawn', () => {
    expect(codeAndPath(() => probabilityBefore(draws, 'X', 'A'))).toEqual([
      'roadmap/unknown-generation',
      'first',
    ]);
    expect(codeAndPath(() => probabilityBefore(draws, 'A', 'X'))).toEqual([
      'roadmap/unknown-generation',
      'second',
    ]);
  });
});

describe('expectedDelay', () => {
  it('is the mean of the draws less the end of the stated period', () => {
    const projection = project(plan(), at('2026-04-15', 65_536));
    const mean = 500 * Math.exp(0.125);
    const delay = expectedDelay(projection, 'AI6', '2027-Q3');
    const due = toEpochDay('2027-09-30') - START;
    expect(delay.target).toBe('2027-09-30');
    // Half a day for rounding up.
    expect(Math.abs(delay.meanDays - (mean + 0.5 - due))).toBeLessThan(1);
    expect(delay.late).toBeCloseTo(1 - cdf(lognormal({ median: 500, sigma: 0.5 }), due), 3);
    expect(delay.lateDays).toBeGreaterThan(delay.meanDays);
    expect(delay.standardErrorDays).toBeCloseTo((mean * Math.sqrt(Math.exp(0.25) - 1)) / 256, 1);
    expect(codeAndPath(() => expectedDelay(projection, 'AI9', '2027'))).toEqual([
      'roadmap/unknown-generation',
      'generation',
    ]);
    expect(codeAndPath(() => expectedDelay(projection, 'AI6', 'soon'))).toEqual([
      'date/not-a-fuzzy-date',
      'target',
    ]);
  });
});

describe('whatWouldItTake', () => {
  const projection = project(plan(), at('2026-04-15', 65_536));

  it('finds the gap with which the date is as likely as wanted', () => {
    const needed = whatWouldItTake(projection, { generation: 'AI6', by: day(700) });
    expect(needed).toMatchObject({ outcome: 'found', cycleMonths: null, stretch: null });
    // One gap: its median is the date itself.
    if (needed.outcome === 'found') {
      expect(needed.factor).toBeCloseTo(1.4, 2);
      expect(needed.medianDays).toBeCloseTo(500 * needed.factor, 9);
    }
    const sure = whatWouldItTake(projection, { generation: 'AI6', by: day(700), probability: 0.9 });
    const exact = 1.4 / Math.exp(0.5 * 1.2815515655446004);
    expect(sure.outcome === 'found' ? sure.factor : 0).toBeCloseTo(exact, 2);
  });

  it('speaks of cycle and slip where a cycle is stated, and of the factor alone in a mixture', () => {
    const gaps = { kind: 'stated cycle', months: 9, stretch: { median: 1.5, sigma: 0.4 } } as const;
    const stated = whatWouldItTake(project(plan({ gaps }), at()), { generation: 'AI7', by: '2028-10-15' });
    if (stated.outcome !== 'found') throw new Error('there is one');
    expect(stated.cycleMonths).toBeCloseTo(9 * stated.factor, 12);
    expect(stated.stretch).toBeCloseTo(1.5 * stated.factor, 12);
    expect(stated.medianDays).toBeNull();
    const parts = [
      { weight: 1, gaps },
      { weight: 1, gaps: CLASS },
    ];
    const mixed = whatWouldItTake(project(plan({ gaps: { kind: 'mixture', parts } }), at()), {
      generation: 'AI7',
      by: '2028-10-15',
    });
    expect(mixed).toMatchObject({ outcome: 'found', cycleMonths: null, stretch: null, medianDays: null });
  });

  it('scales gaps of any distribution', () => {
    const gaps = { kind: 'cadence', distribution: weibull({ shape: 2, scale: 500 }) } as const;
    const needed = whatWouldItTake(project(plan({ gaps }), at(day(100))), {
      generation: 'AI6',
      by: day(700),
    });
    if (needed.outcome !== 'found') throw new Error('there is one');
    const scaled = weibull({ shape: 2, scale: 500 * needed.factor });
    expect(probabilityWithin(scaled, 700, { survivedTo: 100 })).toBeCloseTo(0.5, 2);
  });

  it('knows what is out of reach', () => {
    const of = (by: string, from = projection) => whatWouldItTake(from, { generation: 'AI7', by });
    expect(of('2026-04-15')).toEqual({ outcome: 'out-of-reach', why: 'too-soon' });
    expect(of('2026-04-16')).toEqual({ outcome: 'out-of-reach', why: 'too-soon' });
    expect(of('9000-01-01')).toEqual({ outcome: 'out-of-reach', why: 'too-late' });
    const ending = project(plan({ cancellation: { perYear: 90 } }), at());
    expect(of('2028-01-01', ending)).toEqual({ outcome: 'out-of-reach', why: 'given-up-too-often' });
  });

  it('counts a gap that would be over by now as come', () => {
    const certain = project(plan({ gaps: { ...CLASS, sigma: 0 } }), at(day(400)));
    const needed = whatWouldItTake(certain, { generation: 'AI6', by: day(450) });
    expect(needed.outcome === 'found' ? needed.factor : 0).toBeCloseTo(0.9, 4);
  });

  it('refuses what the projection refuses', () => {
    const of = (more: object) =>
      codeAndPath(() => whatWouldItTake(projection, { generation: 'AI6', by: day(700), ...more }));
    expect(of({ generation: 'AI9' })).toEqual(['roadmap/unknown-generation', 'options.generation']);
    expect(of({ by: 'soon' })).toEqual(['date/not-a-civil-date', 'options.by']);
    expect(of({ probability: 1 })).toEqual(['number/out-of-range', 'options.probability']);
  });
});

describe('the laws of projections', () => {
  const gaps = fc.oneof(
    fc.record({
      kind: fc.constant('reference class' as const),
      medianDays: fc.integer({ min: 100, max: 900 }),
      sigma: fc.double({ min: 0, max: 1, noNaN: true }),
      shared: fc.constantFrom(0, 0.5, 1),
    }),
    fc.record({
      kind: fc.constant('stated cycle' as const),
      months: fc.integer({ min: 3, max: 24 }),
      mode: fc.constantFrom('anchored' as const, 'stepwise' as const),
      stretch: fc.record({
        median: fc.double({ min: 0.8, max: 3, noNaN: true }),
        sigma: fc.double({ min: 0.05, max: 1, noNaN: true }),
      }),
      shared: fc.constantFrom(0, 0.5, 1),
    }),
  );
  const shape = fc.constantFrom<Plan['generations']>(
    ['A', 'B', 'C'],
    ['A', { generation: 'B', after: ['AI5', 'A'] }, 'C'],
    ['A', { generation: 'B', after: ['AI5'] }, { generation: 'C', after: ['A', 'B'] }],
  );

  it('quantiles are ordered, P(by date) rises, nothing lies on or before the day of the question', () => {
    fc.assert(
      fc.property(gaps, shape, fc.integer({ min: 0, max: 60 }), (model, generations, waited) => {
        const asOf = day(waited);
        const projection = project(plan({ gaps: model, generations }), at(asOf, 400));
        for (const { generation, days } of projection.generations) {
          expect(Number(days[0])).toBeGreaterThan(START + waited);
          const dates = [0.05, 0.1, 0.5, 0.9, 0.99].map((p) =>
            String(quantileDate(projection, generation, p).date),
          );
          expect([...dates].sort()).toEqual(dates);
          const chances = [waited, 100, 400, 900, 2000, 9000].map(
            (n) => probabilityBy(projection, generation, day(n)).probability,
          );
          expect([...chances].sort((a, b) => a - b)).toEqual(chances);
          expect(chances[0]).toBe(0);
        }
      }),
      runs(60),
    );
  });

  it('the same seed draws the same, in any order of calls, and a list that goes on changes nothing before', () => {
    fc.assert(
      fc.property(gaps, shape, (model, generations) => {
        const short = plan({ gaps: model, generations });
        const first = drawProjection(short, at('2026-06-01', 200)).days;
        project(plan(), at());
        const long = drawProjection(
          plan({ gaps: model, generations: [...generations, 'D', 'E'] }),
          at('2026-06-01', 200),
        ).days;
        for (const [name, values] of Object.entries(first)) expect(long[name]).toEqual(values);
      }),
      runs(40),
    );
  });

  it('a later day of the question never moves a median earlier, and neither does more slip', () => {
    const waits = fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 700 }));
    const medians = (of: Plan, asOf: string) =>
      project(of, at(asOf, 2000)).generations.map(({ p50 }) => String(p50.date));
    const chain = fc.constantFrom<Plan['generations']>(
      ['A', 'B', 'C'],
      ['A', { generation: 'B', after: ['AI5', 'A'] }, 'C'],
    );
    fc.assert(
      fc.property(
        gaps,
        chain,
        waits,
        fc.double({ min: 1, max: 3, noNaN: true }),
        (model, generations, [a, b], more) => {
          fc.pre((model.kind === 'stated cycle' ? model.stretch.sigma : model.sigma) > 0.2);
          const [early, late] = a < b ? [a, b] : [b, a];
          const base = medians(plan({ gaps: model, generations }), day(early));
          medians(plan({ gaps: model, generations }), day(late)).forEach((date, i) =>
            expect(date >= String(base[i])).toBe(true),
          );
          const slower: GapModel =
            model.kind === 'stated cycle'
              ? { ...model, stretch: { ...model.stretch, median: model.stretch.median * more } }
              : { ...model, medianDays: model.medianDays * more };
          medians(plan({ gaps: slower, generations }), day(early)).forEach((date, i) =>
            expect(date >= String(base[i])).toBe(true),
          );
        },
      ),
      runs(40),
    );
  });
});
