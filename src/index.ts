export * as compute from './compute';
export * as quota from './quota';
export * as registrations from './registrations';
export * as roadmap from './roadmap';
export type {
  Claim,
  DataSet,
  DataSetInfo,
  Dated,
  DateLike,
  EvidenceStatus,
  FuzzyDate,
  FuzzyDateLike,
  GigacastError,
  IsoDate,
  Issue,
  Known,
  Money,
  PredictionInterval,
  Rounding,
  Source,
  Unknown,
} from './core';
