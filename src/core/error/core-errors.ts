import type { ErrorCatalogue } from './issue';

/** The codes that core itself raises. Domains keep their own catalogue beside their code. */
export const CORE_ERRORS = {
  'date/not-a-civil-date': {
    rule: 'be a calendar date written YYYY-MM-DD (years 0001 to 9999), or an object with year, month and day',
    remedy: 'Write the date as e.g. "2023-07-03"; for a JS Date call fromDate(date, zone).',
  },
  'date/no-such-day': {
    rule: 'be a day that exists: {month} has {days} days',
    remedy: 'Correct the day; gigacast never rolls a date over into the next month.',
  },
  'date/js-date': {
    rule: 'be a calendar date without a time of day',
    remedy: 'A JS Date is an instant, and which day it is depends on the zone: call fromDate(date, zone).',
  },
  'date/out-of-range': {
    rule: 'stay within the years 0001 to 9999',
    remedy: 'Dates outside the four-digit years cannot be written as YYYY-MM-DD.',
  },
  'number/out-of-range': {
    rule: 'be {range}',
    remedy: 'Pass a value inside that range.',
  },
  'number/not-an-integer': {
    rule: 'be a whole number',
    remedy: 'Round it yourself first, so that nothing is dropped in silence.',
  },
  'number/not-finite': {
    rule: 'be a finite number',
    remedy: 'NaN and Infinity have no meaning here; leave the value out where it is not known.',
  },
  'input/wrong-type': {
    rule: 'be {expected}',
    remedy: 'Pass the value in that form.',
  },
  'input/missing': {
    rule: 'be given',
    remedy: 'Add the field; {expected} belongs there.',
  },
  'input/unknown-key': {
    rule: 'not have the unknown key {key}',
    remedy: 'Remove or rename it: unknown keys are refused so that a misspelt one is not ignored.',
  },
  'input/not-one-of': {
    rule: 'be one of {allowed}',
    remedy: 'Use one of these values.',
  },
  'input/empty': {
    rule: 'not be empty',
    remedy: 'Pass at least one element.',
  },
  'input/invalid': {
    rule: 'meet the rule "{rule}"',
    remedy: 'Correct the value.',
  },
} as const satisfies ErrorCatalogue;
