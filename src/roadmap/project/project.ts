import type { Roadmap } from '../claims/roadmap-types';
import { planFor, type PlanFromOptions } from './plan-from';
import type { Plan, ProjectOptions } from './plan';
import { prepare } from './prepare';
import { projectPlan } from './project-plan';
import type { Projection } from './projection';

/** What of a roadmap is projected, by which models and draws. */
export type ProjectRoadmapOptions = PlanFromOptions & ProjectOptions;

/**
 * When the generations of a roadmap or a plan come: P10, P50 and P90 dates, and how often each day was drawn.
 *
 * By P50 half of the probability has come. Draws are summed along the chain, never quantiles: the P90 of the last
 * generation is not the sum of the P90 gaps. A law in closed form is used where there is one (a single gap, gaps taken
 * at their word, gaps that share all their slip, gamma and Erlang sums); everything else comes from draws, with its
 * numerical error. Conditions and units are those of `drawProjection`, which gives the draws themselves; a roadmap is
 * turned into a plan by `planFrom`. What may be given up keeps that probability apart, in `cancelled`.
 *
 * @param subject - a roadmap, or a plan of one's own
 * @param options - as of when, seed and number of draws; for a roadmap also through which generation and the models
 * @throws GigacastError `roadmap/no-generations`, `roadmap/duplicate-id`, `roadmap/unknown-generation`,
 * `roadmap/dependency-cycle`, `roadmap/mixed-units`, `roadmap/negative-gap`, `roadmap/no-gap-models`,
 * `roadmap/start-after-as-of`, `roadmap/start-passed`, `roadmap/start-too-vague`, `roadmap/nothing-left`, the `date/…`
 * and `number/…` codes, `input/not-one-of`; for a roadmap those of `planFrom`
 * @see Flyvbjerg, From Nobel prize to project management, 2006, on reference classes
 * @example
 * const plan = {
 *   start: { generation: 'AI5', date: '2026-04-15', reached: true }, generations: ['AI6', 'AI7'],
 *   gaps: { kind: 'stated cycle', months: 9 },
 * };
 * const { generations } = project(plan, { asOf: '2026-10-01', seed: 1 });
 * generations.map(({ p50 }) => p50.date); // => ['2027-01-15', '2027-10-15']
 */
export function project(subject: Plan, options: ProjectOptions): Projection;
export function project(subject: Roadmap, options: ProjectRoadmapOptions): Projection;
export function project(
  subject: Plan | Roadmap,
  options: ProjectOptions | ProjectRoadmapOptions,
): Projection {
  const plan =
    'claims' in subject ? planFor(subject, options as ProjectRoadmapOptions, 'project').plan : subject;
  return projectPlan(plan, prepare(plan, options, 'project'));
}
