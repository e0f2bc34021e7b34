export { cadenceOf } from './cadence/cadence-of';
export type { Cadence, CadenceGap, OpenGap } from './cadence/cadence-of';
export { fitStretch } from './cadence/fit-stretch';
export type { FitStretchOptions, FittedStretch } from './cadence/fit-stretch';
export { historyOf } from './cadence/history-of';
export type { MilestoneHistory } from './cadence/history-of';
export type { MilestoneFamily } from './cadence/milestone-family';
export { referenceClass } from './cadence/reference-class';
export type { ReferenceClass } from './cadence/reference-class';
export type { ScheduleSlip, SlipOutcome } from './cadence/schedule-slip';
export { slipsOf } from './cadence/slips-of';
export type { SlipsOfOptions } from './cadence/slips-of';
export type { ChainOptions, ChainStart, GapModel } from './chain/chain-options';
export { countRenewals } from './chain/count-renewals';
export { drawChain } from './chain/draw-chain';
export type { ChainDraws } from './chain/draw-chain';
export { probabilityBy } from './chain/probability-by';
export type { DrawnProbability } from './chain/probability-by';
export { projectChain } from './chain/project-chain';
export type { GenerationProjection, Projection, QuantileDate } from './chain/projection';
export { quantileDate } from './chain/quantile-date';
export { statedChain } from './chain/stated-chain';
export type { StatedChainOptions, StatedDue } from './chain/stated-chain';
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
export { statedCycle } from './view/stated-cycle';
export type { StatedCycle } from './view/stated-cycle';
export { timelineOf } from './view/timeline-of';
export type { Timeline, TimelineEntry } from './view/timeline-of';
export { viewAsOf } from './view/view-as-of';
export type { RoadmapView } from './view/view-as-of';
