import { quarterIndex, quarterKey, quarterWeekOf, weeksOfQuarter, type DateLike } from '../../core/calendar';
import { formatCount } from '../../core/format';
import { requireInteger } from '../../core/input';
import type { CountRange } from '../counts/count-range';
import type { Sentence } from '../sentence';
import { requireMonday } from '../weeks/require-monday';
import type { CountedSeries } from './counted-series';
import { sayMissing } from './say-missing';
import { sumOver } from './sum-over';

/** How much a quarter would have to bring each week to reach a target. */
export type RunRate =
  | {
      /** The target is still ahead, and weeks are left. */
      readonly outcome: 'needed';
      readonly quarter: string;
      readonly target: number;
      readonly soFar: CountRange;
      /** Vehicles still needed to reach the target, as rounding leaves it open. */
      readonly left: CountRange;
      readonly weeksLeft: number;
      /** Vehicles a week that are needed from now on. */
      readonly perWeek: CountRange;
      /** Vehicles a week so far. */
      readonly pace: number;
      /** What the same weeks brought in earlier quarters, the most first. */
      readonly finishes: readonly { readonly quarter: string; readonly total: CountRange }[];
      readonly sentence: Sentence;
    }
  | {
      /** The target is passed, even if every count was rounded up; or no week is left and it was missed. */
      readonly outcome: 'reached' | 'missed';
      readonly quarter: string;
      readonly target: number;
      readonly soFar: CountRange;
      readonly sentence: Sentence;
    }
  | {
      readonly outcome: 'incomplete';
      readonly quarter: string;
      readonly target: number;
      readonly missing: readonly string[];
      readonly sentence: Sentence;
    };

/**
 * The weekly count that the rest of a quarter needs to reach a target, such as the record, beside what the same weeks
 * brought in earlier quarters.
 *
 * The rest is spread evenly; how it usually comes is shown by the earlier quarters, since late weeks bring more. The
 * target is on the basis of the series: a retail record is not reached by insured cars alone.
 *
 * @param series - weeks of one brand and basis
 * @param weekStart - Monday of the last week that counts
 * @param options.target - vehicles in the quarter (whole, above 0)
 * @throws GigacastError `registrations/not-a-week`, `number/…` for the target; the `date/…` codes of `toEpochDay`
 * @example
 * runRateNeeded(toWeeklySeries([], { brand: 'Tesla', basis: 'insurance', asOf: '2023-07-11' }), '2023-07-03', { target: 156676 }).outcome;
 * // => 'incomplete'
 */
export function runRateNeeded(
  series: CountedSeries,
  weekStart: DateLike,
  options: { readonly target: number },
): RunRate {
  const { quarter, weekOfQuarter, weeksToQuarterEnd: weeksLeft } = requireMonday(weekStart, 'runRateNeeded');
  const target = requireInteger(
    options.target,
    { function: 'runRateNeeded', path: 'target' },
    { atLeast: 1 },
  );
  const weeks = weeksOfQuarter(quarter);
  const sum = sumOver(series, at(weeks, 0).from, at(weeks, weekOfQuarter - 1).to);
  const brand = series.brand;
  const goal = `${formatCount(target)} in ${quarter}`;
  const base = { brand, quarter, target };
  const say = (code: string, text: string, params: object = {}): Sentence => ({
    code: `registrations/run-rate-${code}`,
    params: { ...base, ...params },
    text: `${brand}: ${text}`,
  });
  if (sum.outcome === 'gap') {
    const { missing } = sum;
    const sentence = say('incomplete', `what ${goal} needs cannot be said: ${sayMissing(missing)}.`, {
      missing: missing.join(', '),
    });
    return { outcome: 'incomplete', quarter, target, missing, sentence };
  }
  const soFar = sum.total;
  if (soFar.low >= target || weeksLeft === 0) {
    const outcome = soFar.low >= target || soFar.count >= target ? 'reached' : 'missed';
    const text = `${goal} ${outcome === 'reached' ? 'is reached' : 'was missed'} with ${formatCount(soFar.count)} after ${weekOfQuarter} weeks.`;
    return { outcome, quarter, target, soFar, sentence: say(outcome, text, { soFar: soFar.count }) };
  }
  const left = { count: target - soFar.count, low: target - soFar.high, high: target - soFar.low };
  const perWeek = { count: left.count / weeksLeft, low: left.low / weeksLeft, high: left.high / weeksLeft };
  const finishes = finishesOf(series, quarter, weekOfQuarter);
  const [most] = finishes;
  const before =
    most === undefined
      ? ''
      : `; the same weeks brought at most ${formatCount(most.total.count)}, in ${most.quarter}`;
  const text = `${goal} needs ${formatCount(perWeek.count)} a week for ${weeksLeft} more weeks, ${formatCount(left.count)} in all${before}.`;
  const params = { soFar: soFar.count, left: left.count, weeksLeft, perWeek: perWeek.count };
  return {
    outcome: 'needed',
    quarter,
    target,
    soFar,
    left,
    weeksLeft,
    perWeek,
    pace: soFar.count / weekOfQuarter,
    finishes,
    sentence: say('needed', text, {
      ...params,
      ...(most === undefined
        ? {}
        : {
            most: most.total.count,
            mostIn: most.quarter,
          }),
    }),
  };
}

/** The rest of every earlier quarter after the same number of weeks. */
function finishesOf(series: CountedSeries, quarter: string, weeks: number) {
  const [first] = series.weeks;
  const end = quarterIndex(quarter);
  const start = first === undefined ? end : quarterIndex(quarterWeekOf(first.weekStart).quarter);
  const finishes: { quarter: string; total: CountRange }[] = [];
  for (let index = start; index < end; index += 1) {
    const all = weeksOfQuarter(quarterKey(index));
    if (all.length <= weeks) continue;
    const sum = sumOver(series, at(all, weeks).from, at(all, all.length - 1).to);
    if (sum.outcome === 'sum') finishes.push({ quarter: quarterKey(index), total: sum.total });
  }
  return finishes.sort((a, b) => b.total.count - a.total.count || (a.quarter < b.quarter ? -1 : 1));
}

function at<T>(values: readonly T[], index: number): T {
  return values[index] as T;
}
