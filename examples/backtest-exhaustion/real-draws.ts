import { addDays, daysBetween, toEpochDay, type IsoDate } from 'gigacast/core';
import { CANADA_EV_UTILISATION } from 'gigacast/data/canada-ev-utilisation';
import type { AskedExhaustion } from './score-exhaustion';
import { STEEL_LOOKS, STEEL_WEEKS } from './steel-weeks';

interface Interval {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly quantity: number;
}

/** Shares of what the history's pace would draw in the rest of the time: how large the quotas are that are asked for. */
const SIZES = [0.25, 0.5, 1, 1.5, 2, 3] as const;

/**
 * Each origin of a record against what came after it, with quotas of several sizes.
 *
 * What came is known by interval and not by day. All questions of one record hang on the same few intervals.
 */
function rollingOrigins(intervals: readonly Interval[], least: number): readonly AskedExhaustion[] {
  const end = intervals.at(-1)?.to ?? '';
  return intervals.slice(least - 1, -1).flatMap((origin, place) => {
    const history = intervals.slice(0, least + place);
    const ahead = intervals.slice(least + place);
    const asOf = origin.to;
    const known = daysBetween(history[0]?.from ?? asOf, asOf) + 1;
    const pace = history.reduce((sum, { quantity }) => sum + quantity, 0) / known;
    return SIZES.map((size) => {
      const remaining = Math.max(1, Math.round(size * pace * daysBetween(asOf, end)));
      let used = 0;
      const reached = ahead.find(({ quantity }) => (used += quantity) >= remaining);
      const came = reached === undefined ? null : { after: addDays(reached.from, -1), by: reached.to };
      return { history, remaining, asOf, periodEnd: end, came };
    });
  });
}

/** The months of Canada's quota for electric vehicles in 2026. */
export function canadaOrigins(): readonly AskedExhaustion[] {
  const months = CANADA_EV_UTILISATION.rows.map(({ month, quantity }): Interval => {
    const [year = 0, index = 0] = month.split('-').map(Number);
    const next = index === 12 ? `${year + 1}-01-01` : `${year}-${String(index + 1).padStart(2, '0')}-01`;
    return { from: `${month}-01`, to: addDays(next, -1), quantity: Number(quantity) };
  });
  return rollingOrigins(months, 3);
}

/** The weeks of Canada's steel quotas, with the rush at the opening of the quarter or without it. */
export function steelOrigins(options: { readonly withOpening: boolean }): readonly AskedExhaustion[] {
  return STEEL_WEEKS.flatMap(({ used }) => {
    const intervals = used.map((total, index): Interval => ({
      from: index === 0 ? '2026-03-26' : addDays(STEEL_LOOKS[index - 1] ?? '', 1),
      to: STEEL_LOOKS[index] ?? '',
      quantity: total - (used[index - 1] ?? 0),
    }));
    return rollingOrigins(options.withOpening ? intervals : intervals.slice(1), 3);
  }).filter(({ asOf, periodEnd }) => toEpochDay(asOf) < toEpochDay(periodEnd));
}
