import type { ErrorCatalogue } from '../../core/error';

/** The codes of how a policy is put together. */
export const POLICY_ERRORS = {
  'quota/volume-or-pools': {
    rule: 'be given either as volume or as pools',
    remedy: 'State the volume once: in one figure, or pool by pool.',
  },
  'quota/period-gap': {
    rule: 'start on the day after the period before it ends, {before}',
    remedy: 'Every day from the first to the last belongs to one period; add the missing one.',
  },
  'quota/period-overlap': {
    rule: 'start after the period before it ends, {before}',
    remedy: 'A day belongs to one period only: correct the dates.',
  },
  'quota/period-reversed': {
    rule: 'end on or after the day it starts, {from}',
    remedy: 'Swap from and to, or correct them; both days are included.',
  },
  'quota/repeated-id': {
    rule: 'be used once',
    remedy: 'Rename one of the two: ledgers and results name periods and pools by their id.',
  },
  'quota/pools-and-volume': {
    rule: 'be the sum of the pools, {sum}',
    remedy:
      'Correct a pool or the volume; a part of the volume that nobody may use is a pool with its own condition.',
  },
  'quota/uncovered-days': {
    rule: 'cover the periods, {from} to {to}',
    remedy: 'Add an entry for the missing days; state an unknown value where nothing is published.',
  },
  'quota/unknown-period': {
    rule: 'be the id of an earlier period',
    remedy: 'Unused volume is taken over from a period that comes before.',
  },
  'quota/no-year-volume': {
    rule: 'be taken from a path of yearly volumes, and the policy has none',
    remedy: 'State yearVolume, or write the volume of the period itself.',
  },
  'quota/pool-rule': {
    rule: 'be a figure, a pool with a share, or the rest of at most one pool',
    remedy: 'State the share of the pool; only one pool can take what the others leave.',
  },
  'quota/amendment-outside': {
    rule: 'lie in its period after the amendment before it, from {from} to {to}',
    remedy: 'Order the amendments by day; one that holds from the first day is the volume of the period.',
  },
  'quota/shares-sum': {
    rule: 'sum to 1, got {sum}',
    remedy: 'Correct the shares: the pools of a historical allocation divide the whole volume.',
  },
} as const satisfies ErrorCatalogue;
