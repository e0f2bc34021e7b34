import type { ErrorCatalogue } from '../../core/error';

/** The codes of what goods, their quantities, values and prices state. */
export const GOODS_ERRORS = {
  'quota/fractional-unit': {
    rule: 'be a whole number of pieces',
    remedy: 'A piece cannot be split: correct the quantity, or count the goods in kilograms.',
  },
  'quota/negative-quantity': {
    rule: 'be 0 or more',
    remedy: 'A quantity that is given back is an event of its own, not a negative draw.',
  },
  'quota/too-many-decimals': {
    rule: 'have at most {decimals} decimals',
    remedy: 'The quota is counted to that precision: round the quantity first.',
  },
  'quota/zero-quantity': {
    rule: 'be greater than 0',
    remedy: 'Leave it out.',
  },
  'quota/too-large': {
    rule: 'stay below 2^53 of the finest steps of the quota',
    remedy: 'Check the unit.',
  },
  'quota/unit-mismatch': {
    rule: 'count the goods in {unit}, as the specific rate does',
    remedy: 'Convert the quantity, or state the rate per unit of the quota.',
  },
  'quota/no-value': {
    rule: 'be given where the rate is a share of the value',
    remedy: 'Give the value for duty per unit or in total.',
  },
  'quota/two-values': {
    rule: 'not be given twice, per unit and in total',
    remedy: 'Keep the one that the invoice states.',
  },
  'quota/no-price': {
    rule: 'be given on the basis "{basis}", because pool {pool} is for goods by their price',
    remedy: 'Give the price with its currency; a value on another basis is not taken in its place.',
  },
  'quota/no-exchange-rate': {
    rule: 'come with a rate from {from} to {to}',
    remedy: 'Pass exchangeRates: { {from}: <{to} for one {from}> }; the library looks up no rates.',
  },
  'quota/currency-mismatch': {
    rule: 'be in {currency}',
    remedy: 'Convert the amount with the rate of the legally right day.',
  },
  'quota/no-origin': {
    rule: 'be given, because pool {pool} is for goods by their origin',
    remedy: 'Give the ISO 3166 code of the country of origin, e.g. "CN".',
  },
  'quota/unknown-pool': {
    rule: 'be one of the pools {pools}',
    remedy: 'Correct the name of the pool.',
  },
  'quota/duplicate-id': {
    rule: 'have an id of its own',
    remedy: 'Give a second entry a new id, or drop the copy.',
  },
} as const satisfies ErrorCatalogue;
