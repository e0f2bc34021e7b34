import type { ErrorCatalogue } from '../../core/error';

/** The codes of the state of a ledger and of what events refer to. */
export const LEDGER_ERRORS = {
  'quota/not-open': {
    rule: 'not lie before {from}, the day on which the quota opens',
    remedy: 'Enter it again on or after that day.',
  },
  'quota/closed': {
    rule: 'not lie after {to}, the last day of the period',
    remedy: 'Open a ledger for the period that holds the day.',
  },
  'quota/day-passed': {
    rule: 'not lie before {last}, the last day that was counted',
    remedy: 'Replay the log from a ledger of before that day.',
  },
  'quota/day-closed': {
    rule: 'lie after {last}, which is closed',
    remedy: 'Replay the log from a ledger of before that day.',
  },
  'quota/drawing-stopped': {
    rule: 'not be counted after {stop}, when drawings on the period stopped',
    remedy: 'Enter it in the next period.',
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
  'quota/return-exceeds-allocated': {
    rule: 'be at most {held}, which is what is held',
    remedy: 'Correct the quantity.',
  },
  'quota/unknown-permit': {
    rule: 'be a permit that was issued and is still open',
    remedy: 'Record its issue first; a permit that was used up, expired or cancelled is closed.',
  },
  'quota/permit-exceeded': {
    rule: 'be at most {left}, which is what is left on the permit',
    remedy: 'Correct the quantity, or ask for a further permit.',
  },
  'quota/permit-used': {
    rule: 'be a permit that was not used yet: it is for one shipment',
    remedy: 'Ask for a further permit.',
  },
  'quota/unknown-entry': {
    rule: 'be an entry that draws on the quota',
    remedy: 'Pass { book } with what earlier entries hold.',
  },
  'quota/beyond-balance': {
    rule: 'be at most {balance}, which is left',
    remedy: 'Only what nobody has drawn can go elsewhere.',
  },
  'quota/no-such-state': {
    rule: 'find the quota {needed}',
    remedy: 'Check the order of the log.',
  },
} as const satisfies ErrorCatalogue;
