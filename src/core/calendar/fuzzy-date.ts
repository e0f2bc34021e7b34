import { raise } from '../error';
import { CALENDAR_ERRORS } from '../error/calendar-errors';
import { INPUT_ERRORS } from '../error/input-errors';
import type { CheckedArgument } from '../input';
import type { FuzzyDate, FuzzyDateLike, FuzzyDateOptions, FuzzyPrecision } from './fuzzy-date-types';
import { readPhrase } from './fuzzy-phrase';
import { readUnit } from './fuzzy-unit';
import { requireObject } from './require-options';
import { toIsoDate } from './to-iso-date';

const DATE: CheckedArgument = { function: 'fuzzyDate', path: 'date' };
const LONGEST = 100;
const PRECISIONS: readonly unknown[] = [
  'day',
  'month',
  'quarter',
  'half',
  'year',
  'range',
  'phrase',
] satisfies FuzzyPrecision[];

/**
 * Reads a date of any precision as the closed interval of days it may be.
 *
 * "2026-04-15", "2026-12", "2027-Q3", "2025-H2" and "2028" are that day, month, quarter, half or year of the calendar;
 * "2026-12..2027-Q1" runs from the first day of the one to the last day of the other. "mid-2027" and its like are
 * refused unless `phrases` says which days are meant, because no bounds are agreed.
 *
 * @param date - text, a fuzzy date read before (returned as it is, checked), or an object with year, month and day
 * @param options - the phrases that may be used, with their bounds
 * @param argument - the function and argument that an error names
 * @throws GigacastError `date/not-a-fuzzy-date`, `date/undeclared-phrase`, `date/not-a-day-of-year`,
 * `date/reversed-range`, `input/not-one-of` or the `date/…` codes of `toEpochDay`
 * @see ISO 8601-2:2019, 4.8 and EDTF, which write the same quarters and intervals otherwise ("2027-35", "2027/2028")
 * @example
 * fuzzyDate('2027-Q3'); // => { text: '2027-Q3', precision: 'quarter', from: '2027-07-01', to: '2027-09-30' }
 * @example
 * fuzzyDate('mid-2027', { phrases: { mid: { from: '05-01', to: '08-31' } } }).to; // => '2027-08-31'
 */
export function fuzzyDate(
  date: FuzzyDateLike,
  options: FuzzyDateOptions = {},
  argument: CheckedArgument = DATE,
): FuzzyDate {
  requireObject(options, { function: argument.function, path: 'options' }, ['phrases']);
  if (typeof date === 'string') return readText(date, options, argument);
  if (typeof date === 'object' && date !== null && 'precision' in date) return readInterval(date, argument);
  const day = toIsoDate(date, argument);
  return { text: day, precision: 'day', from: day, to: day };
}

function readText(text: string, options: FuzzyDateOptions, argument: CheckedArgument): FuzzyDate {
  if (text.length > LONGEST) return refuse(text, argument);
  const ends = text.split('..');
  if (ends.length === 1) return readOne(text, options, argument) ?? refuse(text, argument);
  const [first, last, ...rest] = ends.map((end) => readOne(end, options, argument));
  if (!first || !last || rest.length > 0) return refuse(text, argument);
  // Both ends must move forward: "2027..2027-Q1" would end before its own first part does.
  if (last.from < first.from || last.to < first.to)
    raise(CALENDAR_ERRORS, 'date/reversed-range', {
      ...argument,
      received: text,
      params: { from: first.text },
    });
  return { text, precision: 'range', from: first.from, to: last.to };
}

function readOne(text: string, options: FuzzyDateOptions, argument: CheckedArgument): FuzzyDate | undefined {
  return readUnit(text, argument) ?? readPhrase(text, options, argument);
}

/** Checks a fuzzy date that went through JSON; what its text means was settled when it was first read. */
function readInterval(date: FuzzyDate, argument: CheckedArgument): FuzzyDate {
  const at = (name: keyof FuzzyDate): CheckedArgument => ({ ...argument, path: `${argument.path}.${name}` });
  const { text, precision } = date;
  if (typeof text !== 'string') refuseType(text, at('text'));
  if (!PRECISIONS.includes(precision)) refusePrecision(precision, at('precision'));
  const from = toIsoDate(date.from, at('from'));
  const to = toIsoDate(date.to, at('to'));
  if (to < from)
    raise(CALENDAR_ERRORS, 'date/reversed-range', { ...at('to'), received: to, params: { from } });
  return { text, precision, from, to };
}

function refuse(text: string, argument: CheckedArgument): never {
  return raise(CALENDAR_ERRORS, 'date/not-a-fuzzy-date', { ...argument, received: text });
}

function refuseType(received: unknown, argument: CheckedArgument): never {
  return raise(INPUT_ERRORS, 'input/wrong-type', { ...argument, received, params: { expected: 'a text' } });
}

function refusePrecision(received: unknown, argument: CheckedArgument): never {
  const params = { allowed: PRECISIONS.map((name) => `"${String(name)}"`).join(', ') };
  return raise(INPUT_ERRORS, 'input/not-one-of', { ...argument, received, params });
}
