import { fuzzyDate, type IsoDate } from '../calendar';
import type { ClaimDates } from './claim';

/**
 * The first day on which a claim certainly had been said, so that a view as of a day never knows too much.
 *
 * An imprecise date counts from its last day, or from the day it was recorded where that is earlier: what is on record
 * has been said. Without a said date it is the recorded day; an actual event without either counts from the end of its
 * own date.
 *
 * @param claim - its three dates, each of any precision or missing
 * @returns the day, or `undefined` if the claim carries no date at all
 * @throws GigacastError as `fuzzyDate`
 * @example
 * saidFrom({ saidOn: '2024-06' }); // => '2024-06-30'
 * @example
 * saidFrom({ saidOn: '2024-06', recordedOn: '2024-06-20' }); // => '2024-06-20'
 */
export function saidFrom({ saidOn, recordedOn, holdsOn }: ClaimDates): IsoDate | undefined {
  const day = saidOn ?? recordedOn ?? holdsOn;
  if (day === undefined) return undefined;
  const { from, to } = fuzzyDate(day, {}, { function: 'saidFrom', path: 'claim' });
  return recordedOn !== undefined && recordedOn >= from && recordedOn < to ? recordedOn : to;
}
