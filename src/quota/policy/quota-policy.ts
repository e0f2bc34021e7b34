import type { IsoDate } from '../../core/calendar';
import type { Rounding } from '../../core/exact';
import type { Dated, EvidenceStatus, Source } from '../../core/provenance';
import type { PoolEligibility } from '../eligibility/pool-eligibility';
import type { Rate } from '../rate/rate';
import type { Figure } from './figure';
import type { QuotaUnit } from './quota-unit';
import type { Treatment } from './treatment';

/**
 * How firmly a policy stands.
 *
 * `enacted`: its instruments are in force. `announced`: stated or reported, never enacted in this form.
 * `illustrative`: made up to show something.
 */
export type PolicyStanding = 'enacted' | 'announced' | 'illustrative';

/** A tariff item, with the condition under which it is covered where there is one. */
export interface TariffItem {
  readonly code: string;
  /** Covered only if this holds of the goods. */
  readonly when?: 'passenger-vehicle';
}

/** Which goods a policy or measure is about. */
export interface CoveredGoods {
  readonly description: string;
  /** Empty where no text names items. */
  readonly tariffItems: readonly TariffItem[];
  readonly status: EvidenceStatus;
  readonly source: Source;
  readonly note?: string;
}

/** How shares of the quota are given out. */
export interface Administration {
  readonly method: 'first-come-first-served';
  /** The moment that takes units from the balance and sets the order. */
  readonly countedOn: 'permit-issue' | 'acceptance-of-declaration';
  readonly permit?: {
    /** How many days before entry a permit may be asked for. */
    readonly earliestDaysBeforeEntry: number;
    /** For how many days a permit is valid at most. */
    readonly validDays: number;
  };
}

/** What a period takes over from another one. */
export type CarryOver = { readonly kind: 'none' } | { readonly kind: 'unused-of'; readonly periodId: string };

/** A part of a period's volume that some goods may draw on. */
export interface Pool {
  readonly id: string;
  readonly title: string;
  /** Decimal text in the unit of the quota. */
  readonly volume: Figure<string>;
  /** The published share of the period's volume, where the text sets a share and not a number. */
  readonly share?: Figure<string>;
  readonly eligibility: Figure<PoolEligibility>;
}

/** A span of days with a volume of its own: a quota year, or a part of one. */
export interface QuotaPeriod {
  readonly id: string;
  /** 1 for the first year of the policy. */
  readonly quotaYear: number;
  readonly from: IsoDate;
  /** Last day (included). */
  readonly to: IsoDate;
  readonly dates: { readonly status: EvidenceStatus; readonly source: Source; readonly note?: string };
  /** Volume without anything carried over; decimal text in the unit of the quota. */
  readonly volume: Figure<string>;
  /** In the order in which eligible goods draw on them. */
  readonly pools: readonly Pool[];
  readonly carryOver: Figure<CarryOver>;
}

/**
 * A tariff quota as data: goods, unit, periods with their volumes and pools, rates, and what happens beyond them.
 *
 * Every value says its source and how much weight it bears; what no text settles is a stated unknown.
 */
export interface QuotaPolicy {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly title: string;
  /** ISO 3166 code of the importing country or union. */
  readonly jurisdiction: string;
  readonly standing: PolicyStanding;
  readonly goods: CoveredGoods;
  /** ISO 3166 codes of the countries of origin; empty for all. */
  readonly origins: readonly string[];
  readonly unit: QuotaUnit;
  /** ISO 4217 code of duties and price limits. */
  readonly currency: string;
  readonly administration: Dated<Administration>;
  /** In order, each starting on the day after the one before ends. */
  readonly periods: readonly QuotaPeriod[];
  readonly inQuotaRate: Dated<Rate>;
  readonly overQuota: Dated<Treatment>;
  readonly rounding: {
    /** Of the duty of each portion of an entry. */
    readonly duty: Figure<Rounding>;
    /** Of volumes and reserved shares that come out with a fraction; absent where none does. */
    readonly volume?: Figure<Rounding>;
  };
}
