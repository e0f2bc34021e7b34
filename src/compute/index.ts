export type {
  Accelerator,
  CatalogueOption,
  DenseRates,
  Fleet,
  FleetUnit,
  Precision,
} from './accelerator/accelerator';
export { acceleratorSchema } from './accelerator/accelerator-schema';
export { findAccelerator } from './accelerator/find-accelerator';
export { H100_SXM } from './accelerator/h100-sxm';
export { parseAccelerator, safeParseAccelerator } from './accelerator/parse-accelerator';
export { brief } from './brief/brief';
export type { BriefedClaim, BriefLine, ClaimOnBasis, SiteBrief, StandingOnBasis } from './brief/site-brief';
export { capacityFactor } from './consequences/capacity-factor';
export type { CapacityFactorOptions } from './consequences/capacity-factor';
export { capexPerGw } from './consequences/capex-per-gw';
export type { CapexPerGw, CapexPerGwOptions } from './consequences/capex-per-gw';
export type { Comparator, ComparatorStatus } from './consequences/comparator';
export { compareTo } from './consequences/compare-to';
export type { ComparedPower } from './consequences/compare-to';
export { compareToPeak } from './consequences/compare-to-peak';
export type { PeakComparison, PeakShare } from './consequences/compare-to-peak';
export { costOfEnergy } from './consequences/cost-of-energy';
export type { CostOfEnergyOptions } from './consequences/cost-of-energy';
export { emissionsOfEnergy } from './consequences/emissions-of-energy';
export type { EmissionsOptions } from './consequences/emissions-of-energy';
export { energyCost } from './consequences/energy-cost';
export type { EnergyCost, EnergyCostOptions } from './consequences/energy-cost';
export { energyOver } from './consequences/energy-over';
export type { EnergyOver, EnergyOverOptions, EnergyPeriod } from './consequences/energy-over';
export { homesEquivalent } from './consequences/homes-equivalent';
export type { HomesEquivalentOptions } from './consequences/homes-equivalent';
export { oversubscription } from './consequences/oversubscription';
export type { FundingRound, Oversubscription } from './consequences/oversubscription';
export { siteEnergy } from './consequences/site-energy';
export type { SiteEnergy, SiteEnergyOptions } from './consequences/site-energy';
export { COMPUTE_ERRORS } from './errors';
export { addH100Equivalents } from './h100e/add-h100-equivalents';
export { COMPUTE_BASES } from './h100e/compute-basis';
export type { ComputeBasis } from './h100e/compute-basis';
export { checkPublishedH100e } from './h100e/check-published-h100e';
export type { CheckedH100e, H100eFinding, PublishedH100e } from './h100e/check-published-h100e';
export { h100EquivalentColumns } from './h100e/h100-equivalent-columns';
export type {
  FleetColumns,
  H100EquivalentColumns,
  H100EquivalentColumnsOptions,
} from './h100e/h100-equivalent-columns';
export { h100Equivalents } from './h100e/h100-equivalents';
export type { H100Equivalents, H100EquivalentsOptions } from './h100e/h100-equivalents';
export { h100EquivalentsByBasis } from './h100e/h100-equivalents-by-basis';
export type {
  H100EquivalentsByBasis,
  H100EquivalentsByBasisOptions,
} from './h100e/h100-equivalents-by-basis';
export { h100Factor } from './h100e/h100-factor';
export type { H100FactorOptions } from './h100e/h100-factor';
export { recogniseH100e } from './h100e/recognise-h100e';
export type { H100eError, RecognisedH100e } from './h100e/recognise-h100e';
export { addPower } from './power/add-power';
export { chipPower } from './power/chip-power';
export type { ChipPower } from './power/chip-power';
export { chipsForPower } from './power/chips-for-power';
export type { ChipsForPower, ChipsForPowerOptions } from './power/chips-for-power';
export { facilityPower } from './power/facility-power';
export type { FacilityPower } from './power/facility-power';
export { facilityToItRatio } from './power/facility-to-it-ratio';
export type { FacilityAndItPower } from './power/facility-to-it-ratio';
export type { PowerFactors } from './power/factors';
export { figureSpread } from './power/figure-spread';
export type { FigureSpread } from './power/figure-spread';
export type { Power, PowerBasis } from './power/power';
export { powerChain } from './power/power-chain';
export type { PowerChain, PowerChainOptions } from './power/power-chain';
export { powerChainRange } from './power/power-chain-range';
export type {
  PowerChainRange,
  PowerChainRangeOptions,
  PowerFactorRanges,
  PowerRange,
} from './power/power-chain-range';
export { powerFactorsOn } from './power/power-factors-on';
export type { PowerFactorsOn, PowerParameters } from './power/power-factors-on';
export { toMegawatts } from './power/to-megawatts';
export type { PowerUnit } from './power/to-megawatts';
export { fitRampStretch } from './projection/fit-ramp-stretch';
export type { FittedRampStretch } from './projection/fit-ramp-stretch';
export { forecastOutcomes } from './projection/forecast-outcomes';
export type { ForecastOutcome, ForecastOutcomesOptions } from './projection/forecast-outcomes';
export { probabilityReaching } from './projection/probability-reaching';
export { projectRamp } from './projection/project-ramp';
export type { ProjectRampOptions, RampProjection } from './projection/project-ramp';
export { reachingDates } from './projection/reaching-dates';
export { velocityNeeded } from './projection/velocity-needed';
export type { VelocityNeeded, VelocityNeededOptions } from './projection/velocity-needed';
export { buildVelocity } from './ramp/build-velocity';
export type { BuildEvent, BuildVelocity } from './ramp/build-velocity';
export { logisticRamp, logisticValueOn } from './ramp/logistic-ramp';
export type { LogisticRamp, LogisticRampOptions } from './ramp/logistic-ramp';
export type { Between, BetweenOption, Ramp, RampPoint } from './ramp/ramp';
export { rampFirstReaching } from './ramp/ramp-first-reaching';
export type { RampFirstReaching } from './ramp/ramp-first-reaching';
export { rampProfile } from './ramp/ramp-profile';
export type { DayInterval, RampProfile, RampProfileOptions } from './ramp/ramp-profile';
export { rampValueOn } from './ramp/ramp-value-on';
export type { RampValueOnOptions } from './ramp/ramp-value-on';
export { rampsReach } from './ramp/ramps-reach';
export type { RampsReachOptions, RampsTotal } from './ramp/ramps-reach';
export { requiredVelocity } from './ramp/required-velocity';
export type { RequiredVelocity, RequiredVelocityOptions } from './ramp/required-velocity';
export type { ClaimedFigure } from './site/claims-due';
export { claimVersusRecord } from './site/claim-versus-record';
export type { ClaimVersusRecord, RecordOfClaim } from './site/claim-versus-record';
export { firstReaching } from './site/first-reaching';
export type { FirstReaching } from './site/first-reaching';
export { parseSite, safeParseSite } from './site/parse-site';
export { parseVintages } from './site/parse-vintages';
export type { ParsedVintage, ParseVintagesOptions, VintageColumns } from './site/parse-vintages';
export type { PublishedCluster } from './site/published-cluster';
export { recordedRamp } from './site/recorded-ramp';
export type { RecordedPoint, RecordOptions } from './site/recorded-ramp';
export { SITE_BASES, SITE_UNITS } from './site/site';
export type { Site, SiteBasis, SiteClaim, SiteEvent, SiteRow, SiteStage, SiteVintage } from './site/site';
export { siteColumns } from './site/site-columns';
export type { SiteColumns, SiteColumnsOptions } from './site/site-columns';
export { siteEvent } from './site/site-event';
export { siteOn } from './site/site-on';
export type { RecordedFigure, SiteOn } from './site/site-on';
export { siteSchema } from './site/site-schema';
export { stagesOn } from './site/stages-on';
export type { StageOn } from './site/stages-on';
export type { CopyRow } from './site/read-copy';
export { vintageSlips } from './site/vintage-slips';
export type { VintageSlip, VintageSlipsOptions } from './site/vintage-slips';
export { vintagesOf, vintageView } from './site/vintage-view';
export type { RampVintage, VintageAnswer, VintageViewOptions } from './site/vintage-view';
export type { Factor, Range } from './range/range';
export { clusterNeeded } from './training/cluster-needed';
export type { ClusterNeededOptions } from './training/cluster-needed';
export { impliedUtilisation } from './training/implied-utilisation';
export type { ImpliedUtilisation, ImpliedUtilisationOptions } from './training/implied-utilisation';
export { modelBudget } from './training/model-budget';
export type { ModelBudget, ModelBudgetOptions } from './training/model-budget';
export { trainingCompute } from './training/training-compute';
export type { TrainingCompute, TrainingComputeOptions } from './training/training-compute';
export { trainingDays } from './training/training-days';
export type { TrainingDaysOptions } from './training/training-days';
export { trainingEstimate } from './training/training-estimate';
export type { TrainingEstimate, TrainingEstimateOptions, TrainingWay } from './training/training-estimate';
export { trainingTime } from './training/training-time';
export type { TrainingTime, TrainingTimeOptions } from './training/training-time';
export { trainingTimeRange } from './training/training-time-range';
export type { TrainingTimeRange, TrainingTimeRangeOptions } from './training/training-time-range';
