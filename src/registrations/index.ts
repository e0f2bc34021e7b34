export { backtest } from './backtest/backtest';
export type { Backtest, BacktestOptions } from './backtest/backtest';
export { backtestQuarters } from './backtest/backtest-quarters';
export type { QuarterBacktest, QuarterBacktestOptions, QuarterNowcast } from './backtest/backtest-quarters';
export type { BacktestPoint } from './backtest/backtest-point';
export {
  BASELINES,
  drift,
  lastValue,
  meanPhasePace,
  seasonalNaiveByQuarter,
  seasonalNaiveByYear,
} from './backtest/baselines';
export type { Baseline } from './backtest/baselines';
export { mergeBacktests } from './backtest/merge-backtests';
export type { MergedBacktest } from './backtest/merge-backtests';
export type { Calibration, CalibrationBand } from './backtest/calibration';
export type { ScoredForecast, ScoreRow } from './backtest/score-forecasts';
export type { Skill } from './backtest/skill';
export { brief } from './brief/brief';
export type { Brief } from './brief/brief';
export type {
  AdjustedPace,
  BriefAnswer,
  BriefData,
  BriefTopic,
  DeliveryShare,
  Expectation,
  ModelAnswers,
  MonthSoFar,
  PeerRank,
  Said,
  SourceCheck,
} from './brief/answer';
export type { BriefOptions } from './brief/brief-options';
export { BRIEF_QUESTIONS } from './brief/questions';
export { changeBetween } from './changes/change-between';
export type { CountChange, RoundingOfPair } from './changes/change-between';
export { checkPublishedChange } from './changes/check-published-change';
export type { PublishedChange, PublishedChangeCheck } from './changes/check-published-change';
export type { CountedSeries } from './compare/counted-series';
export { paceOf } from './compare/pace-of';
export type { Pace, WeekPace } from './compare/pace-of';
export { quarterToDate } from './compare/quarter-to-date';
export { runRateNeeded } from './compare/run-rate-needed';
export type { RunRate } from './compare/run-rate-needed';
export { shareOf } from './compare/share-of';
export type { PublishedCount } from './compare/share-of';
export type { ToDate, ToDateComparison, UnknownToDate, Versus } from './compare/to-date';
export { workingDays } from './compare/working-days';
export type { WorkingDays } from './compare/working-days';
export { yearToDate } from './compare/year-to-date';
export type { CountRange } from './counts/count-range';
export { REGISTRATIONS_ERRORS } from './errors';
export { parseHolidays } from './parse/parse-holidays';
export type { ParsedHolidays } from './parse/parse-holidays';
export { adjust } from './forecast/adjust';
export type { AdjustedCount } from './forecast/adjust';
export { assess } from './forecast/assess';
export type { Assessment, AssessmentCode } from './forecast/assess';
export type { ExpectedCount } from './forecast/expected-count';
export type { ExplainedChange } from './forecast/explain-change';
export { fitBrands } from './forecast/fit-brands';
export type { BrandFit, FitBrandsOptions } from './forecast/fit-brands';
export { fitPhaseModel } from './forecast/fit-phase-model';
export type { FitPhaseModelOptions, PhaseModelFit } from './forecast/fit-phase-model';
export { forecast } from './forecast/forecast';
export type { ForecastOptions, WindowForecast } from './forecast/forecast';
export { impliedExports } from './forecast/implied-exports';
export type { ImpliedExports } from './forecast/implied-exports';
export { learnPrior } from './forecast/learn-prior';
export type { LearnedPrior, LearnPriorOptions } from './forecast/learn-prior';
export { nowcast } from './forecast/nowcast';
export type { Nowcast } from './forecast/nowcast';
export { parsePhaseModel } from './forecast/phase-model';
export type { ModelHoliday, ModelWindow, PhaseCycle, PhaseModel } from './forecast/phase-model';
export type { CivilWindow } from './forecast/posterior-of';
export { updatePhaseModel } from './forecast/update-phase-model';
export { DEFAULT_PRIOR } from './model/hyperparameters';
export type { HyperparameterPrior, Hyperparameters } from './model/hyperparameters';
export { parseReports } from './parse/parse-reports';
export { parseReportsStream } from './parse/parse-reports-stream';
export type { ParseReportsStreamOptions, TextChunks } from './parse/parse-reports-stream';
export type { ParsedReports } from './parse/parsed-reports';
export type { ParseReportsOptions, ReportDefaults } from './parse/parse-reports-options';
export { CHINA_BRAND_GROUPS } from './reconcile/brand-groups';
export type { BrandGroup } from './reconcile/brand-groups';
export type { ClaimedWindow, Finding, Proposal, PublishedClaim, Severity } from './reconcile/finding';
export { mergeReconciled } from './reconcile/merge-reconciled';
export { publisherOf } from './reconcile/publisher-of';
export { reconcile } from './reconcile/reconcile';
export type { Reconciled, ReconciledSeries, ReconcileOptions } from './reconcile/reconcile';
export { FINDING_TEXTS, PROPOSAL_TEXTS } from './reconcile/texts';
export type { FindingCode, ProposalCode } from './reconcile/texts';
export * from './records';
export type { Sentence } from './sentence';
export { likeForLike } from './series/like-for-like';
export type { Compared, ComparedWeek, LikeForLike, WeekRank } from './series/like-for-like';
export { sameWeekVerdict } from './series/same-week-verdict';
export type { ExpectedQuantile, SameWeekOptions, SameWeekVerdict } from './series/same-week-verdict';
export type { SameWeekCode } from './series/say-verdict';
export { toWeeklySeries } from './series/to-weekly-series';
export type { PreferReport, WeeklySeriesOptions } from './series/to-weekly-series';
export type { SeriesWeek, WeekConflict, WeeklySeries } from './series/weekly-series';
export { checkWeekEnd, checkWeekWindow } from './weeks/check-week-window';
export type { WeekCheck } from './weeks/check-week-window';
export { monthWeek } from './weeks/month-week';
export type { MonthDays, MonthWeek } from './weeks/month-week';
export { quarterWeek } from './weeks/quarter-week';
export { describeWindow } from './windows/describe-window';
export type { WindowDescription, WindowKind } from './windows/describe-window';
export { splitWholesale } from './wholesale/split-wholesale';
export type {
  WholesaleFigures,
  WholesalePart,
  WholesaleSplit,
  WholesaleParts,
} from './wholesale/split-wholesale';
