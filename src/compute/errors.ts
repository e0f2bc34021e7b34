import type { ErrorCatalogue } from '../core/error';

/** The codes that the compute module raises, beside core's own. */
export const COMPUTE_ERRORS = {
  'compute/unknown-accelerator': {
    rule: 'name an accelerator of the catalogue',
    remedy: '{suggestion}',
  },
  'compute/no-catalogue': {
    rule: 'be an accelerator, since no catalogue was passed in which to look a name up',
    remedy: 'Pass { catalogue }, for example the rows of gigacast/data/accelerators.',
  },
  'compute/no-reference-rate': {
    rule: 'have a figure for the basis "{basis}" of the reference {reference}',
    remedy: 'Choose a basis that the reference chip has, or pass another reference.',
  },
  'compute/mixed-h100e-basis': {
    rule: 'be on one basis and reference: {left} and {right} do not add',
    remedy: 'Count both fleets on the same basis first.',
  },
  'compute/mixed-power-basis': {
    rule: 'be on one basis: {left} power and {right} power do not add',
    remedy: 'Carry one of them along the chain first, with powerChain.',
  },
  'compute/unknown-power-unit': {
    rule: 'be one of {allowed}',
    remedy: 'Power is not energy: MWh and kWh need a period.',
  },
  'compute/unordered-rows': {
    rule: 'lie after the row before it, {previous}',
    remedy: 'Sort the rows by date and keep one per day; two values on one day cannot both hold.',
  },
  'compute/unordered-vintages': {
    rule: 'be recorded after the vintage before it, {previous}',
    remedy: 'List vintages oldest first, one per day.',
  },
  'compute/no-time-between': {
    rule: 'lie after {from}',
    remedy: 'A velocity needs a start and a later end; name both events.',
  },
  'compute/unknown-event': {
    rule: 'name an event of the site: {names}',
    remedy: 'Use one of these ids.',
  },
  'compute/event-not-recorded': {
    rule: 'be an event that was on record by {asOf}',
    remedy: 'It was recorded on {recordedOn}; ask as of a later day.',
  },
  'compute/not-comparable': {
    rule: 'be a comparator in MW, GW, MWh/yr, GWh/yr, TWh/yr or kWh/yr per home',
    remedy: 'A power divided by something else is not a number of anything.',
  },
  'compute/wrong-comparator': {
    rule: 'not be a figure that is recorded as wrong',
    remedy: 'Why it is wrong: {why}',
  },
} as const satisfies ErrorCatalogue;
