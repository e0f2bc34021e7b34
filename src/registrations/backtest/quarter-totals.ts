import { addDays, addMonths, type IsoDate } from '../../core/calendar';
import { formatEpochDay } from '../../core/calendar/format-epoch-day';
import { mondayOf } from '../../core/calendar/day-of-week';
import { quarterIndexOf, quarterStart } from '../../core/calendar/quarter-arithmetic';
import { toEpochDay } from '../../core/calendar';
import type { Basis, Report } from '../records';
import { toPoint, type BacktestPoint } from './backtest-point';

/** What was counted in a calendar quarter. */
export interface QuarterTotal {
  /** First day of the quarter. */
  readonly from: IsoDate;
  /** Last day of the quarter (included). */
  readonly to: IsoDate;
  readonly count: number;
}

/** The quarters that begin on or after a day and are counted whole or in three months, in order. */
export function quarterTotals(
  reports: readonly Report[],
  {
    brand,
    market,
    basis,
    from,
  }: { readonly brand: string; readonly market: string; readonly basis: Basis; readonly from: IsoDate },
): readonly QuarterTotal[] {
  const counts = new Map<string, number>();
  for (const report of reports) {
    if (report.brand === brand && report.market === market && report.basis === basis) {
      counts.set(`${report.from} ${report.to}`, report.count);
    }
  }
  const starts = new Set(
    [...counts.keys()].map((key) =>
      formatEpochDay(quarterStart(quarterIndexOf(toEpochDay(key.slice(0, 10))))),
    ),
  );
  return [...starts]
    .filter((start) => start >= from)
    .sort()
    .flatMap((start) => {
      const to = addDays(addMonths(start, 3), -1);
      const months = [0, 1, 2].map((k) => {
        const first = addMonths(start, k);
        return counts.get(`${first} ${addDays(addMonths(first, 1), -1)}`) ?? NaN;
      });
      const count = counts.get(`${start} ${to}`) ?? months.reduce((sum, month) => sum + month, 0);
      return Number.isNaN(count) ? [] : [{ from: start, to, count }];
    });
}

/** The weeks whose Thursdays lie in a quarter, without counts. */
export function weeksOfQuarter({ from, to }: QuarterTotal): readonly BacktestPoint[] {
  const first = toEpochDay(from);
  const last = toEpochDay(to);
  const weeks: BacktestPoint[] = [];
  // The week that holds the first day belongs to the quarter where that day is Monday to Thursday.
  for (let monday = mondayOf(first + 3); monday + 3 <= last; monday += 7) {
    const window = { from: formatEpochDay(monday), to: formatEpochDay(monday + 6) };
    weeks.push(toPoint({ ...window, count: 0, knownOn: addDays(window.to, 2) }, 'week'));
  }
  return weeks;
}
