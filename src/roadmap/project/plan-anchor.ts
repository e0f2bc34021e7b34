import { fuzzyDate, type IsoDate } from '../../core/calendar';
import { currentClaims, saidFrom } from '../../core/claim';
import { recordedDate } from '../cadence/recorded-date';
import type { Dependency, Milestone, Programme, StatedDate } from '../claims/roadmap-types';
import type { RoadmapView } from '../view/view-as-of';
import type { ChainStart } from './plan';

/** Where a plan is counted from, and the place of the first generation that is still to come. */
export interface PlanAnchor {
  readonly start: ChainStart;
  readonly next: number;
}

/** The generations of a programme up to and including one, oldest first; itself alone if it is a programme. */
export function membersThrough(programmes: readonly Programme[], through: string): readonly string[] {
  const programme = programmes.find(({ generations }) => generations.some(({ id }) => id === through));
  const ids = programme?.generations.map(({ id }) => id) ?? [through];
  return ids.slice(0, ids.indexOf(through) + 1);
}

/**
 * The last generation whose milestone is on record, or the start of design of the one that follows it, if nothing
 * nearer is known.
 */
export function anchorOf(
  view: RoadmapView,
  { members, milestone, asOf }: { members: readonly string[]; milestone: Milestone; asOf: IsoDate },
): PlanAnchor | null {
  for (let place = members.length - 1; place >= 0; place -= 1) {
    const subject = members[place] as string;
    const date = reachedOn(view, { subject, milestone, asOf });
    if (date !== null) return { start: { generation: subject, date, reached: true }, next: place + 1 };
    const before =
      place > 0 ? reachedOn(view, { subject: members[place - 1] as string, milestone, asOf }) : null;
    const started = before === null ? reachedOn(view, { subject, milestone: 'design started', asOf }) : null;
    if (started !== null) {
      return {
        start: { generation: `${subject} design started`, date: started, reached: true },
        next: place,
      };
    }
  }
  return null;
}

/** When a milestone was reached, if it is on record and not ahead of the day of the question. */
export function reachedOn(
  { claims }: RoadmapView,
  { subject, milestone, asOf }: { subject: string; milestone: Milestone; asOf: IsoDate },
): StatedDate | null {
  const date = recordedDate(claims, { subject, milestone, basis: undefined });
  return date === null || date.from > asOf ? null : date;
}

/** What a dependency still waits for: a stated date ahead; `null` where it has been reached or none is stated. */
export function pendingStart(
  view: RoadmapView,
  { after, afterMilestone }: Dependency,
  asOf: IsoDate,
): ChainStart | null {
  if (reachedOn(view, { subject: after, milestone: afterMilestone, asOf }) !== null) return null;
  const stated = currentClaims(view.claims, {}).flatMap(({ strand, claim }) => {
    if (strand !== 'plan' || claim.subject !== after || claim.predicate !== afterMilestone) return [];
    if (claim.kind === 'cancelled' || claim.value.type !== 'date' || fuzzyDate(claim.value.date).to <= asOf)
      return [];
    return [{ date: claim.value.date, said: saidFrom(claim) ?? '' }];
  });
  const latest = stated.reduce<(typeof stated)[number] | null>(
    (a, b) => (a !== null && a.said > b.said ? a : b),
    null,
  );
  return latest === null
    ? null
    : { generation: `${after} ${afterMilestone}`, date: latest.date, reached: false };
}
