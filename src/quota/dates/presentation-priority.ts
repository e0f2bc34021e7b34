import { toEpochDay } from '../../core/calendar';
import { raise } from '../../core/error';
import { ALLOCATION_ERRORS } from '../error/allocation-errors';

/** What a presentation gives. */
export interface PresentationPriority {
  /** False before the opening: the presentation gives no place at all. */
  readonly quotaStatus: boolean;
  /** Whether it is one of those at the moment of opening, which count as simultaneous. */
  readonly atOpening: boolean;
}

/**
 * Whether a presentation gives a place in the quota, by its moment.
 *
 * @param presented - moment with its offset
 * @param opens - moment of opening with its offset
 * @throws GigacastError `quota/not-an-instant`
 * @see 19 CFR 132.11(d) and 132.12
 * @example
 * presentationPriority('2026-01-02T11:59-05:00', '2026-01-02T12:00-05:00');
 * // => { quotaStatus: false, atOpening: false }
 * @example
 * presentationPriority('2026-01-02T09:00-08:00', '2026-01-02T12:00-05:00');
 * // => { quotaStatus: true, atOpening: true }
 */
export function presentationPriority(presented: string, opens: string): PresentationPriority {
  const moment = millisecondsOf(presented, 'presented');
  const opening = millisecondsOf(opens, 'opens');
  return { quotaStatus: moment >= opening, atOpening: moment === opening };
}

const WITH_OFFSET =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d{1,3})?))?(?:Z|([+-])(\d{2}):?([0-5]\d))$/;
const SECONDS_A_DAY = 86_400;

function millisecondsOf(text: string, path: string): number {
  const at = { function: 'presentationPriority', path };
  const parts = WITH_OFFSET.exec(text);
  if (parts === null) return raise(ALLOCATION_ERRORS, 'quota/not-an-instant', { ...at, received: text });
  const [, day = '', hour, minute, second = '0', sign, hours = '0', minutes = '0'] = parts;
  const clock = Number(hour) * 3600 + Number(minute) * 60;
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60);
  const whole = toEpochDay(day, at) * SECONDS_A_DAY + clock - offset;
  return whole * 1000 + Math.round(Number(second) * 1000);
}
