import type { ErrorCatalogue } from '../../core/error';

/** The codes of volumes by a rule. */
export const VOLUME_ERRORS = {
  'quota/needs-rounding': {
    rule: 'come with a rounding, because year {year} has no finite decimal',
    remedy: 'Say how fractions of a unit are settled, e.g. UNIT_FLOOR or UNIT_HALF_UP.',
  },
} as const satisfies ErrorCatalogue;
