import { addDays, addMonths, toEpochDay, type DateLike, type EpochDay } from '../../core/calendar';
import { parseDecimal, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import { CALENDAR_ERRORS } from '../../core/error/calendar-errors';
import type { DecimalInput } from '../../core/exact';
import { requireList } from '../../core/exact/require-list';
import type { Source } from '../../core/provenance';

/** What was drawn from a quota in a calendar month or between two days, as a utilisation report gives it. */
export type DrawInterval = {
  /** Units drawn (0 or more). */
  readonly quantity: DecimalInput;
  readonly source?: Source;
} & (
  | {
      /** Calendar month, YYYY-MM. */
      readonly month: string;
    }
  | {
      readonly from: DateLike;
      /** Last day (included). */
      readonly to: DateLike;
    }
);

/** An interval in epoch days, both included. */
export interface ReadInterval {
  readonly from: EpochDay;
  readonly to: EpochDay;
  readonly quantity: Decimal;
}

/**
 * Reads what was drawn, in order of time; intervals that end after a day are left out.
 *
 * A gap between two intervals is time of which nothing is known; an overlap would count units twice.
 */
export function readIntervals(history: readonly DrawInterval[], asOf: EpochDay): readonly ReadInterval[] {
  requireList(history, at('history'));
  const read = history.map((each, index) => readInterval(each, `history[${index}]`));
  read.forEach(({ from }, index) => {
    const before = read[index - 1];
    if (before === undefined || from > before.to) return;
    const received = history[index];
    const { month, from: start } = received as { month?: string; from?: DateLike };
    raise(CALENDAR_ERRORS, 'period/overlap', {
      ...at(`history[${index}].${month === undefined ? 'from' : 'month'}`),
      received: month ?? start,
      params: { previous: `history[${index - 1}]` },
    });
  });
  return read.filter(({ to }) => to <= asOf);
}

function readInterval(interval: DrawInterval, path: string): ReadInterval {
  const [from, to] = daysOf(interval, path);
  return { from, to, quantity: parseDecimal(interval.quantity, at(`${path}.quantity`), { atLeast: 0 }) };
}

function daysOf(interval: DrawInterval, path: string): readonly [EpochDay, EpochDay] {
  if ('month' in interval) {
    const first = `${interval.month}-01`;
    const from = toEpochDay(first, at(`${path}.month`));
    return [from, toEpochDay(addDays(addMonths(first, 1), -1))];
  }
  const from = toEpochDay(interval.from, at(`${path}.from`));
  const to = toEpochDay(interval.to, at(`${path}.to`));
  if (to < from) {
    const params = { from: String(interval.from) };
    raise(CALENDAR_ERRORS, 'date/reversed-range', { ...at(`${path}.to`), received: interval.to, params });
  }
  return [from, to];
}

function at(path: string): { readonly function: string; readonly path: string } {
  return { function: 'projectExhaustion', path };
}
