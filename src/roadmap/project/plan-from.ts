import { toIsoDate, type MonthSequenceMode } from '../../core/calendar';
import { raise } from '../../core/error';
import { requireNumber } from '../../core/input';
import type { Milestone, Roadmap } from '../claims/roadmap-types';
import { ROADMAP_ERRORS } from '../errors';
import { findSubject } from '../view/find-subject';
import { statedCycle, type StatedCycle } from '../view/stated-cycle';
import { viewAsOf } from '../view/view-as-of';
import type { ChainStart, GapModel, Plan, PlannedGeneration, ProjectOptions, SingleGapModel } from './plan';
import { anchorOf, membersThrough, pendingStart, reachedOn } from './plan-anchor';

/** What of a roadmap is planned, and by which models. */
export interface PlanFromOptions {
  /** The day of the question: only what had been said and had happened by then is used. */
  readonly asOf: ProjectOptions['asOf'];
  /** The last generation wanted, by id or alias. */
  readonly through: string;
  /** Which milestone is projected. @defaultValue 'tape-out' */
  readonly milestone?: Milestone;
  /** How fast generations follow, from `fitCadence` or `referenceClass`; left out, the stated cycle alone counts. */
  readonly cadence?: SingleGapModel;
  /** By which factor stated times stretch, from `fitStretch`; left out, a stated cycle is taken at its word. */
  readonly slip?: { readonly median: number; readonly sigma: number };
  /** Weight of the stated cycle beside the cadence (0 excluded, 1 excluded). @defaultValue 0.5 */
  readonly claimWeight?: number;
  /** Whether a stated cycle counts from the start, or each from the generation before. @defaultValue 'anchored' */
  readonly mode?: MonthSequenceMode;
  /** Correlation of slip between generations (0 to 1). @defaultValue 0 */
  readonly shared?: number;
  readonly cancellation?: Plan['cancellation'];
}

/** A plan with the claims it rests on. */
export interface PlannedRoadmap {
  readonly plan: Plan;
  /** The milestone that is projected. */
  readonly milestone: Milestone;
  /** The stated cycle in it, if one had been stated. */
  readonly cycle: StatedCycle | null;
}

/** Why a roadmap holds no plan. */
export type WithoutPlan =
  'roadmap/already-reached' | 'roadmap/nothing-to-count-from' | 'roadmap/no-gap-models';

/**
 * The plan that a roadmap holds for the generations through a given one, as far as it was known on a day.
 *
 * Counted is from the last generation of the programme whose milestone is on record, or, where a later one has been
 * started and nothing nearer has been reached, from the start of its design, which takes one cycle too. Gaps are the
 * cycle stated last times the slip, the cadence, or a mixture of both. Dependencies of the roadmap become parents.
 *
 * @param roadmap - from `parseRoadmap` or a bundled data set
 * @param options - as of when, through which generation, and the models
 * @throws GigacastError `roadmap/already-reached`, `roadmap/nothing-to-count-from`, `roadmap/no-gap-models`,
 * `roadmap/unknown-subject` and the `date/…` codes
 * @example
 * const claim = {
 *   id: 'a1', subject: 'A1', predicate: 'tape-out', kind: 'actual', value: { type: 'date', date: '2026-04-15' },
 *   saidOn: '2026-04-15', speaker: 'Maker', evidence: 'operator-claim', source: { title: 'Call' },
 * };
 * const generations = ['A1', 'A2', 'A3'].map((id) => ({ id, name: id, aliases: [] }));
 * const programmes = [{ id: 'chips', vendor: 'Maker', generations }];
 * const cadence = { kind: 'reference class', medianDays: 513, sigma: 0.56 };
 * planFrom(
 *   { schemaVersion: 1, id: 'mine', programmes, claims: [claim] },
 *   { asOf: '2026-10-01', through: 'A3', cadence },
 * ).plan.generations; // => ['A2', 'A3']
 */
export function planFrom(roadmap: Roadmap, options: PlanFromOptions): PlannedRoadmap {
  return planFor(roadmap, options, 'planFrom');
}

/** `planFrom` for a function whose name the errors bear. */
export function planFor(roadmap: Roadmap, options: PlanFromOptions, functionName: string): PlannedRoadmap {
  const found = planIfAny(roadmap, options, functionName);
  if (typeof found !== 'string') return found;
  const asOf = toIsoDate(options.asOf);
  const details = {
    function: functionName,
    path: 'options.through',
    received: options.through,
    params: { asOf },
  };
  return raise(ROADMAP_ERRORS, found, details);
}

/** The plan, or why there is none. */
export function planIfAny(
  roadmap: Roadmap,
  options: PlanFromOptions,
  functionName: string,
): PlannedRoadmap | WithoutPlan {
  const asOf = toIsoDate(options.asOf, { function: functionName, path: 'options.asOf' });
  const through = findSubject(roadmap.programmes, options.through, {
    function: functionName,
    path: 'options.through',
  });
  const view = viewAsOf(roadmap, { saidBy: asOf });
  const { milestone = 'tape-out' } = options;
  const members = membersThrough(view.programmes, through);
  if (reachedOn(view, { subject: through, milestone, asOf }) !== null) return 'roadmap/already-reached';
  const anchor = anchorOf(view, { members, milestone, asOf });
  if (anchor === null) return 'roadmap/nothing-to-count-from';
  const cycle = statedCycle(view, through);
  const gaps = gapsOf(cycle?.months ?? null, options, functionName);
  if (gaps === null) return 'roadmap/no-gap-models';
  const chain = members.slice(anchor.next);
  const starts: ChainStart[] = [anchor.start];
  const generations = chain.map((generation, i): string | PlannedGeneration => {
    const before = i === 0 ? anchor.start.generation : (chain[i - 1] as string);
    const others = (roadmap.dependencies ?? []).flatMap((dependency) => {
      if (dependency.subject !== generation || dependency.milestone !== milestone) return [];
      if (chain.includes(dependency.after) && dependency.afterMilestone === milestone)
        return [dependency.after];
      const start = pendingStart(view, dependency, asOf);
      if (start === null) return [];
      if (!starts.some((known) => known.generation === start.generation)) starts.push(start);
      return [start.generation];
    });
    const after = [...new Set([before, ...others])];
    return after.length === 1 ? generation : { generation, after };
  });
  const { cancellation } = options;
  const plan: Plan = {
    start: starts.length === 1 ? anchor.start : starts,
    generations,
    gaps,
    ...(cancellation === undefined ? {} : { cancellation }),
  };
  return { plan, milestone, cycle };
}

function gapsOf(
  months: number | null,
  { cadence, slip, mode, shared = 0, claimWeight = 0.5 }: PlanFromOptions,
  functionName: string,
): GapModel | null {
  const at = { function: functionName, path: 'options.claimWeight' };
  const weight = requireNumber(claimWeight, at, { moreThan: 0, lessThan: 1 });
  const stretch = slip === undefined ? {} : { stretch: { median: slip.median, sigma: slip.sigma } };
  const stepping = mode === undefined ? {} : { mode };
  const claimed =
    months === null ? null : ({ kind: 'stated cycle', months, ...stepping, ...stretch, shared } as const);
  if (cadence === undefined) return claimed;
  const seen = { ...cadence, shared };
  if (claimed === null) return seen;
  return {
    kind: 'mixture',
    parts: [
      { weight, gaps: claimed },
      { weight: 1 - weight, gaps: seen },
    ],
  };
}
