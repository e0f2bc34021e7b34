import type { ErrorCatalogue } from './issue';

/** The codes of dated values, data sets and claims. */
export const RECORD_ERRORS = {
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
    remedy:
      'Fill the gap with an entry whose value is unknown, with the reason, so that no day is silently empty.',
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
    remedy:
      'Only an actual event may stand without one: it then counts as known from the end of its own date.',
  },
  'claim/duplicate-id': {
    rule: 'have an id of its own',
    remedy: 'Nothing is overwritten: give a repeated claim a new id.',
  },
} as const satisfies ErrorCatalogue;
