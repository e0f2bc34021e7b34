import { raise } from '../error';
import { CALENDAR_ERRORS } from '../error/calendar-errors';
import { requireInteger, type CheckedArgument } from '../input';
import { monthLength } from './civil-arithmetic';
import type { CivilDateParts } from './civil-date';
import { nameMonth } from './month-name';

/** The properties looked at; all unknown, because the value comes from outside. */
type Loose = Partial<Record<'year' | 'month' | 'day' | 'calendarId' | 'invalidReason', unknown>>;

/** Returns year, month and day of an object that has them, checked to be a day that exists. */
export function readParts(value: unknown, argument: CheckedArgument): CivilDateParts {
  const details = { ...argument, received: value };
  if (typeof value !== 'object' || value === null)
    return raise(CALENDAR_ERRORS, 'date/not-a-civil-date', details);
  // The tag, not instanceof: a Date from another realm (a frame, a vm) is an instant all the same.
  if (Object.prototype.toString.call(value) === '[object Date]')
    raise(CALENDAR_ERRORS, 'date/js-date', details);
  const { year, month, day, calendarId, invalidReason }: Loose = value;
  if (typeof invalidReason === 'string')
    raise(CALENDAR_ERRORS, 'date/invalid-date-time', { ...details, params: { reason: invalidReason } });
  if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number')
    return raise(CALENDAR_ERRORS, 'date/not-a-civil-date', details);
  if (calendarId !== undefined && calendarId !== 'iso8601')
    raise(CALENDAR_ERRORS, 'date/other-calendar', { ...details, params: { calendar: String(calendarId) } });
  return requireParts({ year, month, day }, argument);
}

/** Returns the parts where they are a day that exists within the years 0001 to 9999. */
function requireParts(parts: CivilDateParts, argument: CheckedArgument): CivilDateParts {
  const { year, month, day } = parts;
  const at = (name: 'year' | 'month' | 'day'): CheckedArgument => ({
    function: argument.function,
    path: `${argument.path}.${name}`,
  });
  requireInteger(year, at('year'));
  requireInteger(month, at('month'));
  requireInteger(day, at('day'));
  if (year < 1 || year > 9999) raise(CALENDAR_ERRORS, 'date/out-of-range', { ...at('year'), received: year });
  if (month < 1 || month > 12)
    raise(CALENDAR_ERRORS, 'date/no-such-month', { ...at('month'), received: month });
  const days = monthLength(year, month);
  if (day < 1 || day > days) {
    const params = { month: nameMonth(year, month), days };
    raise(CALENDAR_ERRORS, 'date/no-such-day', { ...at('day'), received: day, params });
  }
  return parts;
}
