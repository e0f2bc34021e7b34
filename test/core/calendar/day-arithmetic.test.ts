import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  isLeapYear,
  LAST_EPOCH_DAY,
} from '../../../src/core/calendar';
import { runs } from '../../support/runs';
import { isoDates } from './arbitraries';
import { caught } from './caught';

describe('addDays', () => {
  it.each([
    ['2024-09-02', -122, '2024-05-03'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2023-01-01', -1, '2022-12-31'],
    ['2023-07-04', 0, '2023-07-04'],
    ['0001-01-01', 3652058, '9999-12-31'],
    ['9999-12-31', -3652058, '0001-01-01'],
  ])('takes %s by %i days to %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it('refuses to leave the years 0001 to 9999, showing the days it was given', () => {
    const late = caught(() => addDays('9999-12-31', 1));
    expect([late.code, late.path, late.received]).toEqual(['date/out-of-range', 'days', '1']);
    expect(caught(() => addDays('0001-01-01', -1)).received).toBe('-1');
  });

  it('refuses broken numbers and dates by their argument', () => {
    expect(caught(() => addDays('2023-07-04', 0.5)).message).toMatch(/^addDays: days must be a whole number/);
    expect(caught(() => addDays('2023-07-04', Number.NaN)).code).toBe('number/not-finite');
    expect(caught(() => addDays('2023-07-32', 1)).message).toMatch(/^addDays: date must/);
  });
});

describe('daysBetween', () => {
  it('leaves out the first day', () => {
    expect(daysBetween('2024-04-24', '2024-09-02')).toBe(131);
    expect(daysBetween('2024-09-02', '2024-04-24')).toBe(-131);
    expect(daysBetween('0001-01-01', '9999-12-31')).toBe(LAST_EPOCH_DAY + 719162);
  });

  it('undoes addDays', () => {
    fc.assert(
      fc.property(isoDates, fc.integer({ min: -50_000, max: 50_000 }), (date, days) => {
        const there = addDays(date, days);
        expect(daysBetween(date, there)).toBe(days);
        expect(addDays(there, -days)).toBe(date);
        expect(Temporal.PlainDate.from(date).add({ days }).toString()).toBe(there);
      }),
      runs(200),
    );
  });

  it('names the argument that is wrong', () => {
    expect(caught(() => daysBetween('x', '2023-07-04')).message).toMatch(/^daysBetween: from must/);
    expect(caught(() => daysBetween('2023-07-04', 'x')).message).toMatch(/^daysBetween: to must/);
  });
});

describe('dayOfWeek', () => {
  it('calls 2023-07-04 a Tuesday, 0001-01-01 a Monday and 9999-12-31 a Friday', () => {
    expect(['2023-07-04', '0001-01-01', '9999-12-31'].map(dayOfWeek)).toEqual([2, 1, 5]);
  });

  it('runs from 1 to 7 over a week', () => {
    const week = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => dayOfWeek(addDays('2023-07-03', n)));
    expect(week).toEqual([1, 2, 3, 4, 5, 6, 7, 1]);
  });

  it('agrees with Temporal', () => {
    fc.assert(
      fc.property(isoDates, (date) => {
        expect(dayOfWeek(date)).toBe(Temporal.PlainDate.from(date).dayOfWeek);
      }),
      runs(200),
    );
  });

  it('names itself in errors', () => {
    expect(caught(() => dayOfWeek('x')).message).toMatch(/^dayOfWeek: date must/);
  });
});

describe('isLeapYear and daysInMonth', () => {
  it.each([
    [2024, true],
    [2023, false],
    [2000, true],
    [1900, false],
    [2100, false],
    [4, true],
    [1, false],
    [9999, false],
  ])('say of %i: %s', (year, leap) => {
    expect(isLeapYear(year)).toBe(leap);
    expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28);
  });

  it('give the months of a year their lengths', () => {
    const lengths = Array.from({ length: 12 }, (_, i) => daysInMonth(2023, i + 1));
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });

  it('refuse years and months that do not exist', () => {
    expect(caught(() => isLeapYear(0)).code).toBe('date/out-of-range');
    expect(caught(() => isLeapYear(10000)).message).toMatch(/^isLeapYear: year must stay within/);
    expect(caught(() => isLeapYear(2023.5)).code).toBe('number/not-an-integer');
    expect(caught(() => daysInMonth(0, 1)).message).toMatch(/^daysInMonth: year must stay within/);
    expect(caught(() => daysInMonth(2023, 13)).message).toMatch(
      /^daysInMonth: month must be at least 1 and at most 12, got 13/,
    );
    expect(caught(() => daysInMonth(2023, 0)).code).toBe('number/out-of-range');
  });
});
