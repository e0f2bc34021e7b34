import type { IsoDate } from '../calendar';
import type { ClaimDates } from './claim';
import { saidFrom } from './said-from';

/**
 * The first day on which a claim counts as recorded: its recorded day, or the day it was said.
 *
 * @param claim - its three dates, each of any precision or missing
 * @returns the day, or `undefined` if the claim carries no date at all
 * @throws GigacastError as `fuzzyDate`
 * @example
 * recordedFrom({ saidOn: '2026-01-17', recordedOn: '2026-01-20' }); // => '2026-01-20'
 */
export function recordedFrom(claim: ClaimDates): IsoDate | undefined {
  return claim.recordedOn ?? saidFrom(claim);
}
