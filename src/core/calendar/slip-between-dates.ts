import type { CheckedArgument } from '../input';
import { fuzzyDate } from './fuzzy-date';
import type { FuzzyDate, FuzzyDateLike, FuzzyDateOptions } from './fuzzy-date-types';
import { toEpochDay } from './to-epoch-day';

/** How the intervals of two claims lie to each other; earlier and later mean said first and said afterwards. */
export type DateRelation =
  'equal' | 'later contains earlier' | 'earlier contains later' | 'overlap' | 'disjoint';

/** How far a date moved between two claims, as far as their precision tells; plain data. */
export interface DateSlip {
  readonly relation: DateRelation;
  /** Least slip the two claims allow (days; negative is a pull-in). */
  readonly slipDaysMin: number;
  /** Greatest slip the two claims allow (days). */
  readonly slipDaysMax: number;
}

const EARLIER: CheckedArgument = { function: 'slipBetweenDates', path: 'earlier' };
const LATER: CheckedArgument = { function: 'slipBetweenDates', path: 'later' };

/**
 * How far a stated date moved from the claim said first to the claim said afterwards.
 *
 * Both dates are closed intervals, so the slip is one too: from the first day of the later claim minus the last day of
 * the earlier one, to the last day of the later minus the first day of the earlier. Equal texts give an interval
 * around zero, not zero.
 *
 * @param earlier - date in the claim said first
 * @param later - date in the claim said afterwards
 * @param options - phrases that either may use
 * @throws GigacastError as `fuzzyDate`
 * @see J. F. Allen, Maintaining knowledge about temporal intervals, CACM 26(11), 1983
 * @example
 * slipBetweenDates('2027-06', '2027');
 * // => { relation: 'later contains earlier', slipDaysMin: -180, slipDaysMax: 213 }
 */
export function slipBetweenDates(
  earlier: FuzzyDateLike,
  later: FuzzyDateLike,
  options: FuzzyDateOptions = {},
): DateSlip {
  const first = fuzzyDate(earlier, options, EARLIER);
  const second = fuzzyDate(later, options, LATER);
  return {
    relation: relate(first, second),
    slipDaysMin: toEpochDay(second.from) - toEpochDay(first.to),
    slipDaysMax: toEpochDay(second.to) - toEpochDay(first.from),
  };
}

/** ISO dates sort as text. */
function relate(earlier: FuzzyDate, later: FuzzyDate): DateRelation {
  if (earlier.from === later.from && earlier.to === later.to) return 'equal';
  if (later.from <= earlier.from && later.to >= earlier.to) return 'later contains earlier';
  if (earlier.from <= later.from && earlier.to >= later.to) return 'earlier contains later';
  return later.from > earlier.to || later.to < earlier.from ? 'disjoint' : 'overlap';
}
