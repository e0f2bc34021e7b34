export type { MilestoneFamily } from './cadence/milestone-family';
export type { ScheduleSlip, SlipOutcome } from './cadence/schedule-slip';
export { parseRoadmap, safeParseRoadmap } from './claims/parse-roadmap';
export { roadmapSchema } from './claims/roadmap-schema';
export type {
  Generation,
  Milestone,
  Programme,
  Roadmap,
  RoadmapClaim,
  RoadmapPredicate,
  RoadmapValue,
  StatedDate,
} from './claims/roadmap-types';
export { ROADMAP_ERRORS } from './errors';
export type { Contradiction } from './view/contradictions-of';
export { diffViews } from './view/diff-views';
export type { RoleMove, ViewDiff } from './view/diff-views';
export type { DateMove } from './view/moves-of';
export { roleHolders } from './view/role-holders';
export type { RoleHolders, RoleTenure } from './view/role-holders';
export { timelineOf } from './view/timeline-of';
export type { Timeline, TimelineEntry } from './view/timeline-of';
export { viewAsOf } from './view/view-as-of';
export type { RoadmapView } from './view/view-as-of';
