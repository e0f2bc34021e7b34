import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, cdf } from 'gigacast/core';
import { CANADA_EV_UTILISATION } from 'gigacast/data/canada-ev-utilisation';
import {
  exhaustionAtPace,
  exhaustionDate,
  probabilityExhaustedBy,
  projectExhaustion,
  type DrawInterval,
  type ExhaustionProjection,
  type ProjectedExhaustion,
  type ProjectExhaustionOptions,
} from 'gigacast/quota';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';

const CANADA = deepFreeze(CANADA_EV_UTILISATION.rows);
const AUTUMN = deepFreeze({ remaining: 33397, asOf: '2026-08-31', periodEnd: '2027-02-28' });

function projected(projection: ExhaustionProjection): ProjectedExhaustion {
  if (projection.outcome !== 'projected') throw new Error(projection.outcome);
  return projection;
}

const months = (...quantities: readonly number[]): DrawInterval[] =>
  quantities.map((quantity, index) => ({ month: `2026-${String(index + 1).padStart(2, '0')}`, quantity }));
const ahead = (history: readonly DrawInterval[], options: Partial<ProjectExhaustionOptions> = {}) =>
  projectExhaustion(history, { ...AUTUMN, draws: 200, ...options });

describe('projectExhaustion of Canada 2026', () => {
  const autumn = projected(projectExhaustion(CANADA, AUTUMN));

  it('leaves it open whether the second half is used up, and says how likely it is', () => {
    expect([autumn.p10, autumn.p50, autumn.p90]).toEqual(['2027-01-09', null, null]);
    expect(autumn.withinPeriod).toBe(0.2356);
    expect(autumn.notWithinPeriod).toBe(0.7644);
    expect(autumn.standardError).toBeCloseTo(Math.sqrt((0.2356 * 0.7644) / 2500), 12);
  });

  it('says what it rests on and what it takes for granted', () => {
    const { effectiveIntervals, ...basis } = autumn.basis;
    expect(basis).toEqual({
      intervals: 6,
      from: '2026-03-01',
      to: '2026-08-31',
      intervalsWithDraws: 4,
      drawn: '15603',
      stepDays: 31,
      halfLifeDays: 93,
      draws: 2500,
      seed: 0,
    });
    expect(effectiveIntervals).toBeGreaterThan(5);
    expect(effectiveIntervals).toBeLessThan(6);
    expect(autumn.assumptions.map(({ id }) => id)).toEqual([
      'draws-recur',
      'recent-counts-more',
      'level-may-move',
      'larger-draws-possible',
      'spread-inside-a-step',
    ]);
    expect(autumn.assumptions[0]?.says).toBe(
      'The next 31 days draw as some interval of the history did, pauses included, each time anew.',
    );
    expect(autumn.assumptions[1]?.says).toBe(
      'An interval that is 93 days older is taken half as often; a trend is not extended.',
    );
  });

  it('holds the rule of three beside it', () => {
    expect(autumn.atConstantPace).toEqual({
      outcome: 'not-within-period',
      pacePerDay: '84.798913',
      remaining: '33397',
      daysUntilExhaustion: 394,
      exhaustionDate: null,
      exhaustedWithinPeriod: false,
    });
    const { pacePerDay } = exhaustionAtPace({
      limit: 24500,
      used: 15603,
      from: '2026-03-01',
      asOf: '2026-08-31',
      periodEnd: '2026-08-31',
    });
    expect(autumn.atConstantPace.pacePerDay).toBe(pacePerDay);
  });

  it('is plain data with its days as a distribution of core', () => {
    expect(JSON.parse(JSON.stringify(autumn))).toEqual(autumn);
    expect(autumn).toMatchObject({
      schemaVersion: 1,
      asOf: '2026-08-31',
      periodEnd: '2027-02-28',
      remaining: '33397',
      pending: '0',
    });
    const { days } = autumn;
    if (days === null) throw new Error('it may run out');
    expect(days.values[0]).toBeGreaterThanOrEqual(1);
    expect(days.values.at(-1)).toBeLessThanOrEqual(181);
    expect(days.cumulative.at(-1)).toBe(1);
    expect(cdf(days, 150) * autumn.withinPeriod).toBeCloseTo(
      probabilityExhaustedBy(autumn, '2027-01-28'),
      12,
    );
  });

  it('says of the first half, when four months were known, that it was not likely to be full', () => {
    const july = projected(
      projectExhaustion(CANADA, { limit: 24500, used: 4131, asOf: '2026-06-30', periodEnd: '2026-08-31' }),
    );
    expect(july.remaining).toBe('20369');
    expect(july.basis.intervals).toBe(4);
    expect(july.notWithinPeriod).toBeGreaterThan(0.95);
    expect(july.p10).toBeNull();
  });
});

describe('projectExhaustion where nothing can be projected', () => {
  it('needs three intervals, of which two have a draw', () => {
    expect(ahead([])).toEqual({ outcome: 'too-few-draws', why: 'intervals', needs: 3, has: 0 });
    expect(ahead(months(5, 5))).toEqual({ outcome: 'too-few-draws', why: 'intervals', needs: 3, has: 2 });
    expect(ahead(months(0, 0, 0))).toEqual({ outcome: 'too-few-draws', why: 'draws', needs: 2, has: 0 });
    expect(ahead(months(0, 0, 5))).toEqual({ outcome: 'too-few-draws', why: 'draws', needs: 2, has: 1 });
    expect(ahead(months(5, 0, 5)).outcome).toBe('projected');
  });

  it('leaves out what was drawn later than the day of the question', () => {
    const history = months(4, 5, 6, 7);
    expect(ahead(history, { asOf: '2026-03-30' })).toMatchObject({ outcome: 'too-few-draws', has: 2 });
    const march = projected(ahead(history, { asOf: '2026-03-31' }));
    expect(march.basis).toMatchObject({ intervals: 3, to: '2026-03-31', drawn: '15' });
  });

  it('is exhausted already by what was drawn, or by what is pending', () => {
    const history = months(5, 5, 5);
    const said = (options: Partial<ProjectExhaustionOptions>) => ahead(history, options);
    expect(said({ remaining: 0 })).toEqual({ outcome: 'already-exhausted', by: 'draws', remaining: '0' });
    expect(said({ remaining: -3, pending: 2 })).toEqual({
      outcome: 'already-exhausted',
      by: 'draws',
      remaining: '-3',
    });
    expect(said({ remaining: 7, pending: 7 })).toEqual({
      outcome: 'already-exhausted',
      by: 'pending',
      remaining: '7',
    });
    expect(said({ remaining: 7, pending: 6 }).outcome).toBe('projected');
    expect(ahead([], { remaining: 0 }).outcome).toBe('already-exhausted');
  });

  it('is over on the last day of the period, and not on the day before', () => {
    const history = months(5, 5, 5);
    expect(ahead(history, { asOf: '2027-02-28' })).toEqual({
      outcome: 'period-over',
      periodEnd: '2027-02-28',
    });
    expect(ahead(history, { asOf: '2027-03-01' })).toEqual({
      outcome: 'period-over',
      periodEnd: '2027-02-28',
    });
    const eve = projected(ahead(history, { asOf: '2027-02-27', remaining: '0.000001' }));
    expect([eve.p10, eve.days?.values]).toEqual(['2027-02-28', [1]]);
  });
});

describe('projectExhaustion', () => {
  it('takes what is pending off the balance and says so', () => {
    const history = months(50, 0, 80, 20);
    const with40 = projected(ahead(history, { remaining: 140, pending: '40' }));
    expect([with40.remaining, with40.pending]).toEqual(['100', '40']);
    expect(with40.assumptions.at(-1)).toEqual({
      id: 'pending-is-drawn',
      says: 'What is pending is drawn whole, and takes its units at once.',
    });
    expect(with40.days).toEqual(projected(ahead(history, { remaining: 100 })).days);
  });

  it('takes the limit, what is carried over and what is used in place of what is left', () => {
    const history = months(50, 0, 80, 20);
    const one = ahead(history, { remaining: 100 });
    const { remaining: _, ...rest } = { ...AUTUMN, draws: 200 };
    expect(projectExhaustion(history, { ...rest, limit: '120', carriedIn: 30, used: 50 })).toEqual(one);
  });

  it('takes months and days alike', () => {
    const days = [
      { from: '2026-01-01', to: '2026-01-31', quantity: '5' },
      { from: '2026-02-01', to: '2026-02-28', quantity: 0 },
      { from: { year: 2026, month: 3, day: 1 }, to: '2026-03-31', quantity: 9n },
    ];
    expect(ahead(days, { remaining: 30 })).toEqual(ahead(months(5, 0, 9), { remaining: 30 }));
  });

  it('counts no day of a gap in the pace', () => {
    const gap = [
      { from: '2026-01-01', to: '2026-01-10', quantity: 10 },
      { from: '2026-03-01', to: '2026-03-10', quantity: 20 },
      { from: '2026-05-01', to: '2026-05-10', quantity: 30 },
    ];
    expect(projected(ahead(gap)).atConstantPace.pacePerDay).toBe('2');
  });

  it('has no day where the draws never reach it', () => {
    const none = projected(ahead(months(1, 1, 1), { remaining: 1e9 }));
    expect([none.days, none.p10, none.withinPeriod, none.notWithinPeriod, none.standardError]).toEqual([
      null,
      null,
      0,
      1,
      0,
    ]);
    expect(probabilityExhaustedBy(none, '2027-02-28')).toBe(0);
    expect(exhaustionDate(none, 0.001)).toBeNull();
  });

  it('draws other futures for another seed, and as many as asked for', () => {
    const [a, b] = ['a', 'b'].map((seed) => projected(ahead(CANADA, { seed, draws: 1000 })));
    expect(a?.basis).toMatchObject({ seed: 'a', draws: 1000 });
    expect(a?.days).not.toEqual(b?.days);
    expect(Math.abs((a?.withinPeriod ?? 0) - (b?.withinPeriod ?? 1))).toBeLessThan(0.08);
  });

  it('refuses what overlaps, what runs backwards and what is no quantity, with its place', () => {
    const code = (history: readonly DrawInterval[], options = {}) =>
      codeAndPath(() => ahead(history, options));
    expect(code([...months(1, 2), { month: '2026-02', quantity: 1 }])).toEqual([
      'period/overlap',
      'history[2].month',
    ]);
    expect(code([...months(1), { from: '2026-01-31', to: '2026-02-05', quantity: 1 }])).toEqual([
      'period/overlap',
      'history[1].from',
    ]);
    expect(
      refusalOf(() => ahead([...months(1), { from: '2026-01-31', to: '2026-02-05', quantity: 1 }])).message,
    ).toContain(
      'history[1].from must lie after the end of the period before it, "history[0]", got "2026-01-31"',
    );
    expect(code([{ from: '2026-02-02', to: '2026-02-01', quantity: 1 }])).toEqual([
      'date/reversed-range',
      'history[0].to',
    ]);
    expect(refusalOf(() => ahead([{ from: '2026-02-02', to: '2026-02-01', quantity: 1 }])).message).toContain(
      'its start 2026-02-02, got "2026-02-01"',
    );
    expect(code([{ month: '2026-13', quantity: 1 }])).toEqual(['date/no-such-month', 'history[0].month']);
    expect(code([{ from: 'x', to: '2026-02-01', quantity: 1 }])).toEqual([
      'date/not-a-civil-date',
      'history[0].from',
    ]);
    expect(code([{ from: '2026-02-01', to: 'x', quantity: 1 }])).toEqual([
      'date/not-a-civil-date',
      'history[0].to',
    ]);
    expect(code(months(1, -1))).toEqual(['number/out-of-range', 'history[1].quantity']);
    expect(code(months(1, NaN))).toEqual(['number/not-finite', 'history[1].quantity']);
    expect(code(months(1), { asOf: 'x' })).toEqual(['date/not-a-civil-date', 'options.asOf']);
    expect(code(months(1), { periodEnd: 'x' })).toEqual(['date/not-a-civil-date', 'options.periodEnd']);
    expect(code(months(1), { pending: -1 })).toEqual(['number/out-of-range', 'options.pending']);
    expect(code(months(1), { limit: 5 })).toEqual(['quota/no-remaining', 'options.remaining']);
    expect(code(months(1), { draws: 99 })).toEqual(['number/out-of-range', 'options.draws']);
    expect(code(months(1), { draws: 100_001 })).toEqual(['number/out-of-range', 'options.draws']);
    expect(code(months(1), { draws: 100.5 })).toEqual(['number/not-an-integer', 'options.draws']);
    expect(codeAndPath(() => projectExhaustion({} as readonly DrawInterval[], AUTUMN))).toEqual([
      'input/wrong-type',
      'history',
    ]);
    expect(projected(ahead(months(5, 5, 5), { draws: 100 })).basis.draws).toBe(100);
  });
});

describe('the law of exhaustion', () => {
  const series = fc.array(fc.nat(500), { minLength: 3, maxLength: 12 });
  const byDay = (projection: ProjectedExhaustion) =>
    Array.from({ length: 182 }, (_, day) => probabilityExhaustedBy(projection, addDays('2026-12-31', day)));
  const rest = { asOf: '2026-12-31', periodEnd: '2027-06-30', draws: 150 };

  it('is never later when a draw is larger or less is left', () => {
    fc.assert(
      fc.property(
        series,
        fc.nat(11),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 4000 }),
        fc.nat(200),
        (quantities, place, more, remaining, less) => {
          const plain = projectExhaustion(months(...quantities), { ...rest, remaining });
          if (plain.outcome !== 'projected') return;
          const larger = quantities.map((one, index) =>
            index === place % quantities.length ? one + more : one,
          );
          const drawn = projected(projectExhaustion(months(...larger), { ...rest, remaining }));
          const smaller = projectExhaustion(months(...quantities), {
            ...rest,
            remaining: Math.max(1, remaining - less),
          });
          for (const other of [drawn, projected(smaller)]) {
            const [before, after] = [byDay(plain), byDay(other)];
            after.forEach((chance, day) => expect(chance).toBeGreaterThanOrEqual((before[day] ?? 1) - 1e-12));
            expect(other.notWithinPeriod).toBeLessThanOrEqual(plain.notWithinPeriod);
            for (const key of ['p10', 'p50', 'p90'] as const) {
              expect((other[key] ?? '9999') <= (plain[key] ?? '9999')).toBe(true);
            }
          }
        },
      ),
      runs(60),
    );
  });

  it('rises from 0 on the day of the question to its whole at the end of the period, and its dates agree with it', () => {
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: 1, max: 3000 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (quantities, remaining, p) => {
          const projection = projectExhaustion(months(...quantities), { ...rest, remaining });
          if (projection.outcome !== 'projected') return;
          const chances = byDay(projection);
          expect(chances[0]).toBe(0);
          chances.forEach((chance, day) => expect(chance).toBeGreaterThanOrEqual(chances[day - 1] ?? 0));
          expect(chances[181]).toBe(projection.withinPeriod);
          expect(projection.withinPeriod + projection.notWithinPeriod).toBeCloseTo(1, 12);
          expect(probabilityExhaustedBy(projection, '2030-01-01')).toBe(projection.withinPeriod);
          const date = exhaustionDate(projection, p);
          if (date === null) expect(projection.withinPeriod).toBeLessThan(p);
          else {
            expect(probabilityExhaustedBy(projection, date)).toBeGreaterThanOrEqual(p - 1e-9);
            expect(probabilityExhaustedBy(projection, addDays(date, -1))).toBeLessThan(p);
          }
          expect([0.1, 0.5, 0.9].map((share) => exhaustionDate(projection, share))).toEqual([
            projection.p10,
            projection.p50,
            projection.p90,
          ]);
        },
      ),
      runs(60),
    );
  });

  it('refuses a probability of 0 or 1 and a day that is none', () => {
    const some = projected(ahead(months(5, 5, 5), { remaining: 20 }));
    expect(codeAndPath(() => exhaustionDate(some, 0))).toEqual(['number/out-of-range', 'p']);
    expect(codeAndPath(() => exhaustionDate(some, 1))).toEqual(['number/out-of-range', 'p']);
    expect(codeAndPath(() => probabilityExhaustedBy(some, 'soon'))).toEqual([
      'date/not-a-civil-date',
      'date',
    ]);
  });
});
