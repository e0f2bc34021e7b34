import { slipBetweenDates, type DateSlip } from '../../core/calendar';
import { currentClaims } from '../../core/claim';
import type { RoadmapClaim, RoadmapPredicate, StatedDate } from '../claims/roadmap-types';

/** A date that one speaker gave and then gave otherwise. */
export interface DateMove {
  readonly subject: string;
  readonly predicate: RoadmapPredicate;
  readonly basis: string | null;
  readonly speaker: string;
  /** Id of the claim said first. */
  readonly from: string;
  /** Id of the claim said afterwards. */
  readonly to: string;
  /** How far the date moved, as far as the precision of both tells. */
  readonly slip: DateSlip;
}

/** The moves between successive dates of each speaker, subject, predicate and basis, plans only, in the order said. */
export function movesOf(claims: readonly RoadmapClaim[]): readonly DateMove[] {
  return currentClaims(claims, {})
    .filter(({ strand }) => strand === 'plan')
    .flatMap(({ claim, superseded }) => {
      const chain = [...superseded, claim].filter(({ value }) => value.type === 'date');
      return chain.slice(1).flatMap((to, i) => moveBetween(chain[i] as RoadmapClaim, to));
    });
}

/** The move from one dated claim to another; empty where either has no date or both have the same. */
export function moveBetween(from: RoadmapClaim, to: RoadmapClaim): readonly DateMove[] {
  const [earlier, later] = [dateOf(from), dateOf(to)];
  if (earlier === null || later === null) return [];
  const slip = slipBetweenDates(earlier, later);
  if (slip.relation === 'equal') return [];
  const { subject, predicate, basis = null, speaker } = to;
  return [{ subject, predicate, basis, speaker, from: from.id, to: to.id, slip }];
}

function dateOf({ value }: RoadmapClaim): StatedDate | null {
  return value.type === 'date' ? value.date : null;
}
