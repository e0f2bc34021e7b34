import type { FuzzyDate } from '../../core/calendar';
import type { Roadmap } from '../claims/roadmap-types';
import { findSubject } from '../view/find-subject';
import type { RoadmapView } from '../view/view-as-of';
import type { MilestoneFamily } from './milestone-family';
import { recordedDate } from './recorded-date';

/** The dates on record of one milestone through successive generations. */
export interface MilestoneHistory {
  readonly family: MilestoneFamily;
  readonly dates: readonly { readonly generation: string; readonly date: FuzzyDate }[];
  /** Generations without a date on record. */
  readonly missing: readonly string[];
}

/**
 * The dates on record of one milestone through the generations of a family, oldest first.
 *
 * Only actual events count, claims without a basis only, and of several the most precise. A generation without one is
 * listed as missing, never filled in.
 *
 * @param roadmap - a roadmap, or a view of it to leave out what was not known yet
 * @param family - milestone and ids or aliases of its generations, oldest first
 * @throws GigacastError `roadmap/unknown-subject`
 * @example
 * const chips = { id: 'chips', vendor: 'Mine', generations: [{ id: 'A1', name: 'A1', aliases: [] }] };
 * const mine = { schemaVersion: 1, id: 'mine', programmes: [chips], claims: [] };
 * historyOf(mine, { id: 'a', title: 'A', vendor: 'Mine', milestone: 'released', members: ['A1'] }).missing; // => ['A1']
 */
export function historyOf(roadmap: Roadmap | RoadmapView, family: MilestoneFamily): MilestoneHistory {
  const found = family.members.map((member, i) => {
    const at = { function: 'historyOf', path: `family.members[${i}]` };
    const subject = findSubject(roadmap.programmes, member, at);
    const { milestone } = family;
    return {
      generation: subject,
      date: recordedDate(roadmap.claims, { subject, milestone, basis: undefined }),
    };
  });
  return {
    family,
    dates: found.flatMap(({ generation, date }) => (date === null ? [] : [{ generation, date }])),
    missing: found.flatMap(({ generation, date }) => (date === null ? [generation] : [])),
  };
}
