export { optimiseLineOrder } from './optimise-line-order';
export type { BestAllocation, BestLine } from './optimise-line-order';
export type {
  BarredPlace,
  InfeasiblePlan,
  OptimalPlan,
  PermitLeadTime,
  PlannedEntry,
  PlannedPlace,
  PlannedShipment,
  PlanPeriod,
  PlanPool,
  PlanProof,
  PlanTerms,
  ShipmentPlan,
  ShipmentToPlan,
} from './plan-types';
export { planShipments } from './plan-shipments';
