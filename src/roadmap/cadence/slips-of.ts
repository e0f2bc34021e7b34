import { fuzzyDate, toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { saidFrom } from '../../core/claim';
import type { Milestone, Roadmap, RoadmapClaim } from '../claims/roadmap-types';
import { viewAsOf } from '../view/view-as-of';
import { recordedDate } from './recorded-date';
import type { ScheduleSlip, SlipOutcome } from './schedule-slip';

/** As of when stated dates are judged, and by which records. */
export interface SlipsOfOptions {
  readonly asOf: DateLike;
  /**
   * Milestones whose record shows that another was reached at the latest.
   *
   * @defaultValue { 'design complete': ['tape-out'], 'in product': ['released'] }
   */
  readonly standIns?: Readonly<Partial<Record<Milestone, readonly Milestone[]>>>;
}

const STAND_INS = { 'design complete': ['tape-out'], 'in product': ['released'] } as const;

/**
 * Every stated date of a roadmap with what had become of it on a day: reached, still open, or given up.
 *
 * A stated period counts by its last day, and so does an imprecise record. A date is reached when an actual event of
 * the same generation, milestone and basis is on record (or one that stands in for it), given up when the generation
 * or its milestone was cancelled, and open otherwise: later than `asOf`, which is not the same as missing.
 *
 * @param roadmap - from `parseRoadmap` or a bundled data set
 * @param options - day of the question and stand-ins
 * @returns one entry for each stated date known by `asOf`, in the order said; `fitStretch` learns from them
 * @throws GigacastError the `date/…` codes for `asOf`
 * @example
 * slipsOf({ schemaVersion: 1, id: 'mine', programmes: [], claims: [] }, { asOf: '2026-10-01' }); // => []
 */
export function slipsOf(roadmap: Roadmap, options: SlipsOfOptions): readonly ScheduleSlip[] {
  const asOf = toIsoDate(options.asOf, { function: 'slipsOf', path: 'options.asOf' });
  const standIns: SlipsOfOptions['standIns'] = options.standIns ?? STAND_INS;
  const { claims } = viewAsOf(roadmap, { saidBy: asOf });
  return claims.flatMap((claim) => {
    const { id, subject, predicate, kind, value, speaker, source, note } = claim;
    const saidOn = saidFrom(claim);
    if (kind !== 'stated' || value.type !== 'date' || saidOn === undefined) return [];
    const milestones = [predicate as Milestone, ...(standIns[predicate as Milestone] ?? [])];
    const { from, to } = fuzzyDate(value.date);
    const slip: ScheduleSlip = {
      id,
      vendor: vendorOf(roadmap, subject),
      subject,
      milestone: predicate,
      speaker,
      saidOn,
      target: to,
      ...(from === to ? {} : { targetFrom: from }),
      outcome: outcomeOf(claims, claim, { milestones, asOf }),
      source,
      ...(note === undefined ? {} : { note }),
    };
    return [slip];
  });
}

function outcomeOf(
  claims: readonly RoadmapClaim[],
  { subject, basis }: RoadmapClaim,
  { milestones, asOf }: { readonly milestones: readonly Milestone[]; readonly asOf: IsoDate },
): SlipOutcome {
  for (const milestone of milestones) {
    const on = recordedDate(claims, { subject, milestone, basis })?.to;
    if (on !== undefined && on <= asOf) return { kind: 'reached', on };
  }
  const end = claims.find((other) => other.subject === subject && other.kind === 'cancelled');
  const on = end?.value.type === 'date' ? fuzzyDate(end.value.date).to : undefined;
  return on !== undefined && on <= asOf ? { kind: 'cancelled', on } : { kind: 'open', asOf };
}

function vendorOf({ programmes }: Roadmap, subject: string): string {
  const programme = programmes.find(
    ({ id, generations }) => id === subject || generations.some((generation) => generation.id === subject),
  );
  return programme?.vendor ?? '';
}
