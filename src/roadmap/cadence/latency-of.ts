import { daysBetween, toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import {
  durationObservations,
  gapSummary,
  type DurationObservation,
  type GapSummary,
} from '../../core/duration';
import { raise } from '../../core/error';
import type { Milestone, Roadmap } from '../claims/roadmap-types';
import { ROADMAP_ERRORS } from '../errors';
import { findSubject } from '../view/find-subject';
import { viewAsOf } from '../view/view-as-of';
import { recordedDate } from './recorded-date';

/** From which milestone to which, of which generations. */
export interface LatencyOptions {
  readonly from: Milestone;
  readonly to: Milestone;
  /** Ids or aliases of generations. */
  readonly members: readonly string[];
  readonly asOf: DateLike;
}

/** How long generations took, or have taken so far, from one milestone to another. */
export interface Latency {
  readonly durations: readonly {
    readonly generation: string;
    readonly began: IsoDate;
    readonly days: number;
    readonly open: boolean;
  }[];
  /** Generations of which the first milestone is not on record. */
  readonly missing: readonly string[];
  /** For the fits of core, those under way as censored. */
  readonly observations: readonly DurationObservation[];
  /** Of what is complete, in days; `null` where nothing is. */
  readonly summary: GapSummary | null;
}

/**
 * How long generations take from one of their milestones to another.
 *
 * Latency runs from start to finish of one generation, cadence from one generation to the next: they overlap, so that
 * neither follows from the other. Dates count from their first day; what is under way counts as open as of the day.
 *
 * @param roadmap - from `parseRoadmap` or a bundled data set
 * @param options - the two milestones, the generations, the day of the question
 * @throws GigacastError `roadmap/unordered-history`, `roadmap/unknown-subject` and the `date/…` codes
 * @example
 * const mine = { schemaVersion: 1, id: 'mine', programmes: [], claims: [] };
 * latencyOf(mine, { from: 'design started', to: 'tape-out', members: [], asOf: '2026-10-01' }).summary; // => null
 */
export function latencyOf(roadmap: Roadmap, options: LatencyOptions): Latency {
  const name = 'latencyOf';
  const asOf = toIsoDate(options.asOf, { function: name, path: 'options.asOf' });
  const { claims } = viewAsOf(roadmap, { saidBy: asOf });
  const missing: string[] = [];
  const durations = options.members.flatMap((member, i) => {
    const at = { function: name, path: `options.members[${i}]` };
    const subject = findSubject(roadmap.programmes, member, at);
    const dateOf = (milestone: Milestone) => {
      const date = recordedDate(claims, { subject, milestone, basis: undefined });
      return date === null || date.from > asOf ? null : date;
    };
    const [first, last] = [dateOf(options.from), dateOf(options.to)];
    if (first === null) {
      missing.push(subject);
      return [];
    }
    const days = daysBetween(first.from, last?.from ?? asOf);
    if (days < 0) {
      const details = { ...at, received: last?.text, params: { before: first.text } };
      raise(ROADMAP_ERRORS, 'roadmap/unordered-history', details);
    }
    return [{ generation: subject, began: first.from, days, open: last === null }];
  });
  const of = (open: boolean) =>
    durations.filter((one) => one.open === open && one.days > 0).map(({ days }) => days);
  const complete = of(false);
  return {
    durations,
    missing,
    observations: durationObservations(complete, of(true)),
    summary: complete.length === 0 ? null : gapSummary(complete),
  };
}
