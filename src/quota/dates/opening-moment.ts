import { toDateTime, toIsoDate, type DateLike } from '../../core/calendar';
import { requireZone } from '../../core/calendar/require-zone';
import { raise } from '../../core/error';
import { ALLOCATION_ERRORS } from '../error/allocation-errors';

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
  const day = toIsoDate(date, at('date'));
  const clock = CLOCK.exec(time);
  if (clock === null)
    return raise(ALLOCATION_ERRORS, 'quota/not-an-instant', { ...at('time'), received: time });
  requireZone(zone, at('zone'));
  const midnight = toDateTime(day, zone);
  return midnight.set({ hour: Number(clock[1]), minute: Number(clock[2]) }).toFormat("yyyy-MM-dd'T'HH:mmZZ");
}

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;
