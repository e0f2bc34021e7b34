import type { ErrorCatalogue } from './issue';

/** The codes of random streams, distributions, scores and durations. */
export const STATISTICS_ERRORS = {
  'random/not-a-state': {
    rule: 'be the eight 32-bit integers that state() of a stream returned',
    remedy: 'Store state() as it is, e.g. as JSON, and pass it back unchanged.',
  },
  'distribution/parameters': {
    rule: 'be given in one of these forms: {forms}',
    remedy: 'Choose one form and pass exactly its fields.',
  },
  'distribution/unordered': {
    rule: 'satisfy {order}',
    remedy:
      'Put the bounds in order; a value that is certain is an empirical distribution of that one value.',
  },
  'distribution/no-density': {
    rule: 'have a density, which distributions with point masses do not',
    remedy: 'Use cdf, or fit a smooth family to the values first.',
  },
  'distribution/nothing-left': {
    rule: 'leave some probability above it',
    remedy: 'The distribution says that this cannot have lasted so long: revise the distribution.',
  },
  'distribution/weights': {
    rule: 'be as many as there are values, none negative and not all zero',
    remedy: 'Give every value a weight of 0 or more, at least one above 0; or leave the weights out.',
  },
  'scoring/unequal-length': {
    rule: 'have as many elements as {other}: {count}',
    remedy: 'Pair every forecast with its outcome.',
  },
  'scoring/too-few': {
    rule: 'have at least {least} elements',
    remedy: 'The score is not defined for fewer.',
  },
  'scoring/not-an-outcome': {
    rule: 'be 1 or true (it happened), or 0 or false (it did not)',
    remedy: 'Leave unresolved events out, or score them with censoredLogScore.',
  },
  'duration/not-an-observation': {
    rule: 'be { duration, observed }, observed being "complete" or "censored"',
    remedy: 'A gap that is still open is censored at its present length.',
  },
  'duration/correlation': {
    rule: 'be a correlation that {count} tracks can share: {range}',
    remedy: 'Many quantities cannot all be strongly opposed to each other.',
  },
} as const satisfies ErrorCatalogue;
