export { brief } from './brief/brief';
export type { Brief, BriefClaim, BriefOptions, BriefProjection } from './brief/brief';
export { cancellationRate } from './cadence/cancellation-rate';
export type { CancellationRate, CancellationRateOptions } from './cadence/cancellation-rate';
export { cadenceOf } from './cadence/cadence-of';
export type { Cadence, CadenceGap, OpenGap } from './cadence/cadence-of';
export { fitCadence } from './cadence/fit-cadence';
export type { FitCadenceOptions, FittedCadence } from './cadence/fit-cadence';
export { fitStretch } from './cadence/fit-stretch';
export type { FitStretchOptions, FittedStretch } from './cadence/fit-stretch';
export { historyOf } from './cadence/history-of';
export type { MilestoneHistory } from './cadence/history-of';
export { latencyOf } from './cadence/latency-of';
export type { Latency, LatencyOptions } from './cadence/latency-of';
export type { MilestoneFamily } from './cadence/milestone-family';
export { referenceClass } from './cadence/reference-class';
export type { ReferenceClass } from './cadence/reference-class';
export type { ScheduleSlip, SlipOutcome } from './cadence/schedule-slip';
export { slipTable } from './cadence/slip-table';
export type { SlipGroup, SlipTableOptions } from './cadence/slip-table';
export { slipsOf } from './cadence/slips-of';
export type { SlipsOfOptions } from './cadence/slips-of';
export { stretchFor } from './cadence/stretch-for';
export type { StretchFor, StretchForOptions } from './cadence/stretch-for';
export { parseRoadmap, safeParseRoadmap } from './claims/parse-roadmap';
export { roadmapSchema } from './claims/roadmap-schema';
export type {
  Dependency,
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
export { countRenewals } from './project/count-renewals';
export { drawProjection } from './project/draw-projection';
export { expectedDelay } from './project/expected-delay';
export type { ExpectedDelay } from './project/expected-delay';
export type { DrawnProbability } from './project/law-of-generation';
export type {
  ChainStart,
  GapModel,
  Plan,
  PlannedGeneration,
  ProjectOptions,
  SingleGapModel,
} from './project/plan';
export { planFrom } from './project/plan-from';
export type { PlanFromOptions, PlannedRoadmap } from './project/plan-from';
export { probabilityBefore } from './project/probability-before';
export { probabilityBy } from './project/probability-by';
export { project } from './project/project';
export type { ProjectRoadmapOptions } from './project/project';
export type {
  ExactPart,
  GenerationProjection,
  MergeBias,
  Projection,
  ProjectionDraws,
  QuantileDate,
} from './project/projection';
export { quantileDate } from './project/quantile-date';
export { statedChain } from './project/stated-chain';
export type { StatedChainOptions, StatedDue } from './project/stated-chain';
export type { DrawnDays } from './project/tally';
export { whatWouldItTake } from './project/what-would-it-take';
export type { WhatItTakes, WhatWouldItTakeOptions } from './project/what-would-it-take';
export { backtestCadence } from './scoring/backtest-cadence';
export type { BacktestCadenceOptions, CadenceBacktest } from './scoring/backtest-cadence';
export { backtestSlip } from './scoring/backtest-slip';
export type { SlipBacktest } from './scoring/backtest-slip';
export { scoreClaims } from './scoring/score-claims';
export type { ClaimCalibration, ClaimScores, ScoreClaimsOptions } from './scoring/score-claims';
export type { ScoredClaim } from './scoring/score-one';
export type { SpeakerScore } from './scoring/score-speaker';
export type { ModelScore, ScoredPrediction } from './scoring/score-table';
export type { Contradiction } from './view/contradictions-of';
export { diffViews } from './view/diff-views';
export type { RoleMove, ViewDiff } from './view/diff-views';
export type { DateMove } from './view/moves-of';
export { addClaims, indexRoadmap } from './view/index-roadmap';
export type { RoadmapIndex } from './view/index-roadmap';
export { roleHolders } from './view/role-holders';
export type { RoleHolders, RoleTenure } from './view/role-holders';
export { statedCycle } from './view/stated-cycle';
export type { StatedCycle } from './view/stated-cycle';
export { timelineOf } from './view/timeline-of';
export type { Timeline, TimelineEntry } from './view/timeline-of';
export { viewAsOf } from './view/view-as-of';
export type { RoadmapView } from './view/view-as-of';
