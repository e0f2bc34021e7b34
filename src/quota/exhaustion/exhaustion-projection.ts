import type { IsoDate } from '../../core/calendar';
import type { Empirical } from '../../core/distribution';
import type { KeyPart } from '../../core/random';
import type { ExhaustionAtPace } from './exhaustion-at-pace';

/** What a projection rests on. */
export interface ExhaustionBasis {
  /** Intervals of the history that were used, the first and last day they cover, and how many had a draw. */
  readonly intervals: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly intervalsWithDraws: number;
  /** Units drawn in them. */
  readonly drawn: string;
  /** Length of the steps in which the future is drawn (days). */
  readonly stepDays: number;
  /** An interval this much older counts half (days). */
  readonly halfLifeDays: number;
  /** How many intervals of equal weight the history is worth. */
  readonly effectiveIntervals: number;
  readonly draws: number;
  readonly seed: KeyPart;
}

/** One thing that a projection takes for granted. */
export interface ExhaustionAssumption {
  readonly id:
    | 'draws-recur'
    | 'recent-counts-more'
    | 'level-may-move'
    | 'larger-draws-possible'
    | 'spread-inside-a-step'
    | 'pending-is-drawn';
  readonly says: string;
}

/** When a quota runs out: a law of the day, with "not within the period" as an answer of its own; plain data. */
export interface ProjectedExhaustion {
  readonly outcome: 'projected';
  readonly schemaVersion: 1;
  readonly asOf: IsoDate;
  readonly periodEnd: IsoDate;
  /** Units that the projection starts with: left, less what is pending. */
  readonly remaining: string;
  readonly pending: string;
  /** The first day by which it has run out with that probability; null where the period ends first. */
  readonly p10: IsoDate | null;
  readonly p50: IsoDate | null;
  readonly p90: IsoDate | null;
  /** Probability that it runs out in the period; with the next it sums to 1. */
  readonly withinPeriod: number;
  readonly notWithinPeriod: number;
  /** Standard error of the two, from the finite number of draws. */
  readonly standardError: number;
  /** Days after `asOf`, given that it runs out in the period; null where it never did in the draws. */
  readonly days: Empirical | null;
  /** The rule of three on the same history, to compare with. */
  readonly atConstantPace: ExhaustionAtPace;
  readonly basis: ExhaustionBasis;
  readonly assumptions: readonly ExhaustionAssumption[];
}

/** A history that is too short, or in which too little was drawn, to tell how draws scatter. */
export interface TooFewDraws {
  readonly outcome: 'too-few-draws';
  /** `intervals`: too few in all; `draws`: too few in which anything was drawn. */
  readonly why: 'intervals' | 'draws';
  readonly needs: number;
  readonly has: number;
}

/** When a quota runs out, or why nothing can be said of it. */
export type ExhaustionProjection =
  | ProjectedExhaustion
  | TooFewDraws
  | {
      readonly outcome: 'already-exhausted';
      /** What used up the last unit: what was drawn, or what is pending. */
      readonly by: 'draws' | 'pending';
      /** Units left before what is pending (0 or less where nothing was left). */
      readonly remaining: string;
    }
  | { readonly outcome: 'period-over'; readonly periodEnd: IsoDate };
