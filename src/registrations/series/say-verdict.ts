import type { IsoDate } from '../../core/calendar';
import type { MessageParams } from '../../core/error';
import { formatCount, formatInterval, formatNumber, type PredictionInterval } from '../../core/format';
import type { Sentence } from '../sentence';
import type { Compared, ComparedWeek } from './like-for-like';

/** How a count stands among the same weeks of other quarters. */
export type SameWeekCode = 'lowest' | 'low' | 'ordinary' | 'high' | 'highest';

const VERDICTS: Readonly<Record<SameWeekCode, string>> = {
  lowest: 'the lowest on record',
  low: 'low',
  ordinary: 'ordinary',
  high: 'high',
  highest: 'the highest on record',
};

/** The verdict in words, with the change from the week before beside the same change of other quarters. */
export function sayVerdict(
  brand: string,
  compared: Compared,
  result: {
    readonly asOf: IsoDate;
    readonly verdict: SameWeekCode;
    readonly percentile: number;
    readonly expected: { readonly interval: PredictionInterval };
  },
): Sentence {
  const { asOf, verdict, percentile, expected } = result;
  const { week } = compared.this;
  const weeks = `${compared.others.length} other quarters known on ${asOf}`;
  const range = formatInterval(expected.interval, (bound) => formatCount(bound));
  return {
    code: `registrations/same-week-${verdict}`,
    params: {
      ...paramsOf(brand, compared, asOf),
      percentile,
      lower: expected.interval.lower,
      upper: expected.interval.upper,
      coverage: expected.interval.coverage,
    },
    text:
      `${brand}: ${nameOf(compared.this)} is ${VERDICTS[verdict]} for week ${week.weekOfQuarter} of a quarter: ` +
      `percentile ${formatNumber(percentile, { decimals: 0 })} of ${weeks}, ` +
      `where ${range} is expected.${sayChange(compared)}`,
  };
}

/** That there are too few other quarters for a verdict, with what they say. */
export function sayTooLittleHistory(
  brand: string,
  compared: Compared,
  result: { readonly asOf: IsoDate; readonly needs: number; readonly has: number },
): Sentence {
  const { asOf, needs, has } = result;
  const { week } = compared.this;
  const counts = compared.others.map((other) => `${formatCount(other.week.count)} in ${other.week.quarter}`);
  const list = counts.length === 0 ? '' : ` (${counts.join(', ')})`;
  return {
    code: 'registrations/too-little-history',
    params: { ...paramsOf(brand, compared, asOf), needs, has },
    text:
      `${brand}: ${nameOf(compared.this)} cannot be judged yet: week ${week.weekOfQuarter} of ` +
      `${has} other quarters was known on ${asOf}${list}, and a verdict needs ${needs}.${sayChange(compared)}`,
  };
}

function nameOf({ week }: ComparedWeek): string {
  return `${formatCount(week.count)} in ${week.weekStart} to ${week.weekEnd}`;
}

function sayChange({ this: { change }, others }: Compared): string {
  if (change === null) return '';
  const [low, high] = change.percentRange;
  const own = `The change from the week before, ${percent(change.percent)} (${percent(low)} to ${percent(high)})`;
  const changes = others.flatMap((other) => (other.change === null ? [] : [other.change.percent]));
  if (changes.length === 0) return ` ${own}, has no like in other quarters known.`;
  const [least, most] = [Math.min(...changes), Math.max(...changes)];
  const quarters = changes.length === 1 ? '1 other quarter' : `${changes.length} other quarters`;
  return ` ${own}, compares with ${percent(least)} to ${percent(most)} in ${quarters}.`;
}

function percent(value: number): string {
  return `${formatNumber(value, { signed: true })}%`;
}

function paramsOf(brand: string, { this: { week, change }, others }: Compared, asOf: IsoDate): MessageParams {
  const { weekStart, weekEnd, quarter, weekOfQuarter, count } = week;
  return {
    brand,
    weekStart,
    weekEnd,
    quarter,
    weekOfQuarter,
    count,
    asOf,
    quarters: others.length,
    ...(change === null
      ? {}
      : { percent: change.percent, percentLow: change.percentRange[0], percentHigh: change.percentRange[1] }),
  };
}
