import type { ErrorCatalogue } from '../../core/error';

/** The codes of whether a measure covers goods: their origin and tariff item. */
export const COVERAGE_ERRORS = {
  'quota/not-a-country': {
    rule: 'be an ISO 3166 code in two capital letters, such as "CN"',
    remedy: 'Any other spelling would count as a country that no measure names.',
  },
  'quota/not-a-tariff-item': {
    rule: 'be a tariff item in pairs of digits, such as "8703.80.00"',
    remedy: 'Write its digits, with or without points; the last ones may be left out in pairs.',
  },
  'quota/tariff-item-too-coarse': {
    rule: 'be as fine as {item}, which {named} names',
    remedy: 'State the whole tariff item: from fewer digits it cannot be told whether the goods are covered.',
  },
} as const satisfies ErrorCatalogue;
