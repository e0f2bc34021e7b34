import { TESLA_AI_ROADMAP } from 'gigacast/data/tesla-ai-roadmap';
import {
  parseRoadmap,
  planFrom,
  project,
  type Dependency,
  type PlanFromOptions,
  type Roadmap,
  type RoadmapClaim,
} from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath } from '../../support/refusal-of';
import { on, roadmapOf, said } from '../sample-roadmap';

const cadence = { kind: 'reference class', medianDays: 513, sigma: 0.56 } as const;
const tesla = (more: Partial<PlanFromOptions> = {}) =>
  planFrom(deepFreeze(TESLA_AI_ROADMAP), { asOf: '2026-10-01', through: 'AI9', ...more });
const taped = said({ id: 'taped', subject: 'A1', kind: 'actual', value: on('2026-01-17') });
const sample = (...claims: readonly RoadmapClaim[]) => deepFreeze(roadmapOf(...claims));
const waits = (more: Partial<Dependency>): Dependency => ({
  ...{ subject: 'A3', milestone: 'tape-out', after: 'A2', afterMilestone: 'design complete' },
  source: { title: 'Call about the fourth quarter' },
  ...more,
});
const dependent = (roadmap: Roadmap, ...dependencies: readonly Dependency[]): Roadmap => ({
  ...roadmap,
  dependencies,
});

describe('planFrom', () => {
  it('counts from the tape-out of AI5 once it is on record', () => {
    const { plan, cycle, milestone } = tesla();
    expect(plan.start).toMatchObject({ generation: 'AI5', date: { text: '2026-04-15' }, reached: true });
    expect(plan.generations).toEqual(['AI6', 'AI7', 'AI8', 'AI9']);
    expect(plan.gaps).toEqual({ kind: 'stated cycle', months: 9, shared: 0 });
    expect([cycle?.months, milestone]).toEqual([9, 'tape-out']);
    expect(
      project(TESLA_AI_ROADMAP, { asOf: '2026-10-01', through: 'AI7/Dojo3', seed: 1 }).generations[1],
    ).toMatchObject({
      generation: 'AI7',
      p50: { date: '2027-10-15' },
    });
  });

  it('counts from the start of AI6 before that', () => {
    const { plan } = tesla({ asOf: '2026-01-20', through: 'AI7' });
    expect(plan.start).toMatchObject({
      generation: 'AI6 design started',
      date: { text: '2025-11-15' },
      reached: true,
    });
    expect(plan.generations).toEqual(['AI6', 'AI7']);
  });

  it('knows only what had been said', () => {
    expect(codeAndPath(() => tesla({ asOf: '2026-01-16' }))).toEqual([
      'roadmap/no-gap-models',
      'options.through',
    ]);
    expect(tesla({ asOf: '2026-01-16', cadence }).plan.gaps).toEqual({ ...cadence, shared: 0 });
    expect(tesla({ asOf: '2026-01-16', cadence }).cycle).toBeNull();
  });

  it('puts claim and cadence into a mixture, with slip and what is shared', () => {
    const slip = { median: 1.5, sigma: 0.5 };
    expect(tesla({ slip, shared: 0.3 }).plan.gaps).toEqual({
      kind: 'stated cycle',
      months: 9,
      stretch: slip,
      shared: 0.3,
    });
    expect(tesla({ slip, shared: 0.3, cadence, claimWeight: 0.25 }).plan.gaps).toEqual({
      kind: 'mixture',
      parts: [
        { weight: 0.25, gaps: { kind: 'stated cycle', months: 9, stretch: slip, shared: 0.3 } },
        { weight: 0.75, gaps: { ...cadence, shared: 0.3 } },
      ],
    });
    expect(tesla({ cadence }).plan.gaps).toMatchObject({ parts: [{ weight: 0.5 }, { weight: 0.5 }] });
    expect(tesla({ cancellation: { perYear: 0.1 } }).plan.cancellation).toEqual({ perYear: 0.1 });
    expect(tesla().plan).not.toHaveProperty('cancellation');
  });

  it('projects other milestones by their own record', () => {
    const { plan } = tesla({ milestone: 'in product', through: 'AI5', cadence });
    expect(plan.start).toMatchObject({ generation: 'AI4', date: { text: '2023-01' } });
    expect(plan.generations).toEqual(['AI4+', 'AI5']);
  });

  it('makes a dependency on another of the chain a parent', () => {
    const roadmap = dependent(
      sample(taped),
      waits({ after: 'A1', afterMilestone: 'tape-out' }),
      waits({ afterMilestone: 'tape-out' }),
    );
    expect(planFrom(roadmap, { asOf: '2026-06-01', through: 'A3', cadence }).plan.generations).toEqual([
      'A2',
      'A3',
    ]);
    const other = dependent(sample(taped), waits({ subject: 'A2', after: 'A3', afterMilestone: 'tape-out' }));
    const { plan } = planFrom(other, { asOf: '2026-06-01', through: 'A3', cadence });
    expect(plan.generations).toEqual([{ generation: 'A2', after: ['A1', 'A3'] }, 'A3']);
    // And what waits for itself is refused when it is projected.
    expect(codeAndPath(() => project(plan, { asOf: '2026-06-01', seed: 1 }))[0]).toBe(
      'roadmap/dependency-cycle',
    );
  });

  it('makes a dependency on a stated date a start of its own, until it has been reached', () => {
    const target = said({ id: 'target', predicate: 'design complete', value: on('2027-Q1') });
    const earlier = said({
      id: 'earlier',
      predicate: 'design complete',
      value: on('2026-12'),
      saidOn: '2026-01-10',
      speaker: 'Other',
    });
    const roadmap = dependent(sample(taped, target, earlier), waits({}));
    const { plan } = planFrom(roadmap, { asOf: '2026-06-01', through: 'A3', cadence });
    expect(plan.start).toEqual([
      expect.objectContaining({ generation: 'A1' }),
      { generation: 'A2 design complete', date: '2027-Q1', reached: false },
    ]);
    expect(plan.generations).toEqual(['A2', { generation: 'A3', after: ['A2', 'A2 design complete'] }]);
    expect(
      project(roadmap, { asOf: '2026-06-01', through: 'A3', cadence, seed: 1 }).generations[1]?.merge?.days,
    ).not.toBeNull();
    const passed = planFrom(roadmap, { asOf: '2027-03-31', through: 'A3', cadence });
    expect(passed.plan.generations).toEqual(['A2', 'A3']);
    const done = said({
      id: 'done',
      predicate: 'design complete',
      kind: 'actual',
      value: on('2026-05-01'),
      saidOn: '2026-05-01',
    });
    const reached = dependent(sample(taped, target, done), waits({}));
    expect(planFrom(reached, { asOf: '2026-06-01', through: 'A3', cadence }).plan.start).toMatchObject({
      generation: 'A1',
    });
  });

  it('leaves a dependency of another milestone alone', () => {
    const target = said({ id: 'target', predicate: 'design complete', value: on('2027-Q1') });
    const roadmap = dependent(sample(taped, target), waits({ milestone: 'released' }));
    expect(planFrom(roadmap, { asOf: '2026-06-01', through: 'A3', cadence }).plan.generations).toEqual([
      'A2',
      'A3',
    ]);
  });

  it('refuses what has come, what nothing leads to, and what it does not know', () => {
    const of = (roadmap: Roadmap, more: Partial<PlanFromOptions> = {}) =>
      codeAndPath(() => planFrom(roadmap, { asOf: '2026-06-01', through: 'A1', cadence, ...more }));
    expect(of(sample(taped))).toEqual(['roadmap/already-reached', 'options.through']);
    expect(of(sample(taped), { asOf: '2026-01-16' })).toEqual([
      'roadmap/nothing-to-count-from',
      'options.through',
    ]);
    expect(of(sample(), { through: 'chips' })).toEqual(['roadmap/nothing-to-count-from', 'options.through']);
    expect(of(sample(taped), { through: 'A9' })).toEqual(['roadmap/unknown-subject', 'options.through']);
    expect(of(sample(taped), { through: 'A2', claimWeight: 1 })).toEqual([
      'number/out-of-range',
      'options.claimWeight',
    ]);
    expect(of(sample(taped), { asOf: 'now' })).toEqual(['date/not-a-civil-date', 'options.asOf']);
    expect(() => planFrom(sample(taped), { asOf: '2026-06-01', through: 'first', cadence })).toThrow(
      /^planFrom: options.through must be still to come as of 2026-06-01, got "first"/,
    );
  });
});

describe('parseRoadmap', () => {
  it('keeps dependencies, and refuses circles and names it does not know', () => {
    const line = dependent(sample(taped), waits({}), waits({ subject: 'A2', after: 'A1' }));
    expect(parseRoadmap(line)).toEqual(line);
    const circle = dependent(
      sample(taped),
      waits({ afterMilestone: 'tape-out' }),
      waits({ subject: 'A2', after: 'A1', afterMilestone: 'tape-out' }),
      waits({ subject: 'A1', after: 'A3', afterMilestone: 'tape-out' }),
    );
    expect(codeAndPath(() => parseRoadmap(circle))).toEqual(['roadmap/dependency-cycle', 'dependencies[0]']);
    expect(() => parseRoadmap(circle)).toThrow(/must not wait for itself, got "A3 after A2"/);
    expect(
      codeAndPath(() =>
        parseRoadmap(dependent(sample(), waits({ after: 'A3', afterMilestone: 'tape-out' }))),
      ),
    ).toEqual(['roadmap/dependency-cycle', 'dependencies[0]']);
    expect(codeAndPath(() => parseRoadmap(dependent(sample(), waits({ after: 'A9' }))))).toEqual([
      'roadmap/unknown-subject',
      'dependencies[0].after',
    ]);
    expect(codeAndPath(() => parseRoadmap(dependent(sample(), waits({ subject: 'A9' }))))).toEqual([
      'roadmap/unknown-subject',
      'dependencies[0].subject',
    ]);
  });
});
