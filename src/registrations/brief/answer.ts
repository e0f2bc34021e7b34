import type { IsoDate } from '../../core/calendar';
import type { PredictionInterval } from '../../core/format';
import type { CountChange } from '../changes/change-between';
import type { Pace } from '../compare/pace-of';
import type { RunRate } from '../compare/run-rate-needed';
import type { ToDateComparison } from '../compare/to-date';
import type { CountRange } from '../counts/count-range';
import type { Report } from '../records';
import type { Finding } from '../reconcile/finding';
import type { Sentence } from '../sentence';
import type { LikeForLike } from '../series/like-for-like';
import type { SameWeekVerdict } from '../series/same-week-verdict';
import type { WholesaleSplit } from '../wholesale/split-wholesale';

/** A result that says itself in words, such as one of a model: whatever else it holds is passed through. */
export interface Said {
  readonly sentence: Sentence;
}

/** What a model expects of a window, such as a nowcast. */
export interface Expectation {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly median: number;
  readonly interval: PredictionInterval;
}

/** What a count is worth in an average week without days off, and the level behind it (vehicles a week). */
export interface AdjustedPace {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly pace: number;
  readonly level: number;
}

/**
 * What a model has to say about the week, as plain data: results of `assess`, `nowcast`, `impliedExports` and `adjust`,
 * or of any other model that says itself in a sentence.
 */
export interface ModelAnswers {
  /** Whether the count is out of the ordinary, and what share of the change is phase, holiday, level and surprise. */
  readonly assessment?: Said;
  /** Where the month or the quarter will land. */
  readonly nowcast?: Said | Expectation;
  /** Exports that follow from wholesale and what the model expects at home. */
  readonly impliedExports?: Said;
  /** The pace without phase and holidays. */
  readonly adjusted?: Said | AdjustedPace;
}

/** Whole weeks of a month, and what is known of the month itself. */
export interface MonthSoFar {
  /** YYYY-MM, the month of the week's Thursday. */
  readonly month: string;
  /** Sum of its whole weeks so far; `null` where one is missing. */
  readonly weeks: CountRange | null;
  /** The latest count of the month by calendar days that ends on or before the week's Sunday. */
  readonly byDays: Report | null;
  /** Wholesale, domestic and exports of the latest month for which two of them are known. */
  readonly split: { readonly month: string; readonly figures: WholesaleSplit } | null;
}

/** A count of the week beside those of other brands. */
export interface PeerRank {
  readonly place: number;
  readonly of: number;
  /** Highest first. */
  readonly counts: readonly { readonly brand: string; readonly count: number }[];
  /** Brands whose count of the week is not known. */
  readonly unknown: readonly string[];
}

/** The share of one quarter's deliveries worldwide that one plant shipped. */
export interface DeliveryShare {
  readonly quarter: string;
  readonly wholesale: number;
  readonly deliveries: number;
  readonly share: CountChange;
}

/** Whether a count can be taken as it stands. */
export interface SourceCheck {
  readonly publisher: string;
  readonly publisherBefore: string | null;
  /** Other counts that were published for the week. */
  readonly otherCounts: readonly number[];
  readonly findings: readonly Finding[];
}

/** What each question is answered with. */
export interface BriefData {
  readonly change: {
    readonly verdict: SameWeekVerdict;
    readonly pace: Pace | null;
    readonly model: Said | null;
  };
  readonly 'same-week': LikeForLike;
  readonly 'quarter-to-date': ToDateComparison;
  readonly 'year-to-date': ToDateComparison;
  readonly month: {
    readonly soFar: MonthSoFar;
    readonly nowcast: Said | Expectation | null;
    readonly impliedExports: Said | null;
  };
  readonly 'run-rate': readonly RunRate[];
  readonly 'global-share': DeliveryShare | null;
  readonly 'models-and-peers': {
    readonly models: readonly { readonly name: string; readonly share: CountChange }[];
    readonly peers: PeerRank | null;
  };
  readonly source: SourceCheck;
  readonly pace: { readonly pace: Pace | null; readonly model: Said | AdjustedPace | null };
}

/** The questions, by what they are about. */
export type BriefTopic = keyof BriefData;

/** The answer to one of the ten questions. */
export type BriefAnswer = {
  readonly [T in BriefTopic]: {
    /** 1 to 10. */
    readonly number: number;
    readonly topic: T;
    /** `open` where nothing can be said, `partly` where something is missing that would say more. */
    readonly outcome: 'answered' | 'partly' | 'open';
    readonly data: BriefData[T];
    readonly sentences: readonly Sentence[];
    /** What is missing, in the words of the options. */
    readonly missing: readonly string[];
  };
}[BriefTopic];
