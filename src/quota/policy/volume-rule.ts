/** Growth of the yearly volume by a rate: the base is the volume of quota year 1. */
export interface GeometricVolumes {
  readonly kind: 'geometric';
  readonly base: string;
  /** Fraction by which each year exceeds the one before (6.5 % is 0.065). */
  readonly annualGrowth: string;
  readonly compounding: 'from-base' | 'chained-on-rounded';
  /** No year exceeds this. */
  readonly atMost?: string;
}

/** Growth of the yearly volume by the same number of units. */
export interface ArithmeticVolumes {
  readonly kind: 'arithmetic';
  readonly base: string;
  readonly annualIncrement: string;
  readonly atMost?: string;
}

/** Yearly volumes from a first to a last one, which is met exactly after so many steps. */
export interface TargetVolumes {
  readonly kind: 'target';
  readonly from: string;
  readonly to: string;
  readonly shape: 'linear' | 'compound';
  readonly steps: number;
}

/** The rule by which a text sets the volumes of successive quota years. */
export type YearVolumeRule = GeometricVolumes | ArithmeticVolumes | TargetVolumes;

/** A part of a year's volume by the time the quota is open. */
export interface ProRataVolume {
  readonly kind: 'pro-rata';
  /** Volume of a whole year. */
  readonly annual: string;
  /** `days` counts the days of the period, both ends included; `months` takes the number that is stated. */
  readonly by: 'days' | 'months';
  /** Months open; counted from the dates where the parts are days. */
  readonly open?: number;
  /** Days or months of the whole year. */
  readonly of: number;
}

/**
 * The volume of a period: a stated figure, or the rule that yields it.
 *
 * `year-volume` is the volume of its quota year by the policy's path, or a share of it.
 */
export type VolumeRule = string | { readonly kind: 'year-volume'; readonly share?: string } | ProRataVolume;

/** The volume of a pool: a stated figure, its published share of the period's volume, or what the others leave. */
export type PoolVolumeRule = string | { readonly kind: 'share' } | { readonly kind: 'rest' };
