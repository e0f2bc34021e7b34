import { DateTime } from 'luxon';
import { toIsoDate, type DateLike } from '../../core/calendar';
import { requireZone } from '../../core/calendar/require-zone';
import { raise } from '../../core/error';
import { QUOTA_ERRORS } from '../errors';

/** The time of day at which a quota opens, and where. */
export interface OpeningMomentOptions {
  /** HH:MM. @defaultValue '12:00' */
  readonly time?: string;
  /** IANA zone. @defaultValue 'America/New_York' */
  readonly zone?: string;
}

/**
 * The moment at which a quota opens, with its offset: noon Eastern in every zone of the United States.
 *
 * @param date - first day of the period
 * @throws GigacastError `quota/not-an-instant` for a time that is none, `date/*`
 * @see 19 CFR 132.12(a)
 * @example
 * openingMoment('2026-01-02'); // => '2026-01-02T12:00-05:00'
 * @example
 * openingMoment('2026-07-01', { time: '00:00' }); // => '2026-07-01T00:00-04:00'
 */
export function openingMoment(date: DateLike, options: OpeningMomentOptions = {}): string {
  const at = (path: string) => ({ function: 'openingMoment', path });
  const { time = '12:00', zone = 'America/New_York' } = options;
  const text = `${toIsoDate(date, at('date'))}T${time}`;
  const moment = DateTime.fromISO(text, { zone: requireZone(zone, at('zone')) });
  if (!/^\d{2}:\d{2}$/.test(time) || !moment.isValid) {
    return raise(QUOTA_ERRORS, 'quota/not-an-instant', { ...at('time'), received: time });
  }
  return moment.toFormat("yyyy-MM-dd'T'HH:mmZZ");
}
