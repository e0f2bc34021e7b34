import type { IsoDate } from '../../core/calendar';
import { claimsAsOf, saidFrom } from '../../core/claim';
import type { RoadmapClaim, Roadmap } from '../claims/roadmap-types';
import { findSubject } from './find-subject';
import { contradictionsOf, type Contradiction } from './contradictions-of';
import { movesOf, type DateMove } from './moves-of';
import type { RoadmapView } from './view-as-of';

/** One claim with the day from which it was known. */
export interface TimelineEntry {
  readonly saidOn: IsoDate | null;
  readonly claim: RoadmapClaim;
}

/** Everything said about one generation or programme, in the order said. */
export interface Timeline {
  /** Id of the generation or programme. */
  readonly subject: string;
  readonly entries: readonly TimelineEntry[];
  /** Dates that a speaker gave and then gave otherwise. */
  readonly moves: readonly DateMove[];
  /** Claims that cannot all be right. */
  readonly contradictions: readonly Contradiction[];
}

/**
 * Everything said about one generation or programme, in the order said, with the dates that moved and the claims that
 * contradict each other.
 *
 * @param roadmap - a roadmap, or a view of it to leave out what was not known yet
 * @param subject - id or alias of a generation, or id of a programme
 * @throws GigacastError `roadmap/unknown-subject`
 * @example
 * const chips = { id: 'chips', vendor: 'Mine', generations: [{ id: 'A1', name: 'A1', aliases: ['first'] }] };
 * const mine = { schemaVersion: 1, id: 'mine', programmes: [chips], claims: [] };
 * timelineOf(mine, 'first'); // => { subject: 'A1', entries: [], moves: [], contradictions: [] }
 */
export function timelineOf(roadmap: Roadmap | RoadmapView, subject: string): Timeline {
  const id = findSubject(roadmap.programmes, subject, { function: 'timelineOf', path: 'subject' });
  const claims = claimsAsOf(
    roadmap.claims.filter((claim) => claim.subject === id),
    {},
  );
  return {
    subject: id,
    entries: claims.map((claim) => ({ saidOn: saidFrom(claim) ?? null, claim })),
    moves: movesOf(claims),
    contradictions: contradictionsOf(claims),
  };
}
