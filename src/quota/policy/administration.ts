import type { Rounding } from '../../core/exact';

/** What a permit asks of its holder. */
export interface PermitTerms {
  /** How many days before entry a permit may be asked for. */
  readonly earliestDaysBeforeEntry?: number;
  /** For how many days a permit is valid at most. */
  readonly validDays?: number;
  /** Goods without a valid permit at entry count as beyond the quota, even while it has room. @defaultValue false */
  readonly requiredAtEntry?: boolean;
  /** @defaultValue 'once' */
  readonly uses?: 'once' | 'several';
  /** What becomes of the units of a permit that expires. @defaultValue 'return' */
  readonly expiredUnits?: 'return' | 'lapse';
}

/** Requests are served in the order of a date. */
export interface FirstComeFirstServed {
  readonly method: 'first-come-first-served';
  /** The moment that takes units from the balance and sets the order. */
  readonly countedOn: 'permit-issue' | 'acceptance-of-declaration' | 'presentation';
  /** How requests of the day are served on which the balance runs out. @defaultValue 'order-given' */
  readonly sameDay?: 'pro-rata' | 'order-given';
  /** @defaultValue 'largest-remainder' */
  readonly proRataRounding?: 'largest-remainder' | 'floor';
  /** Which rule moves acceptances of the first days of January. */
  readonly newYear?: 'eu' | 'uk';
  /** An allocation counts requests accepted up to so many working days before. */
  readonly workingDaysToAllocation?: number;
  readonly permit?: PermitTerms;
}

/** All requests at the opening count as simultaneous and share the volume in proportion; later ones follow in order. */
export interface OpeningProration {
  readonly method: 'opening-proration';
  /** Clock time of the opening, `HH:MM`. */
  readonly opensAt: string;
  /** IANA time zone of that clock. */
  readonly zone: string;
  readonly factorDecimals: number;
  /** Of each allotment. */
  readonly rounding: Rounding;
}

/** Applications in a window are met by one coefficient. */
export interface LicenceOnDemand {
  readonly method: 'licence-on-demand';
  /** Decimals of the coefficient in per cent. */
  readonly coefficientDecimals: number;
  readonly rounding: Rounding;
  /** An applicant who gets less may withdraw. */
  readonly minimumLot?: string;
  readonly maximumPerApplicant?: string;
  /** Share by which imports may exceed the licence. */
  readonly tolerance?: string;
  /** Days of the month in which applications are lodged, both included. */
  readonly window?: { readonly firstDay: number; readonly lastDay: number };
}

/** Shares go to the highest bids; the lowest price still served is met in proportion. */
export interface Auction {
  readonly method: 'auction';
  readonly pricing: 'uniform' | 'pay-as-bid';
  /** A bidder whose reduced share is smaller may withdraw. */
  readonly minimumPerBid?: string;
  readonly reservePrice?: string;
}

/** Shares follow past trade, pool by pool. */
export interface HistoricalShares {
  readonly method: 'historical-shares';
  readonly pools: readonly {
    readonly id: string;
    /** Fraction of the volume. */
    readonly share: string;
    /** What the applicants are weighted by. */
    readonly weightedBy: string;
  }[];
  readonly rounding: Rounding;
  readonly useItOrLoseIt?: {
    /** Month and day, `MM-DD`, by which use is looked at. */
    readonly reviewOn: string;
    /** Holders who used this share of their allocation or less are cut. */
    readonly usedAtMost: string;
    /** Only allocations of this size or more are cut. */
    readonly fromAllocation: string;
    /** Share of the remaining allocation that is taken away. */
    readonly cut: string;
    /** Use below this share of the allocation reduces next year's. */
    readonly fullUse: string;
    /** Unused units below this are forgiven. */
    readonly tolerance: string;
    /** Month and day, `MM-DD`, by which units given back count as used. */
    readonly returnBy: string;
  };
}

/** How shares of a quota are given out by one method. */
export type AllocationMethodTerms =
  FirstComeFirstServed | OpeningProration | LicenceOnDemand | Auction | HistoricalShares;

/** How shares of a quota are given out; with several steps the next one works on what the one before leaves. */
export type Administration =
  AllocationMethodTerms | { readonly method: 'mixed'; readonly steps: readonly AllocationMethodTerms[] };
