import { daysBetween, fuzzyDate, type FuzzyDate } from '../../core/calendar';
import type { Milestone, RoadmapClaim } from '../claims/roadmap-types';

/**
 * When a generation reached a milestone, as far as it is on record: of the actual claims on the given basis the most
 * precise date, of equally precise ones the one given last.
 */
export function recordedDate(
  claims: readonly RoadmapClaim[],
  { subject, milestone, basis }: { subject: string; milestone: Milestone; basis: string | undefined },
): FuzzyDate | null {
  let best: FuzzyDate | null = null;
  for (const claim of claims) {
    const { value } = claim;
    if (claim.subject !== subject || claim.predicate !== milestone || claim.basis !== basis) continue;
    if (claim.kind !== 'actual' || value.type !== 'date') continue;
    const date = fuzzyDate(value.date);
    if (best === null || widthOf(date) <= widthOf(best)) best = date;
  }
  return best;
}

function widthOf({ from, to }: FuzzyDate): number {
  return daysBetween(from, to);
}
