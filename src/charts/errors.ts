import type { ErrorCatalogue } from '../core/error';

/** The codes that charts raise, beside core's own. */
export const CHARTS_ERRORS = {
  'charts/nothing-to-draw': {
    rule: 'hold {what}',
    remedy: 'A chart without them would look like a finding that there is nothing.',
  },
  'charts/no-source': {
    rule: 'name where the figures come from',
    remedy: 'Pass options.sources, for example the sources of the rows: every chart prints them.',
  },
  'charts/not-a-chart': {
    rule: 'be a chart made by this library',
    remedy: 'Pass what a function such as sameWeekChart returns; merge changes into it with mergeSpec.',
  },
} as const satisfies ErrorCatalogue;
