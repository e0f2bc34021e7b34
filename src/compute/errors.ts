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
  'compute/power-without-basis': {
    rule: 'name where the power is measured: chip, server, it or facility',
    remedy: 'A megawatt of chips can draw two from the grid; say which of them it is.',
  },
  'compute/reversed-range': {
    rule: 'not lie above the other end of the range, {high}',
    remedy: 'Swap the two ends, or correct the one that is wrong.',
  },
  'compute/no-such-site-basis': {
    rule: 'be a basis of a site: {allowed}',
    remedy:
      'A figure without a basis cannot be read from the record; facility and IT power differ by a third.',
  },
  'compute/pue-counted-twice': {
    rule: 'not be passed for facility power, which holds cooling and losses already',
    remedy: 'Read IT power with a PUE, or facility power without one.',
  },
  'compute/unknown-power-unit': {
    rule: 'be one of {allowed}',
    remedy: 'Power is not energy: MWh and kWh need a period.',
  },
  'compute/unordered-rows': {
    rule: 'lie after the row before it, {previous}',
    remedy: 'Sort the rows by date and keep one per day; two values on one day cannot both hold.',
  },
  'compute/facility-below-it': {
    rule: 'be at least the IT power of the same row, {itPowerMw} MW',
    remedy: 'A site draws what its halls draw and more: the two columns may be swapped.',
  },
  'compute/stage-ends-before-start': {
    rule: 'not lie before the start of the stage, {startsOn}',
    remedy: 'Swap the two days, or correct the one that is wrong.',
  },
  'compute/no-such-column': {
    rule: 'be a column of the copy: {header}',
    remedy: 'Name the column that holds it, or leave the basis out where the copy has none.',
  },
  'compute/column-of-two-bases': {
    rule: 'not be the column that already is {other}',
    remedy: 'A column is on one basis; find out which.',
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
