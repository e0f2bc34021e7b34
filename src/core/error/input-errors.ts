import type { ErrorCatalogue } from './issue';

/** The codes of numbers and of outside data. */
export const INPUT_ERRORS = {
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
  'input/wrong-size': {
    rule: 'have {size}',
    remedy: 'Shorten or complete it.',
  },
  'input/unreadable': {
    rule: 'be data that can be read; reading it threw "{reason}"',
    remedy: 'Pass plain data, for example what JSON.parse returns.',
  },
  'input/invalid': {
    rule: 'meet the rule "{rule}"',
    remedy: 'Correct the value.',
  },
} as const satisfies ErrorCatalogue;
