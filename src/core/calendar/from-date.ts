import { DateTime } from 'luxon';
import { raise } from '../error';
import { CALENDAR_ERRORS } from '../error/calendar-errors';
import type { CheckedArgument } from '../input';
import type { IsoDate } from './civil-date';
import { requireZone } from './require-zone';
import { toIsoDate } from './to-iso-date';

const DATE: CheckedArgument = { function: 'fromDate', path: 'date' };
const ZONE: CheckedArgument = { function: 'fromDate', path: 'zone' };

/**
 * The calendar date that an instant falls on in a time zone.
 *
 * @param date - JS Date, an instant
 * @param zone - IANA name or fixed offset, e.g. "Asia/Shanghai", "America/Toronto", "UTC", "UTC+8"; the machine's own
 * zone is never taken
 * @throws GigacastError `date/not-an-instant`, `date/unknown-zone`, or `date/out-of-range` outside the years 0001 to 9999
 * @example
 * fromDate(new Date('2026-01-02T03:30:00Z'), 'America/Toronto'); // => '2026-01-01'
 */
export function fromDate(date: Date, zone: string): IsoDate {
  const known = requireZone(zone, ZONE);
  const instant = Object.prototype.toString.call(date) === '[object Date]' ? Number(date) : Number.NaN;
  if (Number.isNaN(instant)) raise(CALENDAR_ERRORS, 'date/not-an-instant', { ...DATE, received: date });
  return toIsoDate(DateTime.fromMillis(instant, { zone: known }), DATE);
}
