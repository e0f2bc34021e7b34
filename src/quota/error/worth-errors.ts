import type { ErrorCatalogue } from '../../core/error';

/** The codes of what a quota is worth: rates over a volume, rent, price caps and scenarios. */
export const WORTH_ERRORS = {
  'quota/no-unit-value': {
    rule: 'be given, because a rate has a part that is no plain share of the value',
    remedy: 'State the value for duty per unit: without it such a duty is no rate.',
  },
  'quota/demand-not-falling': {
    rule: 'come after the point before it, with a larger quantity at a lower price',
    remedy: 'Order the points by quantity, and correct what does not fall.',
  },
  'quota/demand-not-given': {
    rule: 'reach {what}',
    remedy: 'Add points until it does, or state a line: beyond its points a demand is not guessed.',
  },
  'quota/no-price-for-nothing': {
    rule: 'be greater than 0 under a demand of constant elasticity',
    remedy:
      'Such a demand buys a little at any price, so no price keeps everything out: state a line instead.',
  },
  'quota/over-rate-below': {
    rule: 'cost at least the duty inside the quota, {duty} a unit',
    remedy: 'Nobody uses a quota that costs more than going without it: correct the rates.',
  },
  'quota/no-shipment-on': {
    rule: 'be given, because scenario {scenario} is a policy',
    remedy: 'State the day of the shipment, or one day for the scenario.',
  },
  'quota/not-a-scenario': {
    rule: 'say one thing: a rate, a quota, pools, or a policy',
    remedy: 'Keep one of rate, quota, pools and policy.',
  },
} as const satisfies ErrorCatalogue;
