import { addMonths, cdf, fromEpochDay, lognormal, monthSequence, toEpochDay } from 'gigacast/core';
import { TESLA_AI_ROADMAP } from 'gigacast/data/tesla-ai-roadmap';
import {
  brief,
  drawProjection,
  planFrom,
  probabilityBy,
  project,
  quantileDate,
  statedChain,
  whatWouldItTake,
  type GapModel,
  type Plan,
  type Projection,
} from 'gigacast/roadmap';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';

const stated = (months: number, mode?: 'anchored' | 'stepwise'): GapModel => ({
  kind: 'stated cycle',
  months,
  ...(mode === undefined ? {} : { mode }),
});
const plan = (date: string, gaps: GapModel, more: Partial<Plan> = {}): Plan =>
  deepFreeze({
    start: { generation: 'AI5', date, reached: true },
    generations: ['AI6', 'AI7', 'AI8', 'AI9'],
    gaps,
    ...more,
  });
const at = (asOf: string, draws = 200) => ({ asOf, seed: 'stepwise', draws });
const medians = ({ generations }: Projection) => generations.map(({ p50 }) => p50.date);
const datesOf = (date: string, months: number, mode?: 'anchored' | 'stepwise') =>
  medians(project(plan(date, stated(months, mode)), at(date)));
const drawnDates = (of: Plan, asOf: string) =>
  Object.values(drawProjection(of, at(asOf)).days).map((days) =>
    [...new Set(days)].map((day) => fromEpochDay(day)),
  );

describe('a stated cycle that counts stepwise', () => {
  it('loses the day that a short month takes, where anchored ones find it again', () => {
    const [anchored, stepwise] = [
      ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'],
      ['2026-02-28', '2026-03-28', '2026-04-28', '2026-05-28'],
    ];
    expect(datesOf('2026-01-31', 1)).toEqual(anchored);
    expect(datesOf('2026-01-31', 1, 'anchored')).toEqual(anchored);
    expect(datesOf('2026-01-31', 1, 'stepwise')).toEqual(stepwise);
    expect(datesOf('2026-05-31', 9, 'stepwise')).toEqual([
      ...['2027-02-28', '2027-11-28', '2028-08-28', '2029-05-28'],
    ]);
  });

  it('is as certain as the anchored one: exact, and the same in every draw', () => {
    const projection = project(plan('2026-05-31', stated(9, 'stepwise')), at('2026-05-31'));
    expect(projection.generations.map(({ exact }) => exact?.length)).toEqual([1, 1, 1, 1]);
    expect(probabilityBy(projection, 'AI7', '2027-11-27')).toEqual({ probability: 0, standardError: 0 });
    expect(probabilityBy(projection, 'AI7', '2027-11-28')).toEqual({ probability: 1, standardError: 0 });
    expect(drawnDates(plan('2026-05-31', stated(9, 'stepwise')), '2026-05-31')).toEqual([
      ...[['2027-02-28'], ['2027-11-28'], ['2028-08-28'], ['2029-05-28']],
    ]);
  });

  it('is the chain of statedChain in either mode, from any day', () => {
    const start = fc.integer({ min: toEpochDay('2020-01-01'), max: toEpochDay('2031-12-31') });
    const mode = fc.constantFrom('anchored' as const, 'stepwise' as const);
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), mode, (day, months, how) => {
        const date = fromEpochDay(day);
        const chain = statedChain({
          ...{ start: { generation: 'AI5', date }, generations: ['AI6', 'AI7', 'AI8', 'AI9'] },
          ...{ cycleMonths: months, mode: how },
        }).map(({ from }) => from);
        expect(datesOf(date, months, how)).toEqual(chain);
        expect(drawnDates(plan(date, stated(months, how)), date)).toEqual(chain.map((due) => [due]));
      }),
      runs(40),
    );
  });

  it('agrees with the anchored one where no month end clamps', () => {
    const start = fc.tuple(
      fc.integer({ min: 2020, max: 2040 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), ([year, month, day], months) => {
        const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
        const [anchored, stepwise] = (['anchored', 'stepwise'] as const).map((mode) =>
          project(plan(date, stated(months, mode)), at(date, 100)),
        );
        expect(stepwise?.generations.map(({ days, counts }) => [days, counts])).toEqual(
          anchored?.generations.map(({ days, counts }) => [days, counts]),
        );
        expect(stepwise && medians(stepwise)).toEqual(anchored && medians(anchored));
      }),
      runs(40),
    );
  });

  it('counts part of a month from the day on which the cycle before it ended', () => {
    // 28 February and half of the 31 days to 31 March: 16 March. 16 April and half of the 30 days to 16 May: 1 May.
    expect(datesOf('2026-01-31', 1.5, 'stepwise').slice(0, 2)).toEqual(['2026-03-16', '2026-05-01']);
    // Three months from the start at once.
    expect(datesOf('2026-01-31', 1.5).slice(0, 2)).toEqual(['2026-03-16', '2026-04-30']);
    expect(drawnDates(plan('2026-01-31', stated(1.5, 'stepwise')), '2026-01-31').slice(0, 2)).toEqual([
      ['2026-03-16'],
      ['2026-05-01'],
    ]);
  });

  it('with slip has the first generation in closed form, like the anchored one, and the others drawn', () => {
    const slipping = (mode: 'anchored' | 'stepwise', shared: number): GapModel => ({
      ...{ kind: 'stated cycle', months: 9, mode, stretch: { median: 1.5, sigma: 0.5 }, shared },
    });
    const [anchored, stepwise] = (['anchored', 'stepwise'] as const).map((mode) =>
      project(plan('2026-01-31', slipping(mode, 1)), at('2026-10-01', 20_000)),
    );
    expect(stepwise?.generations.map(({ exact }) => exact !== null)).toEqual([true, false, false, false]);
    expect(anchored?.generations.map(({ exact }) => exact !== null)).toEqual([true, true, true, true]);
    expect(stepwise?.generations[0]?.exact).toEqual(anchored?.generations[0]?.exact);
    expect(stepwise?.notYet).toBe(anchored?.notYet);
    // Each of four cycles rounds up to a day and may lose three days to a clamp; the draws add a few.
    stepwise?.generations.forEach(({ p50 }, i) => {
      const other = anchored?.generations[i]?.p50.date;
      const off = toEpochDay(String(p50.date)) - toEpochDay(String(other));
      expect(Math.abs(off)).toBeLessThanOrEqual(4 * i + 5 * p50.standardErrorDays);
    });
  });

  it('is counted from the last of several starts, on that day and not on the first', () => {
    const starts = [
      { generation: 'AI5', date: '2026-01-31', reached: true },
      { generation: 'site', date: '2026-02-28', reached: true },
    ];
    const waiting = (mode: 'anchored' | 'stepwise', sigma: number) =>
      plan(
        '2026-01-31',
        { kind: 'stated cycle', months: 1, mode, stretch: { median: 1, sigma } },
        { start: starts, generations: [{ generation: 'AI6', after: ['AI5', 'site'] }] },
      );
    const on = (mode: 'anchored' | 'stepwise') => medians(project(waiting(mode, 0), at('2026-03-01')));
    // One month after 28 February, or two months after 31 January.
    expect([on('stepwise'), on('anchored')]).toEqual([['2026-03-28'], ['2026-03-31']]);
    const projection = project(waiting('stepwise', 0.5), at('2026-03-14', 50_000));
    const passed = (days: number) => cdf(lognormal({ median: 1, sigma: 0.5 }), days);
    // 14 of 28 days have passed; by 13 April one month and 16 of 31 days.
    expect(projection.notYet).toBeCloseTo(1 - passed(14 / 28), 14);
    const by = (passed(1 + 16 / 31) - passed(0.5)) / (1 - passed(0.5));
    expect(probabilityBy(projection, 'AI6', '2026-04-13').probability).toBeCloseTo(by, 13);
    const [ai6] = projection.generations;
    const drawn = { ...projection, generations: [{ ...ai6, exact: null }] } as Projection;
    const seen = probabilityBy(drawn, 'AI6', '2026-04-13');
    expect(Math.abs(seen.probability - by)).toBeLessThan(4 * seen.standardError);
    expect(ai6?.exact?.[0]).toMatchObject({ from: '2026-02-28', unit: 'months' });
    const drawnMinimum = Math.min(...(ai6?.days ?? []));
    expect(fromEpochDay(drawnMinimum)).toBe('2026-03-15');
  });

  it('may follow an anchored one and be followed by one, each by its own count', () => {
    const own = (mode: 'anchored' | 'stepwise') => ({ kind: 'stated cycle', months: 1, mode }) as const;
    const mixed = plan('2026-01-31', stated(1), {
      generations: [
        'A',
        { generation: 'B', gaps: own('stepwise') },
        { generation: 'C', gaps: own('anchored') },
        { generation: 'D', gaps: own('stepwise') },
      ],
    });
    // 28 March lies one month and 28 of 31 days after 31 January; two and as much end 27.1 days after 31 March.
    const expected = ['2026-02-28', '2026-03-28', '2026-04-28', '2026-05-28'];
    expect(medians(project(mixed, at('2026-01-31')))).toEqual(expected);
    expect(drawnDates(mixed, '2026-01-31')).toEqual(expected.map((date) => [date]));
  });

  it('holds in the part of a mixture that says so', () => {
    const parts = [
      { weight: 1, gaps: { kind: 'stated cycle', months: 1, mode: 'stepwise' } },
      { weight: 1, gaps: { kind: 'stated cycle', months: 1 } },
    ] as const;
    const projection = project(plan('2026-01-31', { kind: 'mixture', parts }), at('2026-01-31'));
    expect(projection.generations[1]?.days.map((day) => fromEpochDay(day))).toEqual([
      '2026-03-28',
      '2026-03-31',
    ]);
    expect(quantileDate(projection, 'AI7', 0.5).date).toBe('2026-03-28');
    expect(quantileDate(projection, 'AI7', 0.51).date).toBe('2026-03-31');
  });

  it('is never earlier with more slip or as of a later day, draw by draw, and follows what it waits for', () => {
    const wait = fc.integer({ min: 0, max: 500 });
    const more = fc.double({ min: 1, max: 2, noNaN: true });
    const shared = fc.constantFrom(0, 0.4, 1);
    const from = fc.integer({ min: toEpochDay('2026-01-25'), max: toEpochDay('2026-02-02') });
    fc.assert(
      fc.property(from, wait, wait, more, shared, (start, a, b, factor, correlation) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const slow = (median: number, waited: number) =>
          drawProjection(
            plan(fromEpochDay(start), {
              ...{ kind: 'stated cycle', months: 9, mode: 'stepwise' },
              ...{ stretch: { median, sigma: 0.5 }, shared: correlation },
            }),
            at(fromEpochDay(start + waited), 100),
          ).days;
        const [base, later, slower] = [slow(1.3, early), slow(1.3, late), slow(1.3 * factor, early)];
        let before = Int32Array.from({ length: 100 }, () => start + early);
        for (const [generation, days] of Object.entries(base)) {
          expect(later[generation]?.every((day, i) => day >= Number(days[i]))).toBe(true);
          expect(slower[generation]?.every((day, i) => day >= Number(days[i]))).toBe(true);
          expect(days.every((day, i) => day > Number(before[i]))).toBe(true);
          before = Int32Array.from(days);
        }
      }),
      runs(40),
    );
  });

  it('ends with the year 9999', () => {
    const days = drawnDates(plan('9990-01-31', stated(60, 'stepwise')), '9990-01-31');
    expect(days).toEqual([['9995-01-31'], ['9999-12-31'], ['9999-12-31'], ['9999-12-31']]);
    const near = drawnDates(plan('9990-11-30', stated(109, 'stepwise')), '9990-11-30');
    expect(near.slice(0, 2)).toEqual([['9999-12-30'], ['9999-12-31']]);
  });

  it('is scaled by whatWouldItTake', () => {
    const projection = project(plan('2026-04-15', stated(9, 'stepwise')), at('2026-10-01'));
    const needed = whatWouldItTake(projection, { generation: 'AI7', by: addMonths('2026-04-15', 24) });
    expect(needed.outcome === 'found' ? needed.cycleMonths?.toFixed(2) : needed).toBe('12.00');
  });

  it('is what planFrom, project and brief take a roadmap by, if told', () => {
    const options = { asOf: '2026-10-01', through: 'AI9', mode: 'stepwise', seed: 1 } as const;
    expect(planFrom(TESLA_AI_ROADMAP, options).plan.gaps).toEqual({
      ...{ kind: 'stated cycle', months: 9, mode: 'stepwise', shared: 0 },
    });
    const cadence = { kind: 'reference class', medianDays: 513, sigma: 0.56 } as const;
    expect(planFrom(TESLA_AI_ROADMAP, { ...options, cadence }).plan.gaps).toMatchObject({
      parts: [{ gaps: { months: 9, mode: 'stepwise' } }, { gaps: cadence }],
    });
    const steps = monthSequence({ anchor: '2026-04-15', stepMonths: 9, count: 4, mode: 'stepwise' });
    expect(medians(project(TESLA_AI_ROADMAP, options))).toEqual(steps);
    expect(brief(TESLA_AI_ROADMAP, 'AI9', options).projection).toMatchObject({ p50: { date: steps[3] } });
  });

  it('is refused in another word', () => {
    const gaps = JSON.parse('{ "kind": "stated cycle", "months": 9, "mode": "by steps" }') as GapModel;
    const refusal = refusalOf(() => project(plan('2026-04-15', gaps), at('2026-04-15')));
    expect([refusal.code, refusal.path]).toEqual(['input/not-one-of', 'gaps.mode']);
    expect(refusal.message).toMatch(
      /^project: gaps\.mode must be one of "anchored", "stepwise", got "by steps"/,
    );
  });
});
