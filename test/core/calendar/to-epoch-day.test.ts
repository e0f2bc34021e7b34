import fc from 'fast-check';
import { DateTime } from 'luxon';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { runInNewContext } from 'node:vm';
import { FIRST_EPOCH_DAY, LAST_EPOCH_DAY, toEpochDay, type DateLike } from '../../../src/core/calendar';
import { deepFreeze } from '../../support/deep-freeze';
import { runs } from '../../support/runs';
import { epochDays } from './arbitraries';
import { caught } from './caught';

const DAY_MS = 86_400_000;

/** Passes what TypeScript would refuse, as a JavaScript caller can. */
const outside = (value: unknown): DateLike => value as DateLike;

describe('toEpochDay', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2023-07-04', 19542],
    ['2024-02-29', 19782],
    ['2000-02-29', 11016],
    ['0001-01-01', FIRST_EPOCH_DAY],
    ['9999-12-31', LAST_EPOCH_DAY],
  ])('counts %s as day %i', (date, day) => {
    expect(toEpochDay(date)).toBe(day);
  });

  it('spans -719162 to 2932896', () => {
    expect([FIRST_EPOCH_DAY, LAST_EPOCH_DAY]).toEqual([-719162, 2932896]);
  });

  it('agrees with Date.parse, Temporal and luxon on any day', () => {
    fc.assert(
      fc.property(epochDays, (day) => {
        const iso = new Date(day * DAY_MS).toISOString().slice(0, 10);
        const plain = Temporal.PlainDate.from(iso);
        const dateTime = DateTime.fromISO(iso, { zone: 'America/Toronto' });
        expect(toEpochDay(iso)).toBe(day);
        expect(toEpochDay(plain)).toBe(day);
        expect(toEpochDay(dateTime)).toBe(day);
      }),
      runs(200),
    );
  });

  it('counts every month from 0001 to 9999 as Date.UTC does, first and last day', () => {
    const wrong: string[] = [];
    for (let year = 1; year <= 9999 && wrong.length < 5; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const first = new Date(Date.UTC(2000, month - 1, 1)).setUTCFullYear(year, month - 1, 1) / DAY_MS;
        const next = new Date(Date.UTC(2000, 0, 1)).setUTCFullYear(year, month, 1) / DAY_MS;
        const length = next - first;
        if (toEpochDay({ year, month, day: 1 }) !== first) wrong.push(`${year}-${month}-1`);
        if (toEpochDay({ year, month, day: length }) !== next - 1) wrong.push(`${year}-${month}-${length}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('leaves a frozen object as it is', () => {
    expect(toEpochDay(deepFreeze({ year: 2023, month: 7, day: 4 }))).toBe(19542);
  });

  it.each([
    'July 4',
    '',
    '2023',
    '2023-7-4',
    '2023-07',
    '2023/07/04',
    '2023-07/04',
    '2023/07-04',
    '20230704',
    '2023-W27-2',
    ' 2023-07-04',
    '2023-07-04 ',
    '2023-07-04Z',
    '2023-07-04T',
    '-023-07-04',
    '202a-07-04',
    '2a23-07-04',
    'a023-07-04',
    '20:3-07-04',
    '2023-0a-04',
    '2023-a7-04',
    '2023-07-a4',
    '2023-07-0a',
    '2023-07- 4',
    '2023-07-2/',
    '2023-1/-04',
    '202/-07-04',
    '2/23-07-04',
    '2023-07-/9',
    '2023-0\u0667-04',
  ])('refuses %j as no civil date', (text) => {
    const error = caught(() => toEpochDay(text));
    expect(error.code).toBe('date/not-a-civil-date');
    expect(error.path).toBe('date');
    expect(error.message).toContain('must be a calendar date written YYYY-MM-DD');
  });

  it.each([
    ['2023-02-30', 'February 2023 has 28 days'],
    ['2023-02-29', 'February 2023 has 28 days'],
    ['2024-02-30', 'February 2024 has 29 days'],
    ['1900-02-29', 'February 1900 has 28 days'],
    ['2000-02-30', 'February 2000 has 29 days'],
    ['2023-04-31', 'April 2023 has 30 days'],
    ['2023-01-32', 'January 2023 has 31 days'],
    ['2023-03-00', 'March 2023 has 31 days'],
    ['2023-05-32', 'May 2023 has 31 days'],
    ['2023-06-31', 'June 2023 has 30 days'],
    ['2023-07-99', 'July 2023 has 31 days'],
    ['2023-08-32', 'August 2023 has 31 days'],
    ['2023-09-31', 'September 2023 has 30 days'],
    ['2023-10-32', 'October 2023 has 31 days'],
    ['2023-11-31', 'November 2023 has 30 days'],
    ['2023-12-32', 'December 2023 has 31 days'],
  ])('says of %s that %s', (text, sentence) => {
    const error = caught(() => toEpochDay(text));
    expect(error.code).toBe('date/no-such-day');
    expect(error.message).toBe(
      `toEpochDay: date must be a day that exists: ${sentence}, got "${text}". ` +
        'Correct the day; gigacast never rolls a date over into the next month.',
    );
  });

  it.each(['2023-13-01', '2023-00-10', '2023-99-99'])('refuses the month of %s', (text) => {
    const error = caught(() => toEpochDay(text));
    expect(error.code).toBe('date/no-such-month');
    expect(error.received).toBe(`"${text}"`);
  });

  it.each(['0000-01-01', '0000-13-01', '10000-01-01', '+012023-01-01', '-000001-01-01'])(
    'refuses the year of %s',
    (text) => {
      expect(caught(() => toEpochDay(text)).code).toBe('date/out-of-range');
    },
  );

  it.each(['2023-07-04T00:00:00Z', '2023-07-04 12:00', '2023-07-04T1'])('refuses the time of %s', (text) => {
    const error = caught(() => toEpochDay(text));
    expect(error.code).toBe('date/has-time');
    expect(error.message).toContain('Pass "2023-07-04" if that is the day you mean');
  });

  it('does not call a year of seven digits or a time without its separator anything but no date', () => {
    expect(caught(() => toEpochDay('1234567-01-01')).code).toBe('date/not-a-civil-date');
    expect(caught(() => toEpochDay('x2023-07-04T00:00')).code).toBe('date/not-a-civil-date');
    expect(caught(() => toEpochDay('x10000-01-01')).code).toBe('date/not-a-civil-date');
    expect(caught(() => toEpochDay('2023-07-041')).code).toBe('date/not-a-civil-date');
  });

  it('refuses a text of 100 MB at once, in a short message', () => {
    const text = '2023-07-04'.repeat(1e7);
    const error = caught(() => toEpochDay(text));
    expect(error.code).toBe('date/not-a-civil-date');
    expect(error.message.length).toBeLessThan(400);
  });

  it.each([
    ['a number', 19542],
    ['undefined', undefined],
    ['null', null],
    ['a bigint', 1n],
    ['an empty object', {}],
    ['an array', [2023, 7, 4]],
    ['text parts', { year: '2023', month: 7, day: 4 }],
    ['a month of text', { year: 2023, month: '7', day: 4 }],
    ['no day', { year: 2023, month: 7 }],
    ['a PlainYearMonth', Temporal.PlainYearMonth.from('2023-07')],
    ['a function', () => 1],
  ])('refuses %s as no civil date', (_, value) => {
    const error = caught(() => toEpochDay(outside(value)));
    expect(error.code).toBe('date/not-a-civil-date');
    expect(error.path).toBe('date');
  });

  it.each([
    [{ year: 0, month: 1, day: 1 }, 'date/out-of-range', 'date.year', '0'],
    [{ year: 10000, month: 1, day: 1 }, 'date/out-of-range', 'date.year', '10000'],
    [{ year: 2023, month: 0, day: 1 }, 'date/no-such-month', 'date.month', '0'],
    [{ year: 2023, month: 13, day: 1 }, 'date/no-such-month', 'date.month', '13'],
    [{ year: 2023, month: 2, day: 29 }, 'date/no-such-day', 'date.day', '29'],
    [{ year: 2023, month: 2, day: 0 }, 'date/no-such-day', 'date.day', '0'],
    [{ year: 2023.5, month: 2, day: 1 }, 'number/not-an-integer', 'date.year', '2023.5'],
    [{ year: 2023, month: 2.5, day: 1 }, 'number/not-an-integer', 'date.month', '2.5'],
    [{ year: 2023, month: 2, day: 1.5 }, 'number/not-an-integer', 'date.day', '1.5'],
    [{ year: 2023, month: Number.NaN, day: 1 }, 'number/not-finite', 'date.month', 'NaN'],
  ])('refuses %j with %s at %s', (parts, code, path, received) => {
    const error = caught(() => toEpochDay(parts));
    expect([error.code, error.path, error.received]).toEqual([code, path, received]);
  });

  it('accepts the first and last day, month and year of objects', () => {
    expect(toEpochDay({ year: 1, month: 1, day: 1 })).toBe(FIRST_EPOCH_DAY);
    expect(toEpochDay({ year: 9999, month: 12, day: 31 })).toBe(LAST_EPOCH_DAY);
  });

  it('says how many days the month of an object has', () => {
    expect(caught(() => toEpochDay({ year: 2024, month: 2, day: 30 })).message).toContain(
      'date.day must be a day that exists: February 2024 has 29 days, got 30.',
    );
  });

  it.each([
    ['of this realm', new Date(0)],
    ['of another realm', runInNewContext('new Date(0)')],
    ['that is invalid', new Date(Number.NaN)],
  ])('refuses a JS Date %s', (_, date) => {
    const error = caught(() => toEpochDay(outside(date)));
    expect(error.code).toBe('date/js-date');
    expect(error.message).toContain('call fromDate(date, zone)');
  });

  it('refuses an invalid luxon DateTime with its reason', () => {
    const error = caught(() => toEpochDay(DateTime.fromISO('2023-02-30')));
    expect(error.code).toBe('date/invalid-date-time');
    expect(error.message).toContain('this one says "unit out of range"');
  });

  it('refuses a Temporal date of another calendar', () => {
    const error = caught(() => toEpochDay(Temporal.PlainDate.from('2023-07-04').withCalendar('gregory')));
    expect(error.code).toBe('date/other-calendar');
    expect(error.message).toContain('not in the calendar "gregory"');
  });

  it('names the function and argument it is called for', () => {
    const error = caught(() => toEpochDay('x', { function: 'openLedger', path: 'opening' }));
    expect(error.message).toMatch(/^openLedger: opening must be a calendar date/);
    expect(error.issues[0]?.function).toBe('openLedger');
  });
});
