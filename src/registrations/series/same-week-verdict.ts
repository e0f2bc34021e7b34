import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { raise } from '../../core/error';
import type { PredictionInterval } from '../../core/format';
import { requireInteger, requireNumber } from '../../core/input';
import { quantileType7 } from '../../core/scoring';
import { REGISTRATIONS_ERRORS } from '../errors';
import type { Sentence } from '../sentence';
import { likeForLike, type Compared, type ComparedWeek } from './like-for-like';
import { sayTooLittleHistory, sayVerdict, type SameWeekCode } from './say-verdict';
import type { WeeklySeries } from './weekly-series';

/** What is known when the verdict is given, and how wide "ordinary" is. */
export interface SameWeekOptions {
  /** Weeks that became known after this day are not used. @defaultValue the day the series stands at */
  readonly asOf?: DateLike;
  /** Share of other weeks inside the expected range (0 and 1 excluded). @defaultValue 0.8 */
  readonly coverage?: number;
  /** How many other quarters a verdict needs (2 or more). @defaultValue 4 */
  readonly minimumHistory?: number;
}

/** A quantile of the counts of the same week in other quarters. */
export interface ExpectedQuantile {
  /** Probability (0 to 1). */
  readonly p: number;
  /** Vehicles. */
  readonly value: number;
}

/** Whether a weekly count is out of the ordinary for its place in the quarter. */
export type SameWeekVerdict =
  | {
      readonly outcome: 'verdict';
      readonly asOf: IsoDate;
      readonly verdict: SameWeekCode;
      /** Share of the other weeks below this count, ties by half (0 to 100 %). */
      readonly percentile: number;
      readonly expected: {
        readonly median: number;
        readonly quantiles: readonly ExpectedQuantile[];
        readonly interval: PredictionInterval;
      };
      readonly comparison: Compared;
      readonly sentence: Sentence;
    }
  | {
      readonly outcome: 'too-little-history';
      readonly asOf: IsoDate;
      /** How many other quarters a verdict needs, and how many are known. */
      readonly needs: number;
      readonly has: number;
      readonly comparison: Compared;
      readonly sentence: Sentence;
    }
  | {
      readonly outcome: 'not-reported';
      readonly asOf: IsoDate;
      readonly weekStart: IsoDate;
      readonly others: readonly ComparedWeek[];
    };

const COVERAGE = 0.8;
const MINIMUM_HISTORY = 4;
const PROBABILITIES = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/**
 * Judges a weekly count against the same week of other quarters, from the record alone and without a model.
 *
 * The expected range is the central interval of the other weeks' counts, by quantiles of type 7; with few quarters it
 * is coarse, and the counts it rests on are returned with it. `lowest` and `highest` mean beyond every other week by
 * more than rounding explains; `low` and `high` outside the expected range. Later quarters count as long as they are
 * known: give `asOf` to ask what one could have said at the time.
 *
 * @param series - weeks of one brand and basis
 * @param weekStart - Monday of the week
 * @throws GigacastError `registrations/not-a-week`, `registrations/as-of-after-series`, `number/out-of-range`,
 * `number/not-an-integer`
 * @see R. J. Hyndman, Y. Fan, Sample quantiles in statistical packages, 1996, definition 7
 * @example
 * sameWeekVerdict(toWeeklySeries([], { brand: 'Tesla', basis: 'insurance', asOf: '2023-07-11' }), '2023-07-03').outcome;
 * // => 'not-reported'
 */
export function sameWeekVerdict(
  series: WeeklySeries,
  weekStart: DateLike,
  options: SameWeekOptions = {},
): SameWeekVerdict {
  const { coverage, needs } = checkOptions(options);
  const asOf = checkAsOf(options.asOf ?? series.asOf, series.asOf);
  const known = { ...series, asOf, weeks: series.weeks.filter(({ knownOn }) => knownOn <= asOf) };
  const comparison = likeForLike(known, weekStart);
  if (comparison.outcome === 'not-reported') {
    const { weekStart: monday, others } = comparison;
    return { outcome: 'not-reported', asOf, weekStart: monday, others };
  }
  const counts = comparison.others.map(({ week }) => week.count);
  const has = counts.length;
  if (has < needs) {
    const sentence = sayTooLittleHistory(series.brand, comparison, { asOf, needs, has });
    return { outcome: 'too-little-history', asOf, needs, has, comparison, sentence };
  }
  const expected = expectedFrom(counts, coverage);
  const { count } = comparison.this.week;
  const percentile = midRank(count, counts);
  const verdict = judge(comparison, expected.interval);
  const sentence = sayVerdict(series.brand, comparison, { asOf, verdict, percentile, expected });
  return { outcome: 'verdict', asOf, verdict, percentile, expected, comparison, sentence };
}

function checkOptions(options: SameWeekOptions) {
  const at = { function: 'sameWeekVerdict', path: 'coverage' };
  const coverage = requireNumber(options.coverage ?? COVERAGE, at, { moreThan: 0, lessThan: 1 });
  const needs = requireInteger(
    options.minimumHistory ?? MINIMUM_HISTORY,
    { ...at, path: 'minimumHistory' },
    { atLeast: 2 },
  );
  return { coverage, needs };
}

function checkAsOf(asOf: DateLike, latest: IsoDate): IsoDate {
  const at = { function: 'sameWeekVerdict', path: 'asOf' };
  const day = toIsoDate(asOf, at);
  if (day > latest) {
    raise(REGISTRATIONS_ERRORS, 'registrations/as-of-after-series', {
      ...at,
      received: day,
      params: { asOf: latest },
    });
  }
  return day;
}

function expectedFrom(counts: readonly number[], coverage: number) {
  const tail = (1 - coverage) / 2;
  const at = (p: number) => quantileType7(counts, p);
  return {
    median: at(0.5),
    quantiles: PROBABILITIES.map((p) => ({ p, value: at(p) })),
    interval: { coverage, lower: at(tail), upper: at(1 - tail) },
  };
}

function midRank(count: number, others: readonly number[]): number {
  const below = others.filter((other) => other < count).length;
  const tied = others.filter((other) => other === count).length;
  return (100 * (below + tied / 2)) / others.length;
}

function judge({ this: { week }, rank }: Compared, interval: PredictionInterval): SameWeekCode {
  if (rank.record !== null) return rank.record;
  if (week.count < interval.lower) return 'low';
  return week.count > interval.upper ? 'high' : 'ordinary';
}
