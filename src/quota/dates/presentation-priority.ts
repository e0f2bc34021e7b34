import { DateTime } from 'luxon';
import { raise } from '../../core/error';
import { QUOTA_ERRORS } from '../errors';

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

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

function millisecondsOf(text: string, path: string): number {
  const moment = DateTime.fromISO(String(text), { zone: 'utc' });
  if (!WITH_OFFSET.test(text) || !moment.isValid) {
    return raise(QUOTA_ERRORS, 'quota/not-an-instant', {
      function: 'presentationPriority',
      path,
      received: text,
    });
  }
  return moment.toMillis();
}
