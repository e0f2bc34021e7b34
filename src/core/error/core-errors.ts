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
  'dated/no-values': {
    rule: 'have at least one value',
    remedy: 'State an unknown value for a period about which nothing is published.',
  },
  'dated/reversed': {
    rule: 'end on or after the day it starts',
    remedy: 'Swap from and to, or correct them; both days are included.',
  },
  'dated/gap': {
    rule: 'start on the day after the entry before it ends',
    remedy: 'Fill the gap with an entry whose value is unknown, with the reason, so that no day is silently empty.',
  },
  'dated/overlap': {
    rule: 'start after the entry before it ends',
    remedy: 'Two values on one day cannot both hold: end the earlier one the day before.',
  },
  'dated/no-source': {
    rule: 'name its source',
    remedy: 'Give the title of the text that sets the value.',
  },
  'dated/outside-coverage': {
    rule: 'lie within the days that the values cover, {from} to {to}',
    remedy: 'The value of another day would be a guess; add an entry with its source if one is known.',
  },
  'data/duplicate-key': {
    rule: 'have a key of its own',
    remedy: 'Two rows about the same thing contradict each other: keep one, or tell them apart in the key.',
  },
  'claim/recorded-before-said': {
    rule: 'be recorded on or after the day it was said, {saidOn}',
    remedy: 'Correct one of the two dates.',
  },
  'claim/undated': {
    rule: 'have a day on which it was said or recorded',
    remedy: 'Only an actual event may stand without one: it then counts as known from the end of its own date.',
  },
  'claim/duplicate-id': {
    rule: 'have an id of its own',
    remedy: 'Nothing is overwritten: give a repeated claim a new id.',
  },
} as const satisfies ErrorCatalogue;
