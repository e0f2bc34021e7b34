import type { ErrorCatalogue } from './issue';

/** The codes of decimals, rounding, apportionment and money. */
export const EXACT_ERRORS = {
  'decimal/not-a-decimal': {
    rule: 'be a decimal written in digits, such as "0.061" or "-1200.50"',
    remedy: 'Use a point between digits as the decimal mark, and no spaces, plus, currency or other signs.',
  },
  'decimal/percent': {
    rule: 'be a fraction, not a percentage',
    remedy: 'Write {fraction}.',
  },
  'decimal/grouped': {
    rule: 'be written without grouping of digits or decimal commas',
    remedy: 'Write 1000 for 1,000 and 0.061 for 0,061: which of the two a comma means cannot be told.',
  },
  'decimal/binary-noise': {
    rule: 'be a number with at most 15 significant digits',
    remedy:
      'Its tail is an artefact of binary arithmetic: compute with decimal text, or pass the exact value as a string.',
  },
  'decimal/too-long': {
    rule: 'have at most {longest} characters',
    remedy: 'No exact amount here needs more; check where this text comes from.',
  },
  'decimal/out-of-bounds': {
    rule: 'have at most {digits} digits before and {digits} digits after the point',
    remedy: 'Round it first, or check the exponent.',
  },
  'decimal/division-by-zero': {
    rule: 'not be zero',
    remedy: 'A quotient by zero has no value; decide beforehand what it should mean.',
  },
  'decimal/rate-too-high': {
    rule: 'be a fraction of at most {atMost}',
    remedy:
      'If {percent} per cent is meant, write {fraction}; if the rate really is that high, raise atMost.',
  },
  'decimal/not-safe-integer': {
    rule: 'be a whole number between -(2^53 - 1) and 2^53 - 1',
    remedy: 'Beyond that a number cannot hold every whole value: use decimal text for such amounts.',
  },
  'decimal/rate-too-fine': {
    rule: 'give, divided by the increment, a fraction whose numerator and denominator in lowest terms stay below 2^53',
    remedy: 'Round the rate to 15 digits, or multiply decimal text instead.',
  },
  'rounding/increment-not-positive': {
    rule: 'be greater than 0',
    remedy: 'Write what results are multiples of, e.g. "0.01" for cents or "1" for whole units.',
  },
  'rounding/not-whole-minor-units': {
    rule: 'be a multiple of the minor unit {minorUnit}',
    remedy: 'Amounts in whole minor units cannot hold finer results: use decimal text, or more decimals.',
  },
  'apportion/no-positive-weight': {
    rule: 'hold at least one weight greater than 0',
    remedy: 'Without a positive weight there is nobody to give the total to.',
  },
  'apportion/negative-weight': {
    rule: 'be 0 or more',
    remedy: 'A weight says how large a claim is; leave out whoever has none.',
  },
  'apportion/negative-total': {
    rule: 'be 0 or more',
    remedy: 'Apportion the amount without its sign and negate the shares.',
  },
  'apportion/total-not-a-multiple': {
    rule: 'be a multiple of the increment {increment}',
    remedy: 'Round the total first, or choose a finer increment: shares of that size cannot sum to it.',
  },
  'money/unknown-currency': {
    rule: 'be an ISO 4217 currency code',
    remedy: '{suggestion}',
    reference: 'ISO 4217, list one',
  },
  'money/currency-mismatch': {
    rule: 'be in the same currency: {left} and {right} do not mix',
    remedy: 'Convert one of them with convertMoney and a dated rate.',
  },
  'money/no-currency': {
    rule: 'hold at least one amount, or come with a currency',
    remedy: 'An empty list has no currency of its own: pass { currency }.',
  },
  'money/finer-than-minor-unit': {
    rule: 'be a multiple of the minor unit of {currency}, {minorUnit}',
    remedy: 'Round it first with roundMoney, so that nothing is dropped in silence.',
  },
  'money/same-currency': {
    rule: 'be 1 between {currency} and itself',
    remedy: 'Check both currencies and the rate.',
  },
} as const satisfies ErrorCatalogue;
