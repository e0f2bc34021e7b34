import fc from 'fast-check';
import { DateTime } from 'luxon';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { runInNewContext } from 'node:vm';
import { fromDate, toDateTime, toIsoDate, toPlainDate } from '../../../src/core/calendar';
import { runs } from '../../support/runs';
import { isoDates } from './arbitraries';
import { caught } from './caught';

const ZONES = ['UTC', 'Asia/Shanghai', 'America/Toronto', 'Pacific/Auckland', 'UTC+8'];

describe('fromDate', () => {
  const instant = new Date('2026-01-02T03:30:00Z');

  it.each([
    ['UTC', '2026-01-02'],
    ['America/Toronto', '2026-01-01'],
    ['Asia/Shanghai', '2026-01-02'],
    ['UTC-4', '2026-01-01'],
  ])('gives the day in %s as %s', (zone, date) => {
    expect(fromDate(instant, zone)).toBe(date);
  });

  it('takes a Date of another realm', () => {
    expect(fromDate(runInNewContext('new Date(0)') as Date, 'UTC')).toBe('1970-01-01');
  });

  it.each(['Mars/Olympus', '', '  ', 'local', 'system', 'default', 'LOCAL', undefined, null, 8])(
    'refuses the zone %j',
    (zone) => {
      const error = caught(() => fromDate(instant, zone as string));
      expect([error.code, error.path]).toEqual(['date/unknown-zone', 'zone']);
      expect(error.message).toMatch(/^fromDate: zone must be a time zone such as/);
    },
  );

  it.each([new Date(Number.NaN), '2026-01-02', 0, null, undefined, {}])(
    'refuses %s as an instant',
    (date) => {
      const error = caught(() => fromDate(date as Date, 'UTC'));
      expect([error.code, error.path]).toEqual(['date/not-an-instant', 'date']);
      expect(error.message).toMatch(/^fromDate: date must be a valid JS Date/);
    },
  );

  it('refuses an instant outside the years 0001 to 9999', () => {
    expect(caught(() => fromDate(new Date(8.64e15), 'UTC')).code).toBe('date/out-of-range');
    expect(caught(() => fromDate(new Date('0000-12-31T00:00:00Z'), 'UTC')).message).toMatch(
      /^fromDate: date/,
    );
  });
});

describe('toDateTime', () => {
  it('is the start of the day in the zone', () => {
    expect(toDateTime('2026-07-01', 'America/Toronto').toISO()).toBe('2026-07-01T00:00:00.000-04:00');
    expect(toDateTime('2026-07-01', 'Asia/Shanghai').zoneName).toBe('Asia/Shanghai');
  });

  it('is the first instant after midnight where the clocks skip it', () => {
    expect(toDateTime('2018-11-04', 'America/Sao_Paulo').toISO()).toBe('2018-11-04T01:00:00.000-02:00');
  });

  it('refuses a day that the zone left out', () => {
    const error = caught(() => toDateTime('2011-12-30', 'Pacific/Apia'));
    expect([error.code, error.path]).toEqual(['date/skipped-day', 'date']);
    expect(error.message).toContain('a day that the zone "Pacific/Apia" has had');
  });

  it('comes back through fromDate and toIsoDate', () => {
    fc.assert(
      fc.property(isoDates, fc.constantFrom(...ZONES), (date, zone) => {
        const start = toDateTime(date, zone);
        expect(toIsoDate(start)).toBe(date);
        expect(fromDate(start.toJSDate(), zone)).toBe(date);
        expect(start.minus(1).toISODate()).not.toBe(date);
      }),
      runs(100),
    );
  });

  it('returns a luxon DateTime and names its arguments in errors', () => {
    expect(DateTime.isDateTime(toDateTime('2026-07-01', 'UTC'))).toBe(true);
    expect(caught(() => toDateTime('x', 'UTC')).message).toMatch(/^toDateTime: date must/);
    expect(caught(() => toDateTime('2026-07-01', 'x')).message).toMatch(/^toDateTime: zone must/);
  });
});

describe('toPlainDate', () => {
  it("makes the caller's own class", () => {
    const plain: Temporal.PlainDate = toPlainDate('2023-07-04', Temporal.PlainDate);
    expect(plain).toBeInstanceOf(Temporal.PlainDate);
    expect(plain.toString()).toBe('2023-07-04');
    expect(toPlainDate({ year: 33, month: 4, day: 3 }, Temporal.PlainDate).toString()).toBe('0033-04-03');
  });

  it('names itself in errors', () => {
    expect(caught(() => toPlainDate('x', Temporal.PlainDate)).message).toMatch(/^toPlainDate: date must/);
  });
});
