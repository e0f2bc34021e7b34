import fc from 'fast-check';
import { DateTime } from 'luxon';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  daysBetween,
  daysInMonth,
  monthsBetween,
  monthSequence,
  monthSpanDays,
  yearMonthDay,
  type MonthSequenceOptions,
} from '../../../src/core/calendar';
import { deepFreeze } from '../../support/deep-freeze';
import { runs } from '../../support/runs';
import { isoDates } from './arbitraries';
import { caught } from './caught';
import { ORACLE } from './oracle';

const someMonths = fc.integer({ min: -2400, max: 2400 });

describe('addMonths', () => {
  it.each([
    ['2026-05-31', 9, '2027-02-28'],
    ['2023-05-31', 9, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-02-29', -1, '2024-01-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2023-01-31', -2, '2022-11-30'],
    ['2023-12-15', 1, '2024-01-15'],
    ['2023-01-15', -1, '2022-12-15'],
    ['2023-07-04', 0, '2023-07-04'],
    ['9999-11-30', 1, '9999-12-30'],
    ['0001-02-28', -1, '0001-01-28'],
  ])('takes %s by %i months to %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('agrees with dateutil on the recorded cases', () => {
    const wrong = ORACLE.addMonths.filter(([date, months, expected]) => addMonths(date, months) !== expected);
    expect(wrong).toEqual([]);
    expect(ORACLE.addMonths.length).toBeGreaterThan(800);
  });

  it('agrees with Temporal and luxon, keeps the day or takes the last', () => {
    fc.assert(
      fc.property(isoDates, someMonths, (date, months) => {
        const there = addMonths(date, months);
        expect(Temporal.PlainDate.from(date).add({ months }).toString()).toBe(there);
        expect(DateTime.fromISO(date, { zone: 'UTC' }).plus({ months }).toISODate()).toBe(there);
        const { year, month, day } = yearMonthDay(there);
        expect(day).toBe(Math.min(yearMonthDay(date).day, daysInMonth(year, month)));
      }),
      runs(200),
    );
  });

  it('refuses to leave the years 0001 to 9999', () => {
    for (const [date, months] of [
      ['9999-12-01', 1],
      ['0001-01-31', -1],
      ['2023-07-04', 1e15],
      ['2023-07-04', -1e15],
    ] as const) {
      const error = caught(() => addMonths(date, months));
      expect([error.code, error.path, error.received]).toEqual([
        'date/out-of-range',
        'months',
        String(months),
      ]);
    }
  });

  it('refuses half a month and a date that is none', () => {
    expect(caught(() => addMonths('2023-07-04', 0.5)).message).toMatch(/^addMonths: months must be a whole/);
    expect(caught(() => addMonths('2023-02-29', 1)).message).toMatch(/^addMonths: date must/);
  });
});

describe('monthsBetween', () => {
  it.each([
    ['2019-04-01', '2023-01-01', 45],
    ['2023-01-15', '2023-02-14', 0],
    ['2023-01-15', '2023-02-15', 1],
    ['2023-01-31', '2023-02-27', 0],
    ['2023-01-31', '2023-02-28', 1],
    ['2024-01-31', '2024-02-28', 0],
    ['2024-02-29', '2025-02-28', 12],
    ['2024-02-29', '2025-02-27', 11],
    ['2023-02-28', '2023-03-31', 1],
    ['2023-12-31', '2024-01-01', 0],
    ['0001-01-01', '9999-12-31', 119987],
  ])('counts from %s to %s %i complete months', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
    expect(monthsBetween(to, from)).toBe(0 - months);
  });

  it('is 0, never -0, within a month backwards', () => {
    expect(Object.is(monthsBetween('2023-02-14', '2023-01-15'), 0)).toBe(true);
    expect(Object.is(monthsBetween('2023-02-14', '2023-02-14'), 0)).toBe(true);
  });

  it('agrees with dateutil on the recorded cases', () => {
    const wrong = ORACLE.monthsBetween.filter(([from, to, months]) => monthsBetween(from, to) !== months);
    expect(wrong).toEqual([]);
    expect(ORACLE.monthsBetween.length).toBeGreaterThan(800);
  });

  it('undoes addMonths in both directions', () => {
    fc.assert(
      fc.property(isoDates, someMonths, (date, months) => {
        expect(monthsBetween(date, addMonths(date, months))).toBe(months);
      }),
      runs(200),
    );
  });

  it('is the most months that do not pass the later date', () => {
    fc.assert(
      fc.property(isoDates, isoDates, (one, other) => {
        const [from, to] = one <= other ? [one, other] : [other, one];
        const months = monthsBetween(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
        expect(monthsBetween(to, from)).toBe(0 - months);
      }),
      runs(200),
    );
  });

  it('names the argument that is wrong', () => {
    expect(caught(() => monthsBetween('x', '2023-07-04')).message).toMatch(/^monthsBetween: from must/);
    expect(caught(() => monthsBetween('2023-07-04', 'x')).message).toMatch(/^monthsBetween: to must/);
  });
});

describe('monthSequence', () => {
  it('counts anchored steps from the anchor, so that a clamp is forgotten', () => {
    const anchored = ['2027-02-28', '2027-11-30', '2028-08-31', '2029-05-31'];
    expect(monthSequence({ anchor: '2026-05-31', stepMonths: 9, count: 4, mode: 'anchored' })).toEqual(
      anchored,
    );
    expect(monthSequence(deepFreeze({ anchor: '2026-05-31', stepMonths: 9, count: 4 }))).toEqual(anchored);
  });

  it('carries a clamp on stepwise', () => {
    const stepwise = monthSequence({ anchor: '2026-05-31', stepMonths: 9, count: 4, mode: 'stepwise' });
    expect(stepwise).toEqual(['2027-02-28', '2027-11-28', '2028-08-28', '2029-05-28']);
  });

  it('goes backwards and stands still', () => {
    expect(monthSequence({ anchor: '2024-03-31', stepMonths: -1, count: 2 })).toEqual([
      '2024-02-29',
      '2024-01-31',
    ]);
    expect(monthSequence({ anchor: '2024-03-31', stepMonths: -1, count: 2, mode: 'stepwise' })).toEqual([
      '2024-02-29',
      '2024-01-29',
    ]);
    expect(monthSequence({ anchor: '2024-03-31', stepMonths: 0, count: 2 })).toEqual([
      '2024-03-31',
      '2024-03-31',
    ]);
    expect(monthSequence({ anchor: '2024-03-31', stepMonths: 1, count: 0 })).toEqual([]);
  });

  it('agrees in both modes where no clamp can happen', () => {
    fc.assert(
      fc.property(isoDates, fc.integer({ min: -30, max: 30 }), (date, stepMonths) => {
        const anchor = `${date.slice(0, 8)}28`;
        const options = { anchor, stepMonths, count: 5 } as const;
        expect(monthSequence({ ...options, mode: 'stepwise' })).toEqual(monthSequence(options));
      }),
      runs(100),
    );
  });

  it('refuses broken options by their name', () => {
    const good = { anchor: '2026-05-31', stepMonths: 9, count: 4 } as const;
    const refusal = (change: object) => {
      const { code, path, message } = caught(() =>
        monthSequence({ ...good, ...change } as MonthSequenceOptions),
      );
      expect(message).toMatch(/^monthSequence: /);
      return [code, path];
    };
    expect(refusal({ anchor: '2026-05-32' })).toEqual(['date/no-such-day', 'anchor']);
    expect(refusal({ stepMonths: 0.5 })).toEqual(['number/not-an-integer', 'stepMonths']);
    expect(refusal({ stepMonths: 40_000 })).toEqual(['date/out-of-range', 'stepMonths']);
    expect(refusal({ stepMonths: 40_000, mode: 'stepwise' })).toEqual(['date/out-of-range', 'stepMonths']);
    expect(refusal({ count: -1 })).toEqual(['number/out-of-range', 'count']);
    expect(refusal({ count: 120_001 })).toEqual(['number/out-of-range', 'count']);
    expect(refusal({ count: undefined })).toEqual(['input/wrong-type', 'count']);
    expect(refusal({ mode: 'rolling' })).toEqual(['input/not-one-of', 'mode']);
    expect(refusal({ step: 9 })).toEqual(['input/unknown-key', 'options']);
  });

  it('lists the modes it knows, and refuses options that are none', () => {
    const options = { anchor: '2026-05-31', stepMonths: 9, count: 1, mode: 'rolling' };
    expect(caught(() => monthSequence(options as MonthSequenceOptions)).message).toBe(
      'monthSequence: mode must be one of "anchored", "stepwise", got "rolling". Use one of these values.',
    );
    expect(caught(() => monthSequence(JSON.parse('null'))).message).toMatch(
      /^monthSequence: options must be an object, got null/,
    );
  });

  it.each(['7', '"text"', 'null'])('refuses %s for options', (json) => {
    expect(caught(() => monthSequence(JSON.parse(json))).code).toBe('input/wrong-type');
  });

  it('returns up to 120000 dates', () => {
    expect(monthSequence({ anchor: '2026-05-31', stepMonths: 0, count: 120_000 })).toHaveLength(120_000);
  });
});

describe('monthSpanDays', () => {
  it('gives nine months 273 to 275 days, as the calendar has it', () => {
    const dates = ['2026-01-18', '2026-05-31', '2027-05-31', '2026-04-15'];
    expect(dates.map((date) => monthSpanDays(date, 9))).toEqual([273, 273, 274, 275]);
  });

  it('is the days to the date that addMonths gives', () => {
    fc.assert(
      fc.property(isoDates, someMonths, (date, months) => {
        expect(monthSpanDays(date, months)).toBe(daysBetween(date, addMonths(date, months)));
      }),
      runs(100),
    );
  });

  it('names its arguments in errors', () => {
    expect(caught(() => monthSpanDays('x', 1)).message).toMatch(/^monthSpanDays: date must/);
    expect(caught(() => monthSpanDays('2023-07-04', 1.5)).message).toMatch(/^monthSpanDays: months must/);
    expect(caught(() => monthSpanDays('2023-07-04', 1e6)).code).toBe('date/out-of-range');
  });
});
