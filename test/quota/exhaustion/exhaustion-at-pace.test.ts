import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exhaustionAtPace, type ExhaustionAtPaceOptions } from 'gigacast/quota';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';

const CANADA = deepFreeze({
  limit: 33397,
  used: 24400,
  from: '2026-09-01',
  asOf: '2026-10-31',
  periodEnd: '2027-02-28',
});
const at = (change: Partial<ExhaustionAtPaceOptions>) => exhaustionAtPace({ ...CANADA, ...change });

describe('exhaustionAtPace', () => {
  it('counts both ends: 24,400 in 61 days are 400 a day, and 8,997 are gone on the 23rd day after', () => {
    expect(exhaustionAtPace(CANADA)).toEqual({
      outcome: 'within-period',
      pacePerDay: '400',
      remaining: '8997',
      daysUntilExhaustion: 23,
      exhaustionDate: '2026-11-23',
      exhaustedWithinPeriod: true,
    });
  });

  it('reaches a whole number of days on that day, and a unit more on the next', () => {
    const days = (remaining: number) => {
      const { limit: _, ...rest } = CANADA;
      return exhaustionAtPace({ ...rest, remaining }).daysUntilExhaustion;
    };
    expect([days(9200), days(9201), days(1), days(400), days(401)]).toEqual([23, 24, 1, 1, 2]);
  });

  it('says not within the period from the day after its last on, and names no date beyond it', () => {
    const last = at({ periodEnd: '2026-11-23' });
    expect([last.outcome, last.exhaustionDate, last.exhaustedWithinPeriod]).toEqual([
      'within-period',
      '2026-11-23',
      true,
    ]);
    expect(at({ periodEnd: '2026-11-22' })).toEqual({
      outcome: 'not-within-period',
      pacePerDay: '400',
      remaining: '8997',
      daysUntilExhaustion: 23,
      exhaustionDate: null,
      exhaustedWithinPeriod: false,
    });
  });

  it('never runs out where nothing was used', () => {
    expect(at({ used: 0 })).toEqual({
      outcome: 'no-use',
      pacePerDay: '0',
      remaining: '33397',
      daysUntilExhaustion: null,
      exhaustionDate: null,
      exhaustedWithinPeriod: false,
    });
  });

  it.each([33397, 33398])('says that it is exhausted already where %d of 33,397 are used', (used) => {
    expect(at({ used })).toMatchObject({
      outcome: 'already-exhausted',
      remaining: '0',
      daysUntilExhaustion: 0,
      exhaustionDate: '2026-10-31',
      exhaustedWithinPeriod: true,
    });
  });

  it('adds what was carried over to the limit, which may be a fraction', () => {
    expect(at({ limit: '24500', carriedIn: '8897' }).remaining).toBe('8997');
    expect(at({ limit: '24500.5', carriedIn: '8897' }).remaining).toBe('8997.5');
  });

  it('writes the pace half-up to six decimals and counts days by the exact one', () => {
    const thirds = { limit: 10, used: 1, from: '2026-01-01', asOf: '2026-01-03', periodEnd: '2026-12-31' };
    expect(exhaustionAtPace(thirds)).toMatchObject({ pacePerDay: '0.333333', daysUntilExhaustion: 27 });
    expect(exhaustionAtPace({ ...thirds, limit: 4, used: 2 }).pacePerDay).toBe('0.666667');
    expect(exhaustionAtPace({ ...thirds, asOf: '2026-01-01' }).pacePerDay).toBe('1');
  });

  it('refuses a balance that is not given once, and days out of order', () => {
    const { limit: _, used: _used, ...days } = CANADA;
    const code = (change: object) => codeAndPath(() => exhaustionAtPace({ ...days, ...change }));
    expect(code({ limit: 5 })).toEqual(['quota/no-remaining', 'options.remaining']);
    expect(code({ used: 5 })).toEqual(['quota/no-remaining', 'options.remaining']);
    expect(code({ remaining: 5, limit: 5, used: 1 })).toEqual(['quota/no-remaining', 'options.remaining']);
    expect(code({ remaining: 5, carriedIn: 1, used: 1 })).toEqual([
      'quota/no-remaining',
      'options.remaining',
    ]);
    expect(code({ remaining: 5 })).toEqual(['quota/no-remaining', 'options.used']);
    expect(code({ limit: -1, used: 1 })).toEqual(['number/out-of-range', 'options.limit']);
    expect(code({ limit: 1, used: -1 })).toEqual(['number/out-of-range', 'options.used']);
    expect(code({ limit: 1, used: 1, carriedIn: -1 })).toEqual(['number/out-of-range', 'options.carriedIn']);
    expect(codeAndPath(() => at({ asOf: '2026-08-31' }))).toEqual(['date/reversed-range', 'options.asOf']);
    expect(codeAndPath(() => at({ periodEnd: '2026-08-31' }))).toEqual([
      'date/reversed-range',
      'options.periodEnd',
    ]);
    expect(refusalOf(() => at({ asOf: '2026-08-31' })).message).toContain(
      'start 2026-09-01, got "2026-08-31"',
    );
    expect(at({ asOf: '2026-09-01' }).outcome).toBe('within-period');
    for (const path of ['from', 'asOf', 'periodEnd']) {
      expect(codeAndPath(() => at({ [path]: 'soon' }))).toEqual(['date/not-a-civil-date', `options.${path}`]);
    }
  });

  it('is never later when more was used or less is left', () => {
    fc.assert(
      fc.property(
        fc.record({
          limit: fc.nat(1000),
          used: fc.nat(1200),
          more: fc.nat(50),
          days: fc.integer({ min: 1, max: 90 }),
        }),
        ({ limit, used, more, days }) => {
          const day = String(days % 28 || 28).padStart(2, '0');
          const asOf = days <= 28 ? `2026-01-${day}` : `2026-03-${day}`;
          const say = (change: object) =>
            exhaustionAtPace({ limit, used, from: '2026-01-01', asOf, periodEnd: '2026-12-31', ...change })
              .daysUntilExhaustion ?? Infinity;
          expect(say({ used: used + more })).toBeLessThanOrEqual(say({}));
          expect(say({ limit: limit + more })).toBeGreaterThanOrEqual(say({}));
        },
      ),
      runs(200),
    );
  });
});
