import { raise } from '../error';
import { CALENDAR_ERRORS } from '../error/calendar-errors';
import { requireInteger, type CheckedArgument } from '../input';
import type { DateLike, EpochDay } from './civil-date';
import { formatEpochDay } from './format-epoch-day';
import type { Period } from './period';
import { toEpochDay } from './to-epoch-day';

/** First and last epoch day of a stretch of days that runs forward. */
export interface DaySpan {
  readonly first: EpochDay;
  readonly last: EpochDay;
}

/** Returns the two ends of a stretch of days, both included, checked to run forward. */
export function requireSpan(
  from: DateLike,
  to: DateLike,
  where: { readonly function: string; readonly path?: string },
): DaySpan {
  const prefix = where.path === undefined ? '' : `${where.path}.`;
  const start: CheckedArgument = { function: where.function, path: `${prefix}from` };
  const end: CheckedArgument = { function: where.function, path: `${prefix}to` };
  const first = toEpochDay(from, start);
  const last = toEpochDay(to, end);
  if (last < first)
    raise(CALENDAR_ERRORS, 'date/reversed-range', {
      ...end,
      received: to,
      params: { from: formatEpochDay(first) },
    });
  return { first, last };
}

/** Returns a whole number of periods. */
export function requireSteps(n: number, calendar: string): number {
  return requireInteger(n, { function: `${calendar}.offset`, path: 'n' });
}

/** Throws for a period that the calendar does not have. */
export function refusePeriod(period: Period, calendar: string): never {
  return raise(CALENDAR_ERRORS, 'period/not-in-calendar', {
    function: `${calendar}.offset`,
    path: 'period',
    received: period,
    params: { calendar },
  });
}
