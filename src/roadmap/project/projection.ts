import type { EpochDay, IsoDate } from '../../core/calendar';
import type { Distribution } from '../../core/distribution';
import type { KeyPart } from '../../core/random';
import type { Plan } from './plan';
import type { DrawnDays } from './tally';

/** A quantile date with how far the finite number of draws may have put it off. */
export interface QuantileDate {
  /** `null` where the generation never comes with that much probability. */
  readonly date: IsoDate | null;
  /** Numerical standard error (days), from the spread of the neighbouring draws; 0 where the law is exact. */
  readonly standardErrorDays: number;
}

/** One of the cases that make up an exact law: from a day on, a length in days or calendar months. */
export interface ExactPart {
  readonly weight: number;
  readonly from: IsoDate;
  readonly unit: 'days' | 'months';
  /** Of the length, given that it outlasts the day of the question. */
  readonly distribution: Distribution;
}

/** What waiting for several does to a generation: the last of them decides. */
export interface MergeBias {
  /** The day on which the last has come. */
  readonly p50: QuantileDate;
  /** What is waited for, each with the share of the draws in which nothing came later. */
  readonly waitsFor: readonly {
    readonly name: string;
    readonly p50: IsoDate | null;
    readonly lastIn: number;
  }[];
  /** By how many days the median of the last exceeds the latest of the medians; `null` where one has none. */
  readonly days: number | null;
}

/** When one generation comes. */
export interface GenerationProjection extends DrawnDays {
  readonly generation: string;
  readonly p10: QuantileDate;
  readonly p50: QuantileDate;
  readonly p90: QuantileDate;
  /** Probability that the programme is given up first. */
  readonly cancelled: number;
  /** The law in closed form where there is one; probabilities and quantiles then come from it, not from the draws. */
  readonly exact: readonly ExactPart[] | null;
  /** `null` where it waits for one thing only. */
  readonly merge: MergeBias | null;
}

/** When the generations of a plan come, given that none has come by `asOf`; plain data. */
export interface Projection {
  readonly schemaVersion: 1;
  readonly asOf: IsoDate;
  readonly plan: Plan;
  readonly seed: KeyPart;
  readonly draws: number;
  /** Probability, before it was known, of what is known at `asOf`; a small one speaks against the model. */
  readonly notYet: number;
  readonly generations: readonly GenerationProjection[];
}

/** Draws of the days on which generations come; typed arrays, for `structuredClone` and not for JSON. */
export interface ProjectionDraws {
  readonly asOf: EpochDay;
  /** For each generation the epoch day in every draw, 2147483647 where it never comes; one index is one draw. */
  readonly days: Readonly<Record<string, Int32Array>>;
  /** Probability, before it was known, of what is known at `asOf`; a small one speaks against the model. */
  readonly notYet: number;
}
