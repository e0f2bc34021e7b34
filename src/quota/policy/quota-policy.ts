import type { IsoDate } from '../../core/calendar';
import type { Rounding } from '../../core/exact';
import type { Dated, EvidenceStatus, Source } from '../../core/provenance';
import type { PoolEligibility, PriceBasis } from '../eligibility/pool-eligibility';
import type { Rate } from '../rate/rate';
import type { Administration } from './administration';
import type { CarryOver } from './carry-over';
import type { CountryCaps } from './country-caps';
import type { Exclusion } from './exclusion';
import type { Figure } from './figure';
import type { QuotaUnit } from './quota-unit';
import type { Availability, CriticalRule, SecurityRule } from './safeguards';
import type { Treatment } from './treatment';
import type { PoolVolumeRule, VolumeRule, YearVolumeRule } from './volume-rule';

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

/** A part of a period's volume that some goods may draw on. */
export interface Pool {
  readonly id: string;
  readonly title: string;
  /** Decimal text in the unit of the quota, or the rule that yields it. */
  readonly volume: Figure<PoolVolumeRule>;
  /** The published share of the period's volume, where the text sets a share and not a number. */
  readonly share?: Figure<string>;
  readonly eligibility: Figure<PoolEligibility>;
}

/** From a day on, a period has another volume: the whole of it, not what is left. */
export interface Amendment {
  readonly from: IsoDate;
  readonly volume: Figure<VolumeRule>;
  readonly pools: readonly Pool[];
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
  /** Volume without anything carried over; decimal text in the unit of the quota, or the rule that yields it. */
  readonly volume: Figure<VolumeRule>;
  /** In the order in which eligible goods draw on them. */
  readonly pools: readonly Pool[];
  /** Changes of the volume while the period runs, in order. */
  readonly amendments?: readonly Amendment[];
  /** Last day on which drawings on the period are accepted, where it is not its last day. */
  readonly drawingStops?: Figure<IsoDate>;
  /** Limits by country inside the volume. */
  readonly countryCaps?: Figure<CountryCaps>;
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
  /** The number under which a customs authority runs the quota. */
  readonly orderNumber?: string;
  readonly goods: CoveredGoods;
  /** ISO 3166 codes of the countries of origin; empty for all. */
  readonly origins: readonly string[];
  /** Goods that are neither charged by the policy nor counted, although its items name them. */
  readonly exclusions?: readonly Exclusion[];
  readonly unit: QuotaUnit;
  /** ISO 4217 code of duties and price limits. */
  readonly currency: string;
  /** On which basis the value is measured that duties are charged on. */
  readonly valuation?: Figure<PriceBasis>;
  /** The rule for the volumes of successive quota years, where the text sets one. */
  readonly yearVolume?: Figure<YearVolumeRule>;
  readonly administration: Dated<Administration>;
  /** In order, each starting on the day after the one before ends. */
  readonly periods: readonly QuotaPeriod[];
  /** Why nothing is entered before the first period or after the last one. */
  readonly outside?: { readonly before?: string; readonly after?: string };
  readonly inQuotaRate: Dated<Rate>;
  readonly overQuota: Dated<Treatment>;
  readonly critical?: Dated<CriticalRule>;
  readonly security?: Dated<SecurityRule>;
  /** Blocks and suspensions; left out where the quota was never closed. */
  readonly availability?: Dated<Availability>;
  readonly rounding: {
    /** Of the duty of each portion of an entry. */
    readonly duty: Figure<Rounding>;
    /** Of volumes and reserved shares that come out with a fraction; absent where none does. */
    readonly volume?: Figure<Rounding>;
  };
}
