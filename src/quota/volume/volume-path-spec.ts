import type { DecimalInput, Rounding } from '../../core/exact';

/** A volume that grows by the same rate each year. */
export interface GrowthPath {
  /** Volume of year 1 (0 or more). */
  readonly base: DecimalInput;
  /** Fraction by which each year exceeds the one before (more than -1; 6.5 % is 0.065). */
  readonly annualGrowth: DecimalInput;
  /**
   * `from-base` rounds every year from the exact power, `chained-on-rounded` lets each year grow from the rounded
   * one before. @defaultValue 'from-base'
   */
  readonly compounding?: 'from-base' | 'chained-on-rounded';
  /** Number of years, the first included (1 to 200). */
  readonly years: number;
  readonly rounding?: Rounding;
  /** No year exceeds this. */
  readonly atMost?: DecimalInput;
}

/** A volume that grows by the same number of units each year. */
export interface IncrementPath {
  readonly base: DecimalInput;
  /** Units by which each year exceeds the one before. */
  readonly annualIncrement: DecimalInput;
  /** Number of years, the first included (1 to 200). */
  readonly years: number;
  readonly rounding?: Rounding;
  readonly atMost?: DecimalInput;
}

/** A volume that moves from one figure to another, in equal steps or by equal factors. */
export interface TargetPath {
  /** Volume of year 1 (more than 0 for a compound path). */
  readonly from: DecimalInput;
  /** Volume after the last step, met exactly. */
  readonly to: DecimalInput;
  readonly shape: 'linear' | 'compound';
  /** Steps between years (1 to 199): the path has one year more. */
  readonly steps: number;
  /** Needed where a compound step has no finite decimal, as nearly every one. */
  readonly rounding?: Rounding;
}

/** A rule for the volumes of successive years. */
export type VolumePathSpec = GrowthPath | IncrementPath | TargetPath;

/** The volume of one year. */
export interface YearVolume {
  /** 1 for the first year. */
  readonly year: number;
  readonly volume: string;
  /** Before rounding: decimal text, or a fraction in lowest terms; absent where neither is at hand. */
  readonly exact?: string;
}
