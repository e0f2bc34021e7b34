import type { ErrorCatalogue } from '../../core/error';

/** The codes of splitting and allocating by itself, without a ledger. */
export const ALLOCATION_ERRORS = {
  'quota/no-quantity': {
    rule: 'be given, in the unit of the quota',
    remedy: 'For a quota in money give the total value, or pieces and their unit value.',
  },
  'quota/no-remaining': {
    rule: 'be given: either remaining, or limit and used',
    remedy: 'State how much of the quota is left.',
  },
  'quota/no-over-quota-treatment': {
    rule: 'be given, because {over} units lie beyond the quota',
    remedy: 'Say what happens to them: a surtax, another rate, refusal or the warehouse.',
  },
  'quota/not-a-multiple': {
    rule: 'be a multiple of {increment}',
    remedy: 'Shares are given out in that step: correct the quantity, or state a finer increment.',
  },
  'quota/shares-exceed-whole': {
    rule: 'leave the shares at 1 or less in all, they sum to {sum}',
    remedy: 'Lower a share; what is left of the whole stays undistributed.',
  },
  'quota/not-an-instant': {
    rule: 'be a moment with its offset, such as 2026-01-02T12:00-05:00',
    remedy: 'Write the offset from UTC: without it the moment differs from place to place.',
  },
} as const satisfies ErrorCatalogue;
