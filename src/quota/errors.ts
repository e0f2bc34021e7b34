import type { ErrorCatalogue } from '../core/error';

/** The codes that the quota module raises or puts into refusals. */
export const QUOTA_ERRORS = {
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
    remedy:
      'The quota is counted to that precision: round the quantity first, so that nothing is dropped in silence.',
  },
  'quota/zero-quantity': {
    rule: 'be greater than 0',
    remedy: 'An entry without goods draws nothing: leave it out.',
  },
  'quota/not-a-unit': {
    rule: 'be a number and a unit such as "kg", "100kg", "t", "piece" or "l"',
    remedy: 'Write the quantity that the amount is charged for, e.g. "100kg" for an amount per 100 kg.',
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
    remedy: 'Convert the amount first with the rate of the legally right day.',
  },
  'quota/unknown-pool': {
    rule: 'be one of the pools {pools}',
    remedy: 'Correct the name of the pool.',
  },
  'quota/duplicate-id': {
    rule: 'have an id of its own',
    remedy: 'Nothing is counted twice: give a second entry a new id, or drop the copy.',
  },
  'quota/not-open': {
    rule: 'not lie before {from}, the day on which the quota opens',
    remedy: 'Presentation before the opening gives no place: enter it again on or after that day.',
  },
  'quota/closed': {
    rule: 'not lie after {to}, the last day of the period',
    remedy: 'Open a ledger for the period that holds the day; a period never lends its balance to another.',
  },
  'quota/day-passed': {
    rule: 'not lie before {last}, the last day that was counted',
    remedy: 'Entries are served in the order of acceptance: replay the log from a ledger of before that day.',
  },
  'quota/volume-or-pools': {
    rule: 'be given either as volume or as pools',
    remedy: 'State the volume once: in one figure, or pool by pool.',
  },
  'quota/needs-rounding': {
    rule: 'come with a rounding, because year {year} has no finite decimal',
    remedy: 'Say how fractions of a unit are settled, e.g. UNIT_FLOOR or UNIT_HALF_UP.',
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
  'quota/needs-previous-ledger': {
    rule: 'be the ledger of {period}, whose unused volume is carried over',
    remedy: 'Pass { previous: ledger } with the state at the end of that period.',
  },
  'quota/other-previous-ledger': {
    rule: 'be a ledger of {period} under {policy}',
    remedy: 'Pass the ledger of the period that the carry-over names.',
  },
  'quota/other-policy': {
    rule: 'belong to the policy {policy}',
    remedy: 'Apply events under the policy with which the ledger was opened.',
  },
  'quota/no-origin': {
    rule: 'be given, because pool {pool} is for goods by their origin',
    remedy: 'Give the ISO 3166 code of the country of origin, e.g. "CN".',
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
  // allocation and ledger
  'quota/not-a-multiple': {
    rule: 'be a multiple of {increment}',
    remedy: 'Shares are given out in that step: correct the quantity, or state a finer increment.',
  },
  'quota/return-exceeds-allocated': {
    rule: 'be at most {held}, which is what is held',
    remedy: 'Only what was drawn and not yet given back can be returned: correct the quantity.',
  },
  'quota/shares-exceed-whole': {
    rule: 'leave the shares at 1 or less in all, they sum to {sum}',
    remedy: 'Lower a share; what is left of the whole stays undistributed.',
  },
  'quota/not-an-instant': {
    rule: 'be a moment with its offset, such as 2026-01-02T12:00-05:00',
    remedy: 'Write the offset from UTC: without it the moment differs from place to place.',
  },
  'quota/unknown-permit': {
    rule: 'be a permit that was issued and is still open',
    remedy: 'Record its issue first; a permit that was used up, expired or cancelled is closed.',
  },
  'quota/permit-exceeded': {
    rule: 'be at most {left}, which is what is left on the permit',
    remedy: 'Correct the quantity, or apply for a further permit.',
  },
  'quota/permit-used': {
    rule: 'be a permit that was not used yet: it is for one shipment',
    remedy: 'Ask for a further permit; what this one leaves unused comes back when it expires.',
  },
  'quota/unknown-entry': {
    rule: 'be an entry that draws on the quota',
    remedy:
      'Pass { book } with what earlier entries hold; goods that found no room have nothing to give back.',
  },
  'quota/too-large': {
    rule: 'stay below 2^53 of the finest steps of the quota',
    remedy: 'No quota is that large: check the unit.',
  },
  'quota/day-closed': {
    rule: 'lie after {last}, which is closed',
    remedy: 'What a closed day decided is final: replay the log from a checkpoint of before that day.',
  },
  'quota/drawing-stopped': {
    rule: 'not be counted after {stop}, when drawings on the period stopped',
    remedy: 'What was left has gone on to the next period: enter it there.',
  },
  'quota/beyond-balance': {
    rule: 'be at most {balance}, which is left',
    remedy: 'Only what nobody has drawn can go elsewhere.',
  },
  'quota/no-such-state': {
    rule: 'find the quota {needed}',
    remedy: 'The event does not fit the state of the ledger: check the order of the log.',
  },
} as const satisfies ErrorCatalogue;
