import type { DateLike } from '../../core/calendar';
import type { DecimalInput } from '../../core/exact';
import type { PoolBalance, PoolLine } from '../allocation/allocate-pools';
import type { QuotaUnit } from '../policy/quota-unit';
import type { PortionTreatment, Treatment } from '../policy/treatment';
import type { RateInput } from '../rate/rate';

/** Goods that are to enter some time; they may be spread over periods and pools, whole units in a quota of pieces. */
export interface ShipmentToPlan extends PoolLine {
  /** Id of the period in which it can enter first. @defaultValue the first one */
  readonly earliest?: string;
  /** Id of the last period in which it may enter. @defaultValue the last one */
  readonly latest?: string;
  /** A permit in hand: first and last day (included) on which it lets goods in at the in-quota rate. */
  readonly permit?: { readonly from: DateLike; readonly to: DateLike };
}

/** A pool with what a shipment planner may count on in one period. */
export interface PlanPool extends PoolBalance {
  /** Whether what is unused goes to the pool of the same id in the next period. @defaultValue false */
  readonly carriesOver?: boolean;
}

/** A period with its pools, in the order in which they are drawn on. */
export interface PlanPeriod {
  readonly id: string;
  /** First day; needed where permits are stated. */
  readonly from?: DateLike;
  /** Last day (included); needed where permits are stated. */
  readonly to?: DateLike;
  readonly pools: readonly PlanPool[];
}

/** How soon a permit that is applied for now can be used. */
export interface PermitLeadTime {
  readonly asOf: DateLike;
  /** Days from the application to the first day of the permit (0 or more). */
  readonly leadDays: number;
}

/** When goods may enter, and what that costs. */
export interface PlanTerms {
  /** In order of time; at least one. */
  readonly periods: readonly PlanPeriod[];
  readonly inQuotaRate: RateInput;
  /** What goods beyond the pools meet; where they do not enter, everything has to fit. */
  readonly overQuota: Treatment;
  /** Cost of holding one unit from one period to the next (0 or more). @defaultValue 0 */
  readonly holdingCost?: DecimalInput;
  /** Needed where goods inside the quota want a permit. Without it and without permits in hand none is wanted. */
  readonly permits?: PermitLeadTime;
  /** @defaultValue pieces */
  readonly unit?: Exclude<QuotaUnit, { readonly kind: 'money' }>;
}

/** A part of a shipment that enters in one period from one pool, or beyond the quota. */
export interface PlannedEntry {
  readonly period: string;
  /** Null beyond the quota. */
  readonly pool: string | null;
  readonly treatment: PortionTreatment;
  readonly quantity: string;
  /** Exact, cut after 38 decimals. */
  readonly duty: string;
  /** Cost of waiting since the earliest period of the shipment. */
  readonly holding: string;
}

/** A shipment in the plan. */
export interface PlannedShipment {
  readonly id: string;
  /** Id of the period in which it could enter first. */
  readonly earliest: string;
  readonly entries: readonly PlannedEntry[];
  /** Units that enter later than the earliest period. */
  readonly deferred: string;
  /** Units that enter beyond the quota. */
  readonly over: string;
  /** Duty and holding. */
  readonly cost: string;
}

/** A pool in a period. */
export interface PlannedPlace {
  readonly period: string;
  readonly pool: string;
}

/**
 * Why no plan is cheaper: what one more unit of each shipment costs, less what one more unit of each pool saves, adds up
 * to the cost of the plan, and no unit costs less anywhere than the difference of the two.
 */
export interface PlanProof {
  readonly shipments: readonly { readonly id: string; readonly unitCost: string }[];
  /** What the last unit of the pool's own volume saves; 0 where volume is left. */
  readonly places: readonly (PlannedPlace & { readonly unitWorth: string })[];
  /** Sum over shipments less sum over pools: equals the cost. */
  readonly lowerBound: string;
}

/** A plan than which none is cheaper. */
export interface OptimalPlan {
  readonly feasible: true;
  readonly optimal: true;
  /** Duty and holding of everything. */
  readonly cost: string;
  readonly duty: string;
  readonly holding: string;
  readonly shipments: readonly PlannedShipment[];
  /** Units left of each pool's own volume, after what later periods draw on it. */
  readonly left: readonly (PlannedPlace & { readonly quantity: string })[];
  /** Cost where each shipment in the order given takes the first place with room; null where some find none. */
  readonly givenOrderCost: string | null;
  /** Given order less plan (0 or more); null where the given order finds no room for all. */
  readonly saving: string | null;
  readonly proof: PlanProof;
}

/** A place that a shipment may not use, and why. */
export interface BarredPlace extends PlannedPlace {
  readonly because: 'eligibility' | 'permit';
}

/**
 * Why there is no plan: these shipments may use these pools alone, and need more than they hold.
 *
 * `no-place`: one shipment that no pool in its periods may serve. `too-little-room`: together they need too much.
 */
export interface InfeasiblePlan {
  readonly feasible: false;
  readonly why: 'no-place' | 'too-little-room';
  /** Ids of the shipments that compete. */
  readonly shipments: readonly string[];
  /** All that they may use. */
  readonly places: readonly PlannedPlace[];
  readonly needed: string;
  readonly room: string;
  readonly short: string;
  /** Pools in the periods of these shipments that were barred to one of them. */
  readonly barred: readonly (BarredPlace & { readonly shipment: string })[];
  readonly says: string;
}

/** The best plan, or why there is none. */
export type ShipmentPlan = OptimalPlan | InfeasiblePlan;
