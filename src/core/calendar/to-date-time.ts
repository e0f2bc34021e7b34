import { DateTime } from 'luxon';
import { raise } from '../error';
import { CALENDAR_ERRORS } from '../error/calendar-errors';
import type { CheckedArgument } from '../input';
import type { DateLike } from './civil-date';
import { requireZone } from './require-zone';
import { toIsoDate } from './to-iso-date';

const DATE: CheckedArgument = { function: 'toDateTime', path: 'date' };
const ZONE: CheckedArgument = { function: 'toDateTime', path: 'zone' };

/**
 * The first instant of a calendar date in a time zone, as a luxon `DateTime`.
 *
 * Midnight, or the first instant after it where the clocks skip midnight.
 *
 * @param date - calendar date
 * @param zone - IANA name or fixed offset, e.g. "Asia/Shanghai", "UTC", "UTC+8"
 * @throws GigacastError the `date/…` codes of `toEpochDay`, `date/unknown-zone`, or `date/skipped-day` for a day that
 * the zone left out, as Samoa did 2011-12-30
 * @example
 * toDateTime('2026-07-01', 'America/Toronto').toISO(); // => '2026-07-01T00:00:00.000-04:00'
 */
export function toDateTime(date: DateLike, zone: string): DateTime<true> {
  const isoDate = toIsoDate(date, DATE);
  const start = DateTime.fromISO(isoDate, { zone: requireZone(zone, ZONE) }).startOf('day');
  if (!start.isValid || start.toISODate() !== isoDate)
    return raise(CALENDAR_ERRORS, 'date/skipped-day', { ...DATE, received: isoDate, params: { zone } });
  return start;
}
