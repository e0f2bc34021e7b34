export { allocateByDate } from './allocation/allocate-by-date';
export type { ByDateAllocation, ByDateOptions, DatedRequest } from './allocation/allocate-by-date';
export { allocateDay } from './allocation/allocate-day';
export type { DayAllocation, ServedRequest, ShareOptions } from './allocation/allocate-day';
export { allocatePools } from './allocation/allocate-pools';
export type {
  PoolAllocation,
  PoolBalance,
  PoolLine,
  PoolLineResult,
  PoolTerms,
} from './allocation/allocate-pools';
export { applyReturn } from './allocation/apply-return';
export type { AppliedReturn, ReturnOptions, UnmetRequest } from './allocation/apply-return';
export { columnLedgers } from './columns/column-ledgers';
export type { ColumnLedger } from './columns/column-ledgers';
export type {
  ColumnCharge,
  ColumnCharges,
  ColumnLine,
  ColumnPool,
  ColumnTerms,
  PricedPool,
} from './columns/column-line';
export type { ColumnState } from './columns/column-state';
export type { QuotaLine } from './columns/compile-line';
export { drawDownColumns } from './columns/draw-down-columns';
export type { DrawDownOptions } from './columns/draw-down-columns';
export type { DrawnBuffers, DrawnColumns } from './columns/drawn-columns';
export type { ColumnForm, EntryColumns } from './columns/entry-columns';
export { merge } from './columns/merge';
export type { DrawnPart, MergeOptions } from './columns/merge';
export { openColumns } from './columns/open-columns';
export { partition } from './columns/partition';
export type { ColumnPart, PartitionOptions } from './columns/partition';
export type { BoundBy } from './allocation/draw-from-pools';
export { drawUnderCaps } from './allocation/draw-under-caps';
export type { CappedDraw, CappedVolume } from './allocation/draw-under-caps';
export { drawWithCoefficient } from './allocation/draw-with-coefficient';
export type { SubQuota, SubQuotaDraw } from './allocation/draw-with-coefficient';
export type { Portion } from './allocation/portion';
export type { QuantityRequest } from './allocation/read-requests';
export type { StatedValue } from './allocation/shipment-value';
export { splitShipment } from './allocation/split-shipment';
export type { Shipment, SplitPart, SplitResult, SplitTerms } from './allocation/split-types';
export { deemedAcceptanceDate } from './dates/deemed-acceptance-date';
export type { CustomsRegime } from './dates/deemed-acceptance-date';
export { earliestAllocationDay } from './dates/earliest-allocation-day';
export { openingMoment } from './dates/opening-moment';
export type { OpeningMomentOptions } from './dates/opening-moment';
export { presentationPriority } from './dates/presentation-priority';
export type { PresentationPriority } from './dates/presentation-priority';
export { freeOnBoardPrice } from './eligibility/free-on-board-price';
export type { Incoterm, Invoice } from './eligibility/free-on-board-price';
export { isEligible } from './eligibility/is-eligible';
export type {
  ComparedPrice,
  EligibilityContext,
  EligibilityResult,
  PricedGoods,
  StatedAmount,
} from './eligibility/is-eligible';
export type { PoolEligibility, PriceBasis } from './eligibility/pool-eligibility';
export { QUOTA_ERRORS } from './error/quota-catalogue';
export * from './brief';
export * from './exhaustion';
export * from './ledger';
export { landedCost } from './charges/landed-cost';
export type {
  ChargeCondition,
  ChargeRule,
  ChargeTerms,
  LandedCostRegime,
  RegimeFact,
  ValuationRules,
  ValueAdjustment,
} from './charges/landed-cost-regime';
export type { CustomsValue, LandedCharge, LandedCost, ValueStep } from './charges/landed-cost-result';
export type { ExchangeRates, LandedGoods } from './charges/landed-goods';
export { securityFor } from './charges/security-for';
export type { SecurityGoods, SecurityOptions } from './charges/security-for';
export { stackRates } from './charges/stack-rates';
export type { RateLayer, StackedRates, StackOptions } from './charges/stack-rates';
export type { BorderMeasure, MeasureEffect } from './measure/border-measure';
export type { Consignment } from './measure/consignment';
export { importCharges } from './measure/import-charges';
export type { ImportCharge, ImportCharges, ImportChargesOptions } from './measure/import-charges';
export type {
  Administration,
  AllocationMethodTerms,
  Auction,
  FirstComeFirstServed,
  HistoricalShares,
  LicenceOnDemand,
  OpeningProration,
  PermitTerms,
} from './policy/administration';
export type { CarryOver } from './policy/carry-over';
export type { CountryCap, CountryCaps, ResolvedCap } from './policy/country-caps';
export { coverageOf } from './policy/coverage-of';
export type { AskedCoverage, Coverage, CoverageTerms } from './policy/coverage-of';
export type { ExcludableGoods, Exclusion } from './policy/exclusion';
export { allocationCoefficient } from './methods/allocation-coefficient';
export type { LicenceAllocation, LicenceOptions, LicenceShare } from './methods/allocation-coefficient';
export type { AllocationMethod, MethodRequest, MethodResult, MethodShare } from './methods/allocation-method';
export { applyCoefficient } from './methods/apply-coefficient';
export type { CoefficientOptions, CoefficientShare } from './methods/apply-coefficient';
export { applyProration } from './methods/apply-proration';
export type { FactorOptions, ProratedQuantity } from './methods/apply-proration';
export { auction } from './methods/auction';
export type { AuctionOptions, AuctionResult, Award, Bid } from './methods/auction';
export { byAuction } from './methods/by-auction';
export type { ByAuctionOptions } from './methods/by-auction';
export { byHistory } from './methods/by-history';
export { firstComeFirstServed } from './methods/first-come-first-served';
export type { FirstComeOptions } from './methods/first-come-first-served';
export { historicalShares } from './methods/historical-shares';
export type { HistoricalAllocation, HistoricalOptions, HistoricalPool } from './methods/historical-shares';
export { inTurn } from './methods/in-turn';
export type { MethodStep } from './methods/in-turn';
export { licencesOnDemand } from './methods/licences-on-demand';
export { midYearReduction } from './methods/mid-year-reduction';
export type { MidYearReduction, MidYearRule } from './methods/mid-year-reduction';
export { openingProration } from './methods/opening-proration';
export type { OpeningAllotments, OpeningOptions } from './methods/opening-proration';
export { proratedAtOpening } from './methods/prorated-at-opening';
export { reviseProration } from './methods/revise-proration';
export type { RevisedProration, RevisionOptions } from './methods/revise-proration';
export { underUtilisationPenalty } from './methods/under-utilisation-penalty';
export type { Penalty, PenaltyRule, UseOfAllocation } from './methods/under-utilisation-penalty';
export { withApplicantMaximum } from './methods/with-applicant-maximum';
export * from './planning';
export { definePolicy } from './policy/define-policy';
export type { OwnPolicy, OwnPool } from './policy/define-policy';
export type { Figure } from './policy/figure';
export { parsePolicy, safeParsePolicy } from './policy/parse-policy';
export { policyOn } from './policy/policy-on';
export type { PolicyInForce, PolicyNotInForce } from './policy/policy-in-force';
export { quotaPolicySchema } from './policy/policy-schema';
export type {
  Amendment,
  CoveredGoods,
  PolicyStanding,
  Pool,
  QuotaPeriod,
  QuotaPolicy,
  TariffItem,
} from './policy/quota-policy';
export type { QuotaUnit } from './policy/quota-unit';
export type { ResolvedPool } from './policy/resolve-volumes';
export type { Availability, CriticalRule, SecurityRule } from './policy/safeguards';
export type { PortionTreatment, Treatment } from './policy/treatment';
export type {
  ArithmeticVolumes,
  GeometricVolumes,
  PoolVolumeRule,
  ProRataVolume,
  TargetVolumes,
  VolumeRule,
  YearVolumeRule,
} from './policy/volume-rule';
export { overQuotaFate } from './policy/over-quota-fate';
export type { OverQuotaFate } from './policy/over-quota-fate';
export { adValoremRate } from './rate/ad-valorem-rate';
export { boundedRate } from './rate/bounded-rate';
export type { RateBounds } from './rate/bounded-rate';
export { dutyOf } from './rate/duty-of';
export type { Duty, DutyGoods } from './rate/duty-of';
export type { BaseExpression } from './rate/base-expression';
export type {
  AdValoremComponent,
  ChoiceComponent,
  Rate,
  RateComponent,
  RateInput,
  SpecificComponent,
} from './rate/rate';
export { kinkedRate } from './rate/kinked-rate';
export type { KinkedRateOptions } from './rate/kinked-rate';
export { specificRate } from './rate/specific-rate';
export { sumRates } from './rate/sum-rates';
export * from './volume';
export { compareScenarios } from './worth/compare-scenarios';
export { effectiveRate } from './worth/effective-rate';
export type { EffectiveRate, VolumeTerms } from './worth/effective-rate';
export type { ElasticDemand, ImportDemand, LinearDemand, PointsDemand } from './worth/import-demand';
export type { Lot } from './worth/lots';
export { marginalRate } from './worth/marginal-rate';
export type { MarginalRate, UnitRate } from './worth/marginal-rate';
export type {
  DominatedPrices,
  NotchTerms,
  PriceCapNotch,
  PricedUnit,
  PriceInterval,
  PriceNotch,
} from './worth/notch-types';
export { priceCapNotch } from './worth/price-cap-notch';
export { quotaRent } from './worth/quota-rent';
export { rentRecipient } from './worth/rent-recipient';
export type { RentAdministration, RentRecipient } from './worth/rent-recipient';
export type { QuotaRent, RentRegime, RentTerms, RentWelfare } from './worth/rent-types';
export type {
  ComparedShipment,
  CompareOptions,
  PolicyScenario,
  QuotaScenario,
  RateScenario,
  Scenario,
  ScenarioComparison,
  ScenarioFigures,
  ScenarioResult,
} from './worth/scenario-types';
export type { TwoRateTerms } from './worth/two-rate-terms';
