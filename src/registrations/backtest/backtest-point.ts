import { quarterWeekOf, toEpochDay, type IsoDate } from '../../core/calendar';
import type { ModelWindow } from '../forecast/phase-model';

/** One week or month of a series that is forecast again and again. */
export interface BacktestPoint {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly count: number;
  /** First day the count was known. */
  readonly knownOn: IsoDate;
  /** Number of the week or month on the calendar: neighbours differ by one. */
  readonly index: number;
  /** The quarter it belongs to, weeks by their Thursday. */
  readonly quarter: string;
  /** Its number in the quarter: 1 to 14 for weeks, 1 to 3 for months. */
  readonly ofQuarter: number;
  /** Its number in the year: ISO weeks 1 to 53, months 1 to 12. */
  readonly ofYear: number;
}

/** Places a whole week or month on the calendar. */
export function toPoint(
  { from, to, count, knownOn }: Pick<ModelWindow, 'from' | 'to' | 'count' | 'knownOn'>,
  unit: 'week' | 'month',
): BacktestPoint {
  const place = unit === 'week' ? weekPlace(from) : monthPlace(from);
  return { from, to, count, knownOn, ...place };
}

function weekPlace(from: IsoDate) {
  const { quarter, weekOfQuarter, week } = quarterWeekOf(from);
  return { index: Math.floor(toEpochDay(from) / 7), quarter, ofQuarter: weekOfQuarter, ofYear: week };
}

function monthPlace(from: IsoDate) {
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7));
  const quarter = `${from.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
  return { index: year * 12 + month - 1, quarter, ofQuarter: ((month - 1) % 3) + 1, ofYear: month };
}
