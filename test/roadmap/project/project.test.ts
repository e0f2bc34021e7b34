import {
  cdf,
  fromEpochDay,
  GigacastError,
  lognormal,
  quantile,
  sumMoments,
  toEpochDay,
  truncatedBelow,
} from 'gigacast/core';
import {
  drawProjection,
  type ChainStart,
  probabilityBy,
  project,
  quantileDate,
  statedChain,
  type GapModel,
  type Plan,
  type ProjectOptions,
  type Projection,
} from 'gigacast/roadmap';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { runs } from '../../support/runs';

const START = toEpochDay('2026-04-15');
const CLASS = { kind: 'reference class', medianDays: 513.3, sigma: 0.563 } as const;
const CYCLE = { kind: 'stated cycle', months: 9 } as const;

type Asked = Omit<Plan, 'start' | 'generations'> & {
  readonly start: ChainStart;
  readonly generations: readonly string[];
} & ProjectOptions;

const options = (more: Partial<Asked> = {}): Asked =>
  deepFreeze({
    asOf: '2026-04-15',
    start: { generation: 'AI5', date: '2026-04-15', reached: true },
    generations: ['AI6', 'AI7', 'AI8', 'AI9'],
    gaps: CLASS,
    seed: 'test',
    draws: 20_000,
    ...more,
  });
const draw = (asked: Asked) => drawProjection(asked, asked);
const projected = (asked: Asked) => project(asked, asked);
const drawn = (generation: string, more: Partial<Asked> = {}): number[] =>
  Array.from(draw(options(more)).days[generation] ?? []);
const codeOf = (attempt: () => unknown) => {
  try {
    attempt();
  } catch (error) {
    return error instanceof GigacastError ? [error.code, error.path] : error;
  }
  return undefined;
};
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('project', () => {
  it('gives the stated chain when cycles are taken at their word', () => {
    const stated = statedChain({
      start: options().start,
      generations: options().generations,
      cycleMonths: 9,
    });
    for (const { generation, p10, p50, p90 } of projected(options({ gaps: CYCLE })).generations) {
      const { from } = stated.find((due) => due.generation === generation) ?? {};
      expect([p10.date, p50.date, p90.date]).toEqual([from, from, from]);
    }
  });

  it('says what it rests on, as plain data', () => {
    const projection = projected(options({ draws: 100 }));
    expect(projection).toMatchObject({
      asOf: '2026-04-15',
      seed: 'test',
      draws: 100,
      notYet: 1,
    });
    expect(projection.plan.start).toEqual(options().start);
    expect(projection.plan.gaps).toEqual(CLASS);
    expect(JSON.parse(JSON.stringify(projection))).toEqual(projection);
    expect(
      project(options({ draws: 100 }), {
        ...options({ draws: 100 }),
        asOf: { year: 2026, month: 4, day: 15 },
      }),
    ).toEqual(projection);
    const { draws: _, ...byDefault } = options();
    expect(project(options(), byDefault).draws).toBe(65_536);
  });

  it('meets the exact quantiles of the first generation, given that it has not come', () => {
    const asOf = '2027-06-01';
    const projection = projected(options({ asOf, draws: 100_000 }));
    const exact = truncatedBelow(lognormal({ median: 513.3, sigma: 0.563 }), toEpochDay(asOf) - START);
    for (const p of [0.1, 0.5, 0.9]) {
      const { date, standardErrorDays } = quantileDate(projection, 'AI6', p);
      expect([date, standardErrorDays]).toEqual([fromEpochDay(Math.ceil(START + quantile(exact, p))), 0]);
    }
    const { probability, standardError } = probabilityBy(projection, 'AI6', '2028-12-31');
    const exactProbability = cdf(exact, toEpochDay('2028-12-31') - START);
    expect(probability).toBeCloseTo(exactProbability, 14);
    expect(standardError).toBe(0);
    expect(projection.notYet).toBeCloseTo(1 - cdf(lognormal({ median: 513.3, sigma: 0.563 }), 412), 12);
  });

  it('adds draws, so that the mean of the last generation is the sum of the means', () => {
    const days = drawn('AI9', { draws: 100_000 }).map((day) => day - START);
    const moments = sumMoments(lognormal({ median: 513.3, sigma: 0.563 }), { count: 4 });
    // Half a day for rounding up, and five standard errors.
    const allowed = (5 * moments.sd) / Math.sqrt(100_000);
    expect(Math.abs(mean(days) - 0.5 - moments.mean)).toBeLessThan(allowed);
  });

  it('finds four nine-month cycles in 36 months at about half a per cent, and 75 months in the middle', () => {
    const months = 30.436875;
    const gaps = { kind: 'reference class', medianDays: 16.864497 * months, sigma: 0.562995 } as const;
    const projection = projected(options({ gaps, draws: 200_000 }));
    const share = probabilityBy(projection, 'AI9', '2029-04-14').probability;
    // 0.005 as read, rounded to a half per cent; the standard error is 0.00016.
    expect(share).toBeGreaterThan(0.004);
    expect(share).toBeLessThan(0.006);
    const middle = toEpochDay(String(quantileDate(projection, 'AI9', 0.5).date)) - START;
    expect(Math.abs(middle / months - 75)).toBeLessThan(0.6);
  });

  it('lets a stretch of the median factor move the median by that factor in calendar months', () => {
    const gaps = { ...CYCLE, stretch: { median: 2, sigma: 0.4 } } as const;
    const { date, standardErrorDays } = quantileDate(projected(options({ gaps })), 'AI6', 0.5);
    expect(Math.abs(toEpochDay(String(date)) - toEpochDay('2027-10-15'))).toBeLessThan(
      5 * standardErrorDays + 1,
    );
  });

  it('orders quantiles and generations', () => {
    for (const { days, counts, p10, p50, p90 } of projected(options()).generations) {
      expect(String(p10.date) < String(p50.date) && String(p50.date) < String(p90.date)).toBe(true);
      expect([...days].sort((a, b) => a - b)).toEqual(days);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20_000);
    }
  });
});

describe('drawProjection', () => {
  it('draws the same for the same seed, and nothing alike for another', () => {
    expect(drawn('AI9')).toEqual(drawn('AI9'));
    const other = drawn('AI9', { seed: 'other' });
    expect(drawn('AI9').filter((day, i) => day === other[i]).length).toBeLessThan(100);
  });

  it('keeps the draws of a seed from version to version', () => {
    const { days } = draw(options({ draws: 100, asOf: '2026-10-01' }));
    const first = Object.entries(days).map(([generation, values]) => [generation, ...values.slice(0, 4)]);
    expect(first).toEqual(FROZEN);
  });

  it('draws a generation the same whatever follows it', () => {
    expect(drawn('AI7', { generations: ['AI6', 'AI7'] })).toEqual(drawn('AI7'));
    const gaps = { ...CLASS, shared: 0.5 };
    expect(drawn('AI7', { generations: ['AI6', 'AI7'], gaps })).toEqual(drawn('AI7', { gaps }));
  });

  it('draws nothing on or before the day of the question', () => {
    const model = fc.record({
      sigma: fc.double({ min: 0.05, max: 1.5, noNaN: true }),
      shared: fc.constantFrom(0, 0.5, 1),
    });
    fc.assert(
      fc.property(model, fc.integer({ min: 0, max: 900 }), ({ sigma, shared }, waited) => {
        for (const gaps of [
          { ...CLASS, sigma, shared },
          { ...CYCLE, stretch: { median: 1.3, sigma }, shared },
        ]) {
          const asOf = START + waited;
          const date = fromEpochDay(asOf);
          const { days } = draw(options({ gaps, asOf: date, draws: 100 }));
          for (const values of Object.values(days)) expect(Math.min(...values)).toBeGreaterThan(asOf);
          options()
            .generations.slice(1)
            .forEach((generation, g) => {
              const before = days[String(options().generations[g])] ?? [];
              expect(days[generation]?.every((day, i) => day >= Number(before[i]))).toBe(true);
            });
        }
      }),
      runs(60),
    );
  });

  it('is never earlier as of a later day, nor with more slip, draw by draw', () => {
    const at = fc.integer({ min: 0, max: 800 });
    const day = (waited: number) => fromEpochDay(START + waited);
    fc.assert(
      fc.property(
        at,
        at,
        fc.constantFrom(0, 0.4, 1),
        fc.double({ min: 1, max: 3, noNaN: true }),
        (a, b, shared, more) => {
          const [early, late] = a < b ? [a, b] : [b, a];
          const stretch = { median: 1.2, sigma: 0.5 };
          const gaps: GapModel = { ...CYCLE, stretch, shared };
          const slower: GapModel = { ...gaps, stretch: { ...stretch, median: 1.2 * more } };
          const base = draw(options({ gaps, asOf: day(early), draws: 100 })).days;
          const later = draw(options({ gaps, asOf: day(late), draws: 100 })).days;
          const slow = draw(options({ gaps: slower, asOf: day(early), draws: 100 })).days;
          for (const [generation, values] of Object.entries(base)) {
            expect(later[generation]?.every((value, i) => value >= Number(values[i]))).toBe(true);
            expect(slow[generation]?.every((value, i) => value >= Number(values[i]))).toBe(true);
          }
        },
      ),
      runs(60),
    );
  });

  it('shares slip between generations as far as told', () => {
    const logs = (shared: number) => {
      const gaps = { ...CLASS, shared };
      const [first, second] = [drawn('AI6', { gaps }), drawn('AI7', { gaps })];
      return [
        first.map((day) => Math.log(day - START)),
        second.map((day, i) => Math.log(Math.max(1, day - Number(first[i])))),
      ];
    };
    const correlation = (shared: number) => {
      const [x = [], y = []] = logs(shared);
      const [mx, my] = [mean(x), mean(y)];
      const cov = mean(x.map((value, i) => (value - mx) * (Number(y[i]) - my)));
      return cov / Math.sqrt(mean(x.map((v) => (v - mx) ** 2)) * mean(y.map((v) => (v - my) ** 2)));
    };
    // The standard error of a correlation from 20,000 draws is at most 0.0071.
    expect(Math.abs(correlation(0))).toBeLessThan(0.03);
    expect(Math.abs(correlation(0.5) - 0.5)).toBeLessThan(0.03);
    expect(correlation(1)).toBeGreaterThan(0.999);
    const [first, third] = [logs(1)[0] ?? [], drawn('AI8', { gaps: { ...CLASS, shared: 1 } })];
    // Three equal gaps, rounded up once.
    third
      .slice(0, 50)
      .forEach((day, i) =>
        expect(Math.abs((day - START) / 3 - Math.exp(Number(first[i])))).toBeLessThan(1.5),
      );
  });

  it('keeps the spread of every later gap when slip is shared', () => {
    for (const shared of [0, 0.5, 1]) {
      const gaps = { ...CLASS, shared };
      const [second, third] = [drawn('AI7', { gaps }), drawn('AI8', { gaps })];
      const logs = third.map((day, i) => Math.log(Math.max(1, day - Number(second[i]))));
      const centre = mean(logs);
      const sd = Math.sqrt(mean(logs.map((value) => (value - centre) ** 2)));
      expect(Math.abs(sd - 0.563)).toBeLessThan(0.015);
      expect(Math.abs(centre - Math.log(513.3))).toBeLessThan(0.02);
    }
  });

  it('takes every day of an imprecise start as equally likely', () => {
    const gaps = { kind: 'reference class', medianDays: 100, sigma: 0 } as const;
    const start = { generation: 'AI5', date: '2026-01-01..2026-01-04', reached: true };
    const days = drawn('AI6', { gaps, start, asOf: '2026-02-01' });
    const counts = [0, 1, 2, 3].map(
      (n) => days.filter((day) => day === toEpochDay('2026-01-01') + n + 100).length,
    );
    expect(counts.reduce((sum, count) => sum + count)).toBe(20_000);
    // 5,000 each; the standard deviation of a count is 61.
    counts.forEach((count) => expect(Math.abs(count - 5000)).toBeLessThan(300));
  });

  it('learns about the start from what has not come', () => {
    const gaps = { kind: 'reference class', medianDays: 100, sigma: 0 } as const;
    const start = { generation: 'AI5', date: '2026-01-01..2026-01-04', reached: true };
    const { days, notYet } = draw(options({ gaps, start, asOf: '2026-04-12' }));
    // From January 1 and 2 it would have come by April 12; January 3 and 4 are left.
    expect(notYet).toBe(0.5);
    expect(new Set(days['AI6'])).toEqual(new Set([toEpochDay('2026-04-13'), toEpochDay('2026-04-14')]));
  });

  it('lets a reached start lie up to the day of the question and one to come after it', () => {
    const gaps = { kind: 'reference class', medianDays: 10, sigma: 0 } as const;
    const on = (reached: boolean) => {
      const start = { generation: 'AI5', date: '2026-01', reached };
      const { days, notYet } = draw(options({ gaps, start, asOf: '2026-01-05' }));
      const values = Array.from(days['AI6'] ?? [], (day) => day - toEpochDay('2026-01-01') - 10);
      return [Math.min(...values), Math.max(...values), Math.round(notYet * 31)];
    };
    expect(on(true)).toEqual([0, 4, 5]);
    expect(on(false)).toEqual([5, 30, 26]);
  });

  it('refuses a reached start ahead of the question and one to come behind it', () => {
    const of = (date: string, reached: boolean, asOf = '2026-04-15') =>
      codeOf(() => draw(options({ start: { generation: 'AI5', date, reached }, asOf, draws: 100 })));
    expect(of('2026-04-16', true)).toEqual(['roadmap/start-after-as-of', 'start.date']);
    expect(of('2026-04-15', false)).toEqual(['roadmap/start-passed', 'start.date']);
    expect([
      of('2026-04-15', true),
      of('2026-04-16', false),
      of('2026-04', true),
      of('2026-04', false),
    ]).toEqual(Array(4).fill(undefined));
  });

  it('refuses a start that is not known within ten years', () => {
    const of = (date: string) =>
      codeOf(() => draw(options({ start: { generation: 'AI5', date, reached: true }, draws: 100 })));
    expect(of('2016-01-01..2026-01-01')).toEqual(['roadmap/start-too-vague', 'start.date']);
    expect(of('2016-01-01..2025-12-31')).toBeUndefined();
  });

  it('says when the model leaves nothing to come', () => {
    const attempt = () => projected(options({ gaps: CYCLE, asOf: '2027-01-15' }));
    expect(attempt).toThrow(
      /^project: asOf must leave some probability that AI6 is still to come, got "2027-01-15"/,
    );
    expect(codeOf(() => draw(options({ gaps: CYCLE, asOf: '2027-01-14', draws: 100 })))).toBeUndefined();
  });

  it.each<[string, Partial<Asked>]>([
    ['draws', { draws: 99 }],
    ['draws', { draws: 10_000_001 }],
    ['gaps.shared', { gaps: { ...CLASS, shared: 1.01 } }],
    ['gaps.shared', { gaps: { ...CLASS, shared: -0.01 } }],
    ['gaps.medianDays', { gaps: { ...CLASS, medianDays: 0 } }],
    ['gaps.medianDays', { gaps: { ...CLASS, medianDays: 36526 } }],
    ['gaps.sigma', { gaps: { ...CLASS, sigma: 3.01 } }],
    ['gaps.sigma', { gaps: { ...CLASS, sigma: -1 } }],
    ['gaps.months', { gaps: { ...CYCLE, months: 0 } }],
    ['gaps.months', { gaps: { ...CYCLE, months: 241 } }],
    ['gaps.stretch.median', { gaps: { ...CYCLE, stretch: { median: 0, sigma: 1 } } }],
    ['gaps.stretch.median', { gaps: { ...CYCLE, stretch: { median: 101, sigma: 1 } } }],
    ['gaps.stretch.sigma', { gaps: { ...CYCLE, stretch: { median: 1, sigma: 4 } } }],
  ])('refuses %s out of its range', (path, more) => {
    expect(codeOf(() => projected(options(more)))).toEqual(['number/out-of-range', path]);
  });

  it('refuses dates and generations as the functions before it do', () => {
    expect(codeOf(() => draw(options({ asOf: 'now' })))).toEqual(['date/not-a-civil-date', 'asOf']);
    expect(codeOf(() => draw(options({ generations: [] })))).toEqual([
      'roadmap/no-generations',
      'generations',
    ]);
  });

  it('counts a draw beyond the year 9999 as its last day', () => {
    const wide = { kind: 'reference class', medianDays: 36525, sigma: 3 } as const;
    const days = drawn('AI9', { gaps: wide });
    expect(Math.max(...days)).toBe(toEpochDay('9999-12-31'));
    const { generations } = projected(options({ gaps: wide }));
    expect(generations[3]?.days.at(-1)).toBe(toEpochDay('9999-12-31'));
    expect(generations[3]?.counts.reduce((sum, count) => sum + count, 0)).toBe(20_000);
    expect(generations[3]?.p90.date).toBe('9999-12-31');
  });
});

describe('probabilityBy', () => {
  const projection = projected(options({ gaps: CYCLE, draws: 100 }));

  it('counts the day itself, and is sure where the law is exact', () => {
    expect(probabilityBy(projection, 'AI6', '2027-01-14')).toEqual({ probability: 0, standardError: 0 });
    expect(probabilityBy(projection, 'AI6', '2027-01-15')).toEqual({ probability: 1, standardError: 0 });
    expect(probabilityBy(projection, 'AI9', '2029-04-14').probability).toBe(0);
    expect(probabilityBy(projection, 'AI9', '2029-04-15').probability).toBe(1);
  });

  it('is never quite sure from draws', () => {
    const spread = projected(options({ draws: 100 }));
    // One draw more than none of a hundred, and one more than eight.
    expect(probabilityBy(spread, 'AI9', '2027-01-01')).toEqual({ probability: 0, standardError: 0.01 });
    expect(probabilityBy(spread, 'AI9', '2500-01-01')).toEqual({ probability: 1, standardError: 0.01 });
    expect(probabilityBy(spread, 'AI9', '2032-06-01').standardError).toBeGreaterThanOrEqual(0.03);
    expect(probabilityBy(spread, 'AI9', '2026-04-15')).toEqual({ probability: 0, standardError: 0 });
  });

  it('never falls as the day goes on', () => {
    const spread = projected(options({ draws: 1000 }));
    const shares = Array.from(
      { length: 20 },
      (_, n) => probabilityBy(spread, 'AI9', `${2026 + n}-12-31`).probability,
    );
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares[0]).toBe(0);
  });

  it('refuses a generation that was not projected, and lists those that were', () => {
    expect(() => probabilityBy(projection, 'AI5', '2027-01-15')).toThrow(
      /^probabilityBy: generation must be one of "AI6", "AI7", "AI8", "AI9", got "AI5"/,
    );
    expect(codeOf(() => probabilityBy(projection, 'AI6', 'soon'))).toEqual(['date/not-a-civil-date', 'date']);
  });
});

describe('quantileDate', () => {
  const even: Projection = {
    ...projected(options({ draws: 100 })),
    generations: [
      {
        ...{ generation: 'A2', p10: { date: '', standardErrorDays: 0 } },
        ...{ p50: { date: '', standardErrorDays: 0 }, p90: { date: '', standardErrorDays: 0 } },
        ...{ days: Array.from({ length: 100 }, (_, i) => i), counts: Array(100).fill(1) as number[] },
        ...{ draws: 100, cancelled: 0, exact: null, merge: null },
        // A standard error of 5 % at one half, falling straight in its square to either end.
        accuracy: { probabilities: [0.5], standardErrors: [0.05] },
      },
    ],
  };

  it('is the first day by which that share of the draws has come', () => {
    const at = (p: number) => quantileDate(even, 'A2', p).date;
    expect([at(0.01), at(0.1), at(0.101), at(0.5), at(0.999), at(1e-6)]).toEqual([
      ...['1970-01-01', '1970-01-10', '1970-01-11', '1970-02-19', '1970-04-10', '1970-01-01'],
    ]);
  });

  it('states half the distance between the draws one standard error of rank apart', () => {
    // Rank 50 with a standard error of 5: from the 45th to the 55th draw.
    expect(quantileDate(even, 'A2', 0.5).standardErrorDays).toBe(5);
    // Rank 90 has a fifth of the variance, 5, but ten draws above it: at least sqrt(8 + 1), from the 87th to the 93rd.
    expect(quantileDate(even, 'A2', 0.9).standardErrorDays).toBe(3);
    // Rank 99 has one draw above it: sqrt(2), from the 98th to the last, which rank it cannot pass.
    expect(quantileDate(even, 'A2', 0.99).standardErrorDays).toBe(1);
  });

  it('undoes probabilityBy', () => {
    const projection = projected(options({ draws: 1000 }));
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (p) => {
        const { date } = quantileDate(projection, 'AI8', p);
        expect(probabilityBy(projection, 'AI8', String(date)).probability).toBeGreaterThanOrEqual(p - 1e-9);
      }),
      runs(200),
    );
  });

  it('refuses a share of nothing or of all', () => {
    expect(codeOf(() => quantileDate(even, 'A2', 0))).toEqual(['number/out-of-range', 'p']);
    expect(codeOf(() => quantileDate(even, 'A2', 1))).toEqual(['number/out-of-range', 'p']);
    expect(codeOf(() => quantileDate(even, 'A1', 0.5))).toEqual(['roadmap/unknown-generation', 'generation']);
  });
});

const FROZEN = [
  ['AI6', 21410, 20958, 20794, 20948],
  ['AI7', 21789, 21776, 20993, 21340],
  ['AI8', 22191, 22656, 21227, 21699],
  ['AI9', 22444, 23252, 22157, 22214],
];
