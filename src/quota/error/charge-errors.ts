import type { ErrorCatalogue } from '../../core/error';

/** The codes of rates and charges. */
export const CHARGE_ERRORS = {
  'quota/not-a-unit': {
    rule: 'be a number and a unit such as "kg", "100kg", "t", "piece" or "l"',
    remedy: 'Write the quantity that the amount is charged for, e.g. "100kg" for an amount per 100 kg.',
  },
  'quota/no-exchange-rate-on': {
    rule: 'come with a rate from {from} to {to} on {day}, the day that governs',
    remedy: 'Add the rate of that day; the rate of another day is not taken in its place.',
  },
  'quota/no-shipment-day': {
    rule: 'be given where rates of exchange are given by day',
    remedy: 'State the day of direct shipment, or pass the one rate that holds.',
  },
  'quota/price-or-value': {
    rule: 'be given: either the value for duty, or the price',
    remedy: 'State one of the two; additions and deductions go with a price.',
  },
  'quota/unknown-name': {
    rule: 'be one of {allowed}',
    remedy: 'The regime lists the facts, adjustments and charges it knows; correct the name.',
  },
} as const satisfies ErrorCatalogue;
