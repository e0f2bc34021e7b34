import { raise } from '../error';
import { CALENDAR_ERRORS } from '../error/calendar-errors';
import type { CheckedArgument } from '../input';
import { monthLength } from './civil-arithmetic';
import { nameMonth } from './month-name';

/** Throws the error that says what is wrong with a text that is no date; looks at its first few characters only. */
export function refuseText(text: string, argument: CheckedArgument): never {
  const details = { ...argument, received: text };
  const head = text.slice(0, 12);
  const timed = /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(head);
  if (timed) raise(CALENDAR_ERRORS, 'date/has-time', { ...details, params: { date: String(timed[1]) } });
  if (/^[+-]?\d{5,6}-/.test(head)) raise(CALENDAR_ERRORS, 'date/out-of-range', details);
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(head);
  if (!parts) return raise(CALENDAR_ERRORS, 'date/not-a-civil-date', details);
  return refuseParts(Number(parts[1]), Number(parts[2]), details);
}

/** Throws for whole numbers that name no date: the year, the month or, where those two are right, the day. */
function refuseParts(year: number, month: number, details: CheckedArgument & { received: unknown }): never {
  if (year === 0) raise(CALENDAR_ERRORS, 'date/out-of-range', details);
  if (month < 1 || month > 12) raise(CALENDAR_ERRORS, 'date/no-such-month', details);
  return raise(CALENDAR_ERRORS, 'date/no-such-day', {
    ...details,
    params: { month: nameMonth(year, month), days: monthLength(year, month) },
  });
}
