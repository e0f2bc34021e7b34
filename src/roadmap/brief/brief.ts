import { fuzzyDate, toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { currentClaims, saidFrom } from '../../core/claim';
import type { KeyPart } from '../../core/random';
import type { RoadmapClaim, Roadmap } from '../claims/roadmap-types';
import { findSubject } from '../view/find-subject';
import { statedCycle } from '../view/stated-cycle';
import { timelineOf, type Timeline } from '../view/timeline-of';
import { viewAsOf } from '../view/view-as-of';
import { prepare } from '../project/prepare';
import { planIfAny, type PlanFromOptions, type WithoutPlan } from '../project/plan-from';
import type { QuantileDate } from '../project/projection';
import { projectPlan } from '../project/project-plan';
import { scoreClaims, type ScoreClaimsOptions } from '../scoring/score-claims';
import type { SpeakerScore } from '../scoring/score-speaker';
import { briefText } from './brief-text';

/** As of when a subject is told about, and by which models its future. */
export interface BriefOptions extends Omit<PlanFromOptions, 'through'> {
  readonly asOf: DateLike;
  readonly seed: KeyPart;
  readonly draws?: number;
  /** Probability that a stated date is taken to carry. @defaultValue 0.9 */
  readonly confidence?: ScoreClaimsOptions['confidence'];
}

/** One claim in a brief. */
export interface BriefClaim {
  readonly id: string;
  readonly speaker: string;
  readonly saidOn: IsoDate | null;
  readonly predicate: string;
  /** The date, role, cycle or remark as it was said. */
  readonly value: string;
  readonly source: string;
}

/** When the subject is projected to come, or why it is not. */
export type BriefProjection =
  | {
      readonly outcome: 'projected';
      readonly milestone: string;
      /** What is counted from. */
      readonly from: string;
      readonly p10: QuantileDate;
      readonly p50: QuantileDate;
      readonly p90: QuantileDate;
      readonly cancelled: number;
      readonly notYet: number;
    }
  | {
      readonly outcome: 'not-projected';
      readonly why: 'already-reached' | 'nothing-to-count-from' | 'no-gap-models';
    };

/** What is known of one generation on a day: plain data, and the same as text. */
export interface Brief {
  readonly subject: string;
  readonly asOf: IsoDate;
  /** What each speaker says now, cycles of the programme included. */
  readonly claimed: readonly BriefClaim[];
  /** What the same speakers said before and has been superseded. */
  readonly before: readonly BriefClaim[];
  /** Events that have happened. */
  readonly record: readonly BriefClaim[];
  readonly contradictions: Timeline['contradictions'];
  /** How past claims of the same speakers fared, on all subjects of the roadmap. */
  readonly fared: readonly SpeakerScore[];
  readonly projection: BriefProjection;
  readonly text: string;
}

/**
 * What is claimed about a generation, what was claimed before, what the record shows, how such claims fared, and when it
 * is projected to come: as data and as text.
 *
 * Nothing said, recorded or happened after the day counts. A cycle stated for the programme counts among the claims of
 * its generations.
 *
 * @param roadmap - from `parseRoadmap` or a bundled data set
 * @param subject - id or alias of a generation
 * @param options - day of knowledge, seed, and the models of `planFrom`
 * @throws GigacastError `roadmap/unknown-subject`, those of `project`, the `date/…` and `number/…` codes
 * @example
 * const chips = { id: 'chips', vendor: 'Mine', generations: [{ id: 'A1', name: 'A1', aliases: [] }] };
 * const mine = { schemaVersion: 1, id: 'mine', programmes: [chips], claims: [] };
 * brief(mine, 'A1', { asOf: '2026-10-01', seed: 1 }).projection;
 * // => { outcome: 'not-projected', why: 'nothing-to-count-from' }
 */
export function brief(roadmap: Roadmap, subject: string, options: BriefOptions): Brief {
  const asOf = toIsoDate(options.asOf, { function: 'brief', path: 'options.asOf' });
  const id = findSubject(roadmap.programmes, subject, { function: 'brief', path: 'subject' });
  const view = viewAsOf(roadmap, { saidBy: asOf });
  const cycle = view.programmes.some((programme) => programme.id === id) ? null : statedCycle(view, id);
  const own = view.claims.filter((claim) => claim.subject === id || claim.id === cycle?.claim.id);
  const strands = currentClaims(own, {});
  const plans = strands.filter(({ strand }) => strand !== 'record');
  const speakers = new Set(plans.map(({ claim }) => claim.speaker));
  const confidence = options.confidence === undefined ? {} : { confidence: options.confidence };
  const slip = options.slip === undefined ? {} : { slip: options.slip };
  const data = {
    subject: id,
    asOf,
    claimed: plans.flatMap(({ claim, superseded }) =>
      [...superseded.filter((old) => sameDayRole(old, claim)), claim].map(tell),
    ),
    before: plans.flatMap(({ claim, superseded }) =>
      superseded.filter((old) => !sameDayRole(old, claim)).map(tell),
    ),
    record: own.filter(({ kind }) => kind === 'actual').map(tell),
    contradictions: timelineOf(view, id).contradictions,
    fared: scoreClaims(roadmap, { asOf, ...confidence, ...slip }).speakers.filter(({ speaker }) =>
      speakers.has(speaker),
    ),
    projection: projectionOf(roadmap, { ...options, through: id }),
  };
  return { ...data, text: briefText(data) };
}

/** One speaker may give a generation several roles on one day: none of them has been superseded. */
function sameDayRole(old: RoadmapClaim, latest: RoadmapClaim): boolean {
  return old.value.type === 'role' && saidFrom(old) === saidFrom(latest);
}

const WHY = {
  'roadmap/already-reached': 'already-reached',
  'roadmap/nothing-to-count-from': 'nothing-to-count-from',
  'roadmap/no-gap-models': 'no-gap-models',
} as const satisfies Readonly<Record<WithoutPlan, string>>;

function projectionOf(
  roadmap: Roadmap,
  options: BriefOptions & { readonly through: string },
): BriefProjection {
  const planned = planIfAny(roadmap, options, 'brief');
  if (typeof planned === 'string') return { outcome: 'not-projected', why: WHY[planned] };
  const { plan, milestone } = planned;
  const { notYet, generations } = projectPlan(plan, prepare(plan, options, 'brief'));
  const last = generations[generations.length - 1] as (typeof generations)[number];
  const { p10, p50, p90, cancelled } = last;
  const [start] = 'generation' in plan.start ? [plan.start] : plan.start;
  const from = start === undefined ? '' : `${start.generation}, ${fuzzyDate(start.date).text}`;
  return { outcome: 'projected', milestone, from, p10, p50, p90, cancelled, notYet };
}

function tell(claim: RoadmapClaim): BriefClaim {
  const { id, speaker, predicate, basis, value, source } = claim;
  return {
    id,
    speaker,
    saidOn: saidFrom(claim) ?? null,
    predicate: basis === undefined ? predicate : `${predicate} (${basis})`,
    value: sayValue(value),
    source: source.title,
  };
}

function sayValue(value: RoadmapClaim['value']): string {
  switch (value.type) {
    case 'date':
      return fuzzyDate(value.date).text;
    case 'role':
      return value.role;
    case 'cycle':
      return `${value.months} months`;
    default:
      return value.text;
  }
}
