import { fuzzyDate, type FuzzyDate } from '../../core/calendar';
import { saidFrom } from '../../core/claim';
import type { RoadmapClaim, RoadmapPredicate } from '../claims/roadmap-types';

/**
 * Two or more claims about one milestone that cannot all be right.
 *
 * - `done again`: said to have happened on one date and then on another
 * - `not done after all`: spoken of as still to come after it was said to have happened
 * - `records disagree`: two reports of the event whose dates do not overlap
 */
export interface Contradiction {
  readonly kind: 'done again' | 'not done after all' | 'records disagree';
  readonly subject: string;
  readonly predicate: RoadmapPredicate;
  readonly basis: string | null;
  /** Ids of the claims, in the order said. */
  readonly claims: readonly string[];
}

/** The contradictions among claims that stand in the order said, by subject, predicate and basis. */
export function contradictionsOf(claims: readonly RoadmapClaim[]): readonly Contradiction[] {
  const groups = new Map<string, RoadmapClaim[]>();
  for (const claim of claims) {
    const key = JSON.stringify([claim.subject, claim.predicate, claim.basis ?? null]);
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()].flatMap((group) => [
    ...doneAgain(group),
    ...notDoneAfterAll(group),
    ...recordsDisagree(group),
  ]);
}

function doneAgain(group: readonly RoadmapClaim[]): readonly Contradiction[] {
  const done = group.filter((claim) => claim.kind === 'stated' && saysDone(claim));
  return done.some((a) => done.some((b) => disjoint(a, b))) ? [tell('done again', done)] : [];
}

function notDoneAfterAll(group: readonly RoadmapClaim[]): readonly Contradiction[] {
  const first = group.findIndex(saysDone);
  const open = first === -1 ? [] : group.slice(first + 1).filter(saysOpen);
  const next = open[0];
  if (next === undefined) return [];
  const done = group.slice(0, group.indexOf(next)).filter(saysDone);
  return [tell('not done after all', [...done, ...open])];
}

function recordsDisagree(group: readonly RoadmapClaim[]): readonly Contradiction[] {
  const records = group.filter(({ kind }) => kind === 'actual');
  return records.some((a) => records.some((b) => disjoint(a, b))) ? [tell('records disagree', records)] : [];
}

/** Whether a claim has its date behind it: all of it, as far as the precision of both dates tells. */
function saysDone(claim: RoadmapClaim): boolean {
  const date = dateOf(claim);
  if (date === null || (claim.kind !== 'stated' && claim.kind !== 'actual')) return false;
  return date.to <= (saidFrom(claim) ?? '');
}

/** Whether a claim speaks of the milestone as ahead: a remark on progress, or a date that begins after it was said. */
function saysOpen(claim: RoadmapClaim): boolean {
  if (claim.kind === 'status') return true;
  const date = dateOf(claim);
  return claim.kind === 'stated' && date !== null && date.from > (saidFrom(claim) ?? '');
}

function disjoint(a: RoadmapClaim, b: RoadmapClaim): boolean {
  const [first, second] = [dateOf(a), dateOf(b)];
  return first !== null && second !== null && first.to < second.from;
}

function dateOf({ value }: RoadmapClaim): FuzzyDate | null {
  return value.type === 'date' ? fuzzyDate(value.date) : null;
}

function tell(kind: Contradiction['kind'], claims: readonly RoadmapClaim[]): Contradiction {
  const { subject, predicate, basis = null } = claims[0] as RoadmapClaim;
  return { kind, subject, predicate, basis, claims: claims.map(({ id }) => id) };
}
