export type { DrawInterval } from './draw-interval';
export { exhaustionAtPace } from './exhaustion-at-pace';
export type { ExhaustionAtPace, ExhaustionAtPaceOptions } from './exhaustion-at-pace';
export { exhaustionDate } from './exhaustion-date';
export type {
  ExhaustionAssumption,
  ExhaustionBasis,
  ExhaustionProjection,
  ProjectedExhaustion,
  TooFewDraws,
} from './exhaustion-projection';
export { probabilityExhaustedBy } from './probability-exhausted-by';
export { projectExhaustion } from './project-exhaustion';
export type { ProjectExhaustionOptions } from './project-exhaustion';
export type { QuotaBalance } from './read-balance';
