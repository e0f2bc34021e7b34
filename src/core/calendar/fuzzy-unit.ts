import { raise } from '../error';
import { CALENDAR_ERRORS } from '../error/calendar-errors';
import type { CheckedArgument } from '../input';
import { monthLength } from './civil-arithmetic';
import { twoDigits } from './format-epoch-day';
import type { FuzzyDate, FuzzyPrecision } from './fuzzy-date-types';
import { toEpochDay } from './to-epoch-day';

/** Reads one calendar unit (day, month, quarter, half or year); undefined for any other text. */
export function readUnit(text: string, argument: CheckedArgument): FuzzyDate | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    toEpochDay(text, argument);
    return { text, precision: 'day', from: text, to: text };
  }
  const match = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])))?$/.exec(text);
  if (!match) return undefined;
  const [, year = '', month, quarter, half] = match;
  if (year === '0000') raise(CALENDAR_ERRORS, 'date/out-of-range', { ...argument, received: text });
  const span = (precision: FuzzyPrecision, first: number, last: number): FuzzyDate => ({
    text,
    precision,
    from: `${year}-${twoDigits(first)}-01`,
    to: `${year}-${twoDigits(last)}-${monthLength(Number(year), last)}`,
  });
  if (quarter !== undefined) return span('quarter', Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (half !== undefined) return span('half', Number(half) * 6 - 5, Number(half) * 6);
  if (month === undefined) return span('year', 1, 12);
  if (month < '01' || month > '12')
    raise(CALENDAR_ERRORS, 'date/no-such-month', { ...argument, received: text });
  return span('month', Number(month), Number(month));
}
