import type { ErrorCatalogue } from './issue';

/** The codes that core itself raises. Domains keep their own catalogue beside their code. */
export const CORE_ERRORS = {
  'date/not-a-civil-date': {
    rule: 'be a calendar date written YYYY-MM-DD (years 0001 to 9999), or an object with year, month and day',
    remedy: 'Write the date as e.g. "2023-07-03"; for a JS Date call fromDate(date, zone).',
  },
  'date/has-time': {
    rule: 'be a calendar date without a time of day',
    remedy: 'Pass "{date}" if that is the day you mean; which day an instant is depends on the zone.',
  },
  'date/no-such-month': {
    rule: 'have a month from 1 to 12',
    remedy: 'Write year, month and day in that order.',
  },
  'date/no-such-day': {
    rule: 'be a day that exists: {month} has {days} days',
    remedy: 'Correct the day; gigacast never rolls a date over into the next month.',
  },
  'date/js-date': {
    rule: 'be a calendar date without a time of day',
    remedy: 'A JS Date is an instant, and which day it is depends on the zone: call fromDate(date, zone).',
  },
  'date/invalid-date-time': {
    rule: 'be a valid DateTime; this one says "{reason}"',
    remedy: 'Check isValid before passing it on.',
  },
  'date/other-calendar': {
    rule: 'be in the ISO 8601 calendar, not in the calendar "{calendar}"',
    remedy: 'Convert it first with withCalendar("iso8601").',
  },
  'date/out-of-range': {
    rule: 'stay within the years 0001 to 9999',
    remedy: 'Dates outside the four-digit years cannot be written as YYYY-MM-DD.',
  },
  'date/not-a-fuzzy-date': {
    rule: 'be a date such as "2026-04-15", "2026-12", "2027-Q3", "2025-H2", "2028" or a range "2026-12..2027-Q1"',
    remedy: 'Write it in one of these forms.',
  },
  'date/undeclared-phrase': {
    rule: 'use declared phrases only: "{phrase}" has no agreed bounds',
    remedy:
      'Declare the days you take it to mean, e.g. phrases: { "{phrase}": { from: "05-01", to: "08-31" } }.',
  },
  'date/not-a-day-of-year': {
    rule: 'be a day of the year written MM-DD',
    remedy: 'Write it as e.g. "05-01".',
  },
  'date/reversed-range': {
    rule: 'not lie before its start {from}',
    remedy: 'Swap the two ends, or correct the one that is wrong.',
  },
  'date/not-an-instant': {
    rule: 'be a valid JS Date',
    remedy: 'A text or an object that already is a calendar date needs no conversion.',
  },
  'date/unknown-zone': {
    rule: 'be a time zone such as "Asia/Shanghai", "America/Toronto", "UTC" or "UTC+8"',
    remedy: "Name the zone; the machine's own zone is never taken, because it differs between machines.",
  },
  'date/skipped-day': {
    rule: 'be a day that the zone "{zone}" has had',
    remedy: 'The zone moved across the date line and left this day out; take the day before or after.',
  },
  'period/not-in-calendar': {
    rule: 'be a period of the calendar "{calendar}"',
    remedy: 'Call floor(date) on that calendar to get one.',
  },
  'period/no-such-week': {
    rule: 'be a week that exists: {year} has {weeks} ISO weeks',
    remedy: 'Week 53 exists only in years that begin or end on a Thursday.',
  },
  'period/not-a-quarter': {
    rule: 'be a calendar quarter of the years 0001 to 9999',
    remedy: 'Write it as e.g. "2023-Q3".',
  },
  'period/overlap': {
    rule: 'lie after the end of the period before it, "{previous}"',
    remedy: 'Both ends of a period belong to it, so the next one begins a day later at the earliest.',
  },
  'period/out-of-order': {
    rule: 'lie after the period before it, "{previous}"',
    remedy: 'Sort the periods by date.',
  },
  'period/duplicate-key': {
    rule: 'be used once',
    remedy: 'Give each period its own key.',
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
  'format/unknown-locale': {
    rule: 'be a language tag such as "en-US", "de" or "fr-CA"',
    remedy: 'Write it as BCP 47 has it, with hyphens.',
    reference: 'BCP 47 (RFC 5646)',
  },
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
