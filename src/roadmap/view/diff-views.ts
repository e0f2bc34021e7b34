import { currentClaims } from '../../core/claim';
import { raise } from '../../core/error';
import type { RoadmapClaim } from '../claims/roadmap-types';
import { ROADMAP_ERRORS } from '../errors';
import { moveBetween, type DateMove } from './moves-of';
import { roleHolders } from './role-holders';
import type { RoadmapView } from './view-as-of';

/** A role that one speaker gave to other generations than before. */
export interface RoleMove {
  readonly role: string;
  readonly speaker: string;
  /** Ids of the generations; empty where the speaker had not given it to any. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What changed from one view of a roadmap to another. */
export interface ViewDiff {
  /** Claims that only the second view knows, in the order said. */
  readonly added: readonly RoadmapClaim[];
  /** Claims that only the first view knows; empty when the second is the later one. */
  readonly removed: readonly RoadmapClaim[];
  /** Dates of which the second view has a newer version by the same speaker. */
  readonly moved: readonly DateMove[];
  readonly roles: readonly RoleMove[];
}

/**
 * What changed in a roadmap between two views: new claims, dates that moved, roles that went to others.
 *
 * A move is told within one speaker, subject, predicate and basis, from the date current in the first view to the one
 * current in the second, skipping those between.
 *
 * @param before - the earlier view
 * @param after - the later view, of the same roadmap
 * @throws GigacastError `roadmap/other-roadmap`
 * @example
 * const view = viewAsOf({ schemaVersion: 1, id: 'mine', programmes: [], claims: [] }, {});
 * diffViews(view, view); // => { added: [], removed: [], moved: [], roles: [] }
 */
export function diffViews(before: RoadmapView, after: RoadmapView): ViewDiff {
  if (before.roadmapId !== after.roadmapId) {
    const details = { function: 'diffViews', path: 'after.roadmapId', received: after.roadmapId };
    raise(ROADMAP_ERRORS, 'roadmap/other-roadmap', { ...details, params: { id: before.roadmapId } });
  }
  return {
    added: without(after, before),
    removed: without(before, after),
    moved: movedBetween(before, after),
    roles: rolesMoved(before, after),
  };
}

function without(view: RoadmapView, other: RoadmapView): readonly RoadmapClaim[] {
  const known = new Set(other.claims.map(({ id }) => id));
  return view.claims.filter(({ id }) => !known.has(id));
}

function movedBetween(before: RoadmapView, after: RoadmapView): readonly DateMove[] {
  const old = new Map(currentPlans(before).map((claim) => [keyOf(claim), claim]));
  return currentPlans(after).flatMap((claim) => {
    const earlier = old.get(keyOf(claim));
    return earlier === undefined ? [] : moveBetween(earlier, claim);
  });
}

function currentPlans({ claims }: RoadmapView): readonly RoadmapClaim[] {
  return currentClaims(claims, {}).flatMap(({ strand, claim }) => (strand === 'plan' ? [claim] : []));
}

function keyOf({ subject, predicate, basis, speaker }: RoadmapClaim): string {
  return JSON.stringify([subject, predicate, basis ?? null, speaker]);
}

function rolesMoved(before: RoadmapView, after: RoadmapView): readonly RoleMove[] {
  const roles = new Set(
    [...before.claims, ...after.claims].flatMap(({ value }) => (value.type === 'role' ? [value.role] : [])),
  );
  return [...roles].flatMap((role) => {
    const holdersBefore = roleHolders(before, role).holders;
    const holdersAfter = roleHolders(after, role).holders;
    const speakers = new Set([...holdersBefore, ...holdersAfter].map(({ speaker }) => speaker));
    return [...speakers].flatMap((speaker) => {
      const generationsOf = (holders: typeof holdersBefore) =>
        holders.find((holder) => holder.speaker === speaker)?.generations ?? [];
      const [from, to] = [generationsOf(holdersBefore), generationsOf(holdersAfter)];
      const same = from.length === to.length && from.every((generation) => to.includes(generation));
      return same ? [] : [{ role, speaker, from, to }];
    });
  });
}
