import type { ErrorCatalogue } from '../core/error';

/** The codes that roadmap raises. */
export const ROADMAP_ERRORS = {
  'roadmap/duplicate-id': {
    rule: 'be a name of its own',
    remedy: 'Programmes, generations and aliases share one set of names: rename one of the two.',
  },
  'roadmap/unknown-subject': {
    rule: 'be the id of a generation or programme of this roadmap',
    remedy: '{suggestion}',
  },
  'roadmap/date-without-precision': {
    rule: 'be a date whose precision is known, such as "2026-04-15", "2026-12", "2027-Q3", "2028" or "2027..2028"',
    remedy:
      'Write a phrase such as "mid-2027" with the days you take it to mean: { text, precision: "phrase", from, to }.',
  },
  'roadmap/value-mismatch': {
    rule: 'be {expected} for "{predicate}"',
    remedy: 'Change the value or the predicate, so that claims about one thing can be compared.',
  },
  'roadmap/target-before-claim': {
    rule: 'not end before the day it was said, {saidOn}',
    remedy:
      'A target lies ahead when it is stated; an event that has happened is a claim of the kind "actual".',
  },
  'roadmap/actual-before-event': {
    rule: 'not be told as an actual event on {saidOn}, before it begins',
    remedy: 'Correct one of the two dates, or make it a claim of the kind "stated".',
  },
  'roadmap/other-roadmap': {
    rule: 'be a view of the same roadmap, "{id}"',
    remedy: 'Compare two views of one roadmap; claims of another have nothing to move from.',
  },
  'roadmap/start-after-as-of': {
    rule: 'be on or before asOf, {asOf}, where the start has happened',
    remedy: 'Make it a stated start, or ask as of a later day.',
  },
  'roadmap/start-passed': {
    rule: 'reach beyond asOf, {asOf}, where the start has not happened yet',
    remedy: 'The stated start has passed: give the actual one, or a later date.',
  },
  'roadmap/start-too-vague': {
    rule: 'be known within {days} days',
    remedy: 'Every day of the period is weighed: narrow it, or start from a better known generation.',
  },
  'roadmap/no-generations': {
    rule: 'name at least one generation',
    remedy: 'List the generations that follow the start, in their order.',
  },
  'roadmap/nothing-left': {
    rule: 'leave some probability that {generation} is still to come',
    remedy: 'By this model it would have come long before asOf: revise the start or the gaps.',
  },
  'roadmap/unknown-generation': {
    rule: 'be one of {allowed}',
    remedy: 'Ask for a generation that was projected.',
  },
  'roadmap/negative-gap': {
    rule: 'be a distribution of gaps above 0',
    remedy:
      'A generation follows the one before it: take a lognormal, gamma or Weibull distribution, or cut it at 0.',
  },
  'roadmap/no-gap-models': {
    rule: 'come with at least one model of the gaps',
    remedy: 'No cycle had been stated by then: give a cadence, from fitCadence or referenceClass.',
  },
  'roadmap/mixed-units': {
    rule: 'count in the unit, days or calendar months, of the other gaps',
    remedy: 'Write a stated cycle as a cadence in days, or put whole chains of either unit into a mixture.',
  },
  'roadmap/dependency-cycle': {
    rule: 'not wait for itself',
    remedy: 'Of these at least one dependency has to go.',
  },
  'roadmap/already-reached': {
    rule: 'be still to come as of {asOf}',
    remedy: 'Its milestone is on record: ask as of an earlier day, or for a later generation.',
  },
  'roadmap/nothing-to-count-from': {
    rule: 'belong to a programme with something on record as of {asOf}',
    remedy:
      'No generation has reached the milestone or started design: give a plan with a start of your own.',
  },
  'roadmap/unordered-history': {
    rule: 'begin after {before}, the date of the generation before it',
    remedy: 'List the generations from the oldest to the newest.',
  },
  'roadmap/too-few-gaps': {
    rule: 'hold at least two gaps, of which {count} are there',
    remedy: 'A spread cannot be told from fewer: pool more families, or take a reference class.',
  },
} as const satisfies ErrorCatalogue;
