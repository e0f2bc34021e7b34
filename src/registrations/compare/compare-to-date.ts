import { formatCount, formatNumber } from '../../core/format';
import type { CountChange } from '../changes/change-between';
import type { Sentence } from '../sentence';
import { changeOfRanges } from './change-of-ranges';
import type { CountedSeries } from './counted-series';
import { sayMissing } from './say-missing';
import { sumOver } from './sum-over';
import type { ToDate, ToDateComparison, UnknownToDate, Versus } from './to-date';

/** Weeks that are compared: those of one quarter or year. */
export interface Stretch {
  readonly period: string;
  readonly weeks: number;
  readonly from: string;
  readonly to: string;
}

/** Compares the first weeks of a period with those of earlier ones, given in order and the last of them just before. */
export function compareToDate(
  series: CountedSeries,
  here: Stretch,
  others: {
    readonly earlier: readonly (Stretch | { readonly period: string })[];
    readonly previous: string;
    readonly yearAgo: string;
  },
): ToDateComparison {
  const own = sumOver(series, here.from, here.to);
  const at = { brand: series.brand, ...here };
  if (own.outcome === 'gap') {
    const { missing } = own;
    const { period, weeks } = here;
    return { outcome: 'incomplete', period, weeks, missing, sentence: sayIncomplete(at, missing) };
  }
  const now: ToDate = { ...here, total: own.total };
  const versus: Versus[] = [];
  const unknown: UnknownToDate[] = [];
  for (const stretch of others.earlier) {
    const { period } = stretch;
    if (!('from' in stretch)) {
      unknown.push({ period, missing: [] });
      continue;
    }
    const sum = sumOver(series, stretch.from, stretch.to);
    if (sum.outcome === 'gap') unknown.push({ period, missing: sum.missing });
    else versus.push({ ...stretch, total: sum.total, change: changeOfRanges(now.total, sum.total) });
  }
  const of = (period: string) => versus.find((one) => one.period === period) ?? null;
  const best = versus.reduce<Versus | null>(
    (top, one) => (top === null || one.total.count > top.total.count ? one : top),
    null,
  );
  const place = versus.filter(({ total }) => total.count > now.total.count).length + 1;
  const compared = { previous: of(others.previous), yearAgo: of(others.yearAgo), best };
  return {
    outcome: 'compared',
    this: now,
    ...compared,
    place,
    of: versus.length + 1,
    record: recordOf(now, versus),
    unknown,
    sentence: say(at, now, compared),
  };
}

function recordOf(now: ToDate, versus: readonly Versus[]): 'highest' | 'lowest' | null {
  if (versus.length === 0) return null;
  const above = ({ total: a }: ToDate, { total: b }: ToDate) => a.count > b.count && a.low >= b.high;
  if (versus.every((one) => above(now, one))) return 'highest';
  return versus.every((one) => above(one, now)) ? 'lowest' : null;
}

function say(
  { brand, period, weeks }: Stretch & { readonly brand: string },
  { total }: ToDate,
  { previous, yearAgo, best }: Readonly<Record<'previous' | 'yearAgo' | 'best', Versus | null>>,
): Sentence {
  const parts = [
    ...(previous === null ? [] : [`${percent(previous.change)} on ${previous.period}`]),
    ...(yearAgo === null || yearAgo.period === previous?.period
      ? []
      : [`${percent(yearAgo.change)} on ${yearAgo.period}`]),
    ...(best === null
      ? []
      : [`${percent(best.change)} on the best, ${formatCount(best.total.count)} in ${best.period}`]),
  ];
  const like = parts.length === 0 ? 'no earlier one is known whole' : parts.join(', ');
  return {
    code: 'registrations/to-date',
    params: {
      brand,
      period,
      weeks,
      count: total.count,
      low: total.low,
      high: total.high,
      ...paramsOf('previous', previous),
      ...paramsOf('yearAgo', yearAgo),
      ...paramsOf('best', best),
    },
    text: `${brand}: ${formatCount(total.count)} after ${weeksOf(weeks)} of ${period}; ${like}.`,
  };
}

function sayIncomplete(
  { brand, period, weeks }: Stretch & { readonly brand: string },
  missing: readonly string[],
): Sentence {
  const list = missing.join(', ');
  return {
    code: 'registrations/to-date-incomplete',
    params: { brand, period, weeks, missing: list },
    text: `${brand}: the first ${weeksOf(weeks)} of ${period} cannot be added up: ${sayMissing(missing)}.`,
  };
}

function paramsOf(name: string, versus: Versus | null) {
  if (versus === null || versus.change === null) return {};
  return { [name]: versus.period, [`${name}Percent`]: versus.change.percent };
}

function percent(change: CountChange | null): string {
  return change === null ? 'no per cent' : `${formatNumber(change.percent, { signed: true })} %`;
}

function weeksOf(weeks: number): string {
  return weeks === 1 ? '1 week' : `${weeks} weeks`;
}
