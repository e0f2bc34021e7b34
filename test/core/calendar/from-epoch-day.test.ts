import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromEpochDay, toEpochDay, toIsoDate, yearMonthDay } from '../../../src/core/calendar';
import { runs } from '../../support/runs';
import { epochDays } from './arbitraries';
import { caught } from './caught';

const DAY_MS = 86_400_000;

describe('fromEpochDay', () => {
  it('undoes toEpochDay on every day of a century and of the first and last decade', () => {
    const wrong: number[] = [];
    const check = (from: string, to: string) => {
      for (let day = toEpochDay(from); day <= toEpochDay(to) && wrong.length < 5; day += 1) {
        const iso = new Date(day * DAY_MS).toISOString().slice(0, 10);
        if (fromEpochDay(day) !== iso || toEpochDay(iso) !== day) wrong.push(day);
      }
    };
    check('1999-12-01', '2100-03-31');
    check('0001-01-01', '0010-12-31');
    check('9990-01-01', '9999-12-31');
    expect(wrong).toEqual([]);
  });

  it('undoes toEpochDay at both ends of every month of the years 0001 to 9999', () => {
    const wrong: string[] = [];
    for (let month = 12; month < 120_000 && wrong.length < 5; month += 1) {
      const first = new Date(0).setUTCFullYear(0, month, 1) / DAY_MS;
      const iso = new Date(first * DAY_MS).toISOString().slice(0, 10);
      if (fromEpochDay(first) !== iso) wrong.push(iso);
      if (month > 12 && toEpochDay(fromEpochDay(first - 1)) !== first - 1) wrong.push(iso);
    }
    expect(wrong).toEqual([]);
  });

  it('pads the year, month and day', () => {
    expect(['0009-09-09', '0010-10-10', '0099-01-01', '0100-01-01', '0999-12-31', '1000-01-01']).toEqual(
      ['0009-09-09', '0010-10-10', '0099-01-01', '0100-01-01', '0999-12-31', '1000-01-01'].map((date) =>
        fromEpochDay(toEpochDay(date)),
      ),
    );
  });

  it.each([
    [-719163, 'date/out-of-range'],
    [2932897, 'date/out-of-range'],
    [1e300, 'number/not-an-integer'],
    [0.5, 'number/not-an-integer'],
    [Number.NaN, 'number/not-finite'],
    [Infinity, 'number/not-finite'],
  ])('refuses %d with %s', (day, code) => {
    const error = caught(() => fromEpochDay(day));
    expect([error.code, error.path]).toEqual([code, 'day']);
    expect(error.message).toMatch(/^fromEpochDay: day must/);
  });

  it('refuses a text', () => {
    expect(caught(() => fromEpochDay(JSON.parse('"1"'))).code).toBe('input/wrong-type');
  });

  it('names the argument it is called for', () => {
    expect(caught(() => fromEpochDay(1e7, { function: 'read', path: 'column[3]' })).message).toBe(
      'read: column[3] must stay within the years 0001 to 9999, got 10000000. ' +
        'Dates outside the four-digit years cannot be written as YYYY-MM-DD.',
    );
  });
});

describe('toIsoDate and yearMonthDay', () => {
  it('give the same day in text and numbers', () => {
    fc.assert(
      fc.property(epochDays, (day) => {
        const iso = fromEpochDay(day);
        const parts = yearMonthDay(iso);
        expect(toIsoDate(parts)).toBe(iso);
        expect(toIsoDate(iso)).toBe(iso);
        expect(toEpochDay(parts)).toBe(day);
        expect(yearMonthDay(parts)).toEqual(parts);
      }),
      runs(200),
    );
  });

  it('copy the three numbers only', () => {
    const dateTime = { year: 2023, month: 7, day: 4, hour: 5 };
    expect(yearMonthDay(dateTime)).toEqual({ year: 2023, month: 7, day: 4 });
  });

  it('name themselves in errors, or whom they are called for', () => {
    expect(caught(() => toIsoDate('x')).message).toMatch(/^toIsoDate: date must/);
    expect(caught(() => yearMonthDay('x')).message).toMatch(/^yearMonthDay: date must/);
    expect(caught(() => toIsoDate('x', { function: 'f', path: 'p' })).message).toMatch(/^f: p must/);
    expect(caught(() => yearMonthDay('x', { function: 'f', path: 'p' })).message).toMatch(/^f: p must/);
  });
});
