import { raise } from '../error';
import { CALENDAR_ERRORS } from '../error/calendar-errors';
import type { CheckedArgument } from '../input';
import type { FuzzyDate, FuzzyDateOptions } from './fuzzy-date-types';
import { toEpochDay } from './to-epoch-day';

/** Reads a phrase and a year, e.g. "mid-2027", by the bounds the caller declared; undefined for any other text. */
export function readPhrase(
  text: string,
  options: FuzzyDateOptions,
  argument: CheckedArgument,
): FuzzyDate | undefined {
  const match = /^([A-Za-z][A-Za-z-]{0,30})-(\d{4})$/.exec(text);
  if (!match) return undefined;
  const phrase = String(match[1]);
  const year = String(match[2]);
  const phrases = options.phrases ?? {};
  if (!Object.hasOwn(phrases, phrase))
    return raise(CALENDAR_ERRORS, 'date/undeclared-phrase', {
      ...argument,
      received: text,
      params: { phrase },
    });
  const path = `phrases.${phrase}`;
  const from = boundIn(year, phrases[phrase]?.from, { function: argument.function, path: `${path}.from` });
  const to = boundIn(year, phrases[phrase]?.to, { function: argument.function, path: `${path}.to` });
  if (from > to) {
    const details = { function: argument.function, path: `${path}.to`, received: phrases[phrase]?.to };
    return raise(CALENDAR_ERRORS, 'date/reversed-range', { ...details, params: { from } });
  }
  return { text, precision: 'phrase', from, to };
}

/** The date that MM-DD is in a year; ISO dates sort as text. */
function boundIn(year: string, bound: unknown, argument: CheckedArgument): string {
  if (typeof bound !== 'string' || !/^\d\d-\d\d$/.test(bound))
    return raise(CALENDAR_ERRORS, 'date/not-a-day-of-year', { ...argument, received: bound });
  const date = `${year}-${bound}`;
  toEpochDay(date, argument);
  return date;
}
