import type { IsoDate } from '../../core/calendar';
import type { Missing } from '../../core/provenance';
import type { Rate } from '../rate/rate';
import type { Administration } from './administration';
import type { CarryOver } from './carry-over';
import type { CountryCaps, ResolvedCap } from './country-caps';
import type { Figure } from './figure';
import type { PolicyStanding, QuotaPeriod } from './quota-policy';
import type { ResolvedPool } from './resolve-volumes';
import type { Availability, CriticalRule, SecurityRule } from './safeguards';
import type { Treatment } from './treatment';

/** The terms of a policy on one day: one value per parameter, or a stated unknown, each with its source. */
export interface PolicyInForce {
  readonly inForce: true;
  readonly policyId: string;
  readonly standing: PolicyStanding;
  readonly on: IsoDate;
  readonly period: Pick<QuotaPeriod, 'id' | 'quotaYear' | 'from' | 'to'>;
  /** Volume of the period as amended until that day, without anything carried over, in the unit of the quota. */
  readonly volume: Figure<string>;
  /** In the order in which eligible goods draw on them. */
  readonly pools: readonly ResolvedPool[];
  /** The day from which an amendment gives the volumes; null where they are the original ones. */
  readonly amendedOn: IsoDate | null;
  /** Last day on which drawings are accepted, where it is not the last day of the period. */
  readonly drawingStops: Figure<IsoDate> | null;
  readonly countryCaps: Figure<CountryCaps> | null;
  /** The same limits in units; empty where there are none or the volume is unknown. */
  readonly caps: readonly ResolvedCap[];
  readonly carryOver: Figure<CarryOver>;
  readonly administration: Figure<Administration>;
  readonly inQuotaRate: Figure<Rate>;
  readonly overQuota: Figure<Treatment>;
  readonly critical: Figure<CriticalRule> | null;
  readonly security: Figure<SecurityRule> | null;
  /** Null where the policy knows of no block or suspension. */
  readonly availability: Figure<Availability> | null;
  /** The parameters that are unknown on that day, with the reasons. */
  readonly missing: readonly Missing[];
}

/** A day on which a policy has no terms. */
export interface PolicyNotInForce {
  readonly inForce: false;
  readonly policyId: string;
  readonly on: IsoDate;
  readonly why: 'before-first-period' | 'after-last-period';
  /** What the policy says about such days, e.g. that earlier volumes were not read. */
  readonly note?: string;
  /** First and last day of the policy's periods. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}
