import { CALENDAR_ERRORS } from './calendar-errors';
import { EXACT_ERRORS } from './exact-errors';
import { FORMAT_ERRORS } from './format-errors';
import { INPUT_ERRORS } from './input-errors';
import { RECORD_ERRORS } from './record-errors';
import { STATISTICS_ERRORS } from './statistics-errors';

/**
 * The codes that core itself raises, for translations and tests. Domains keep their own catalogue beside their code.
 *
 * Within core each file takes the part it raises from, so that a bundle of few functions carries few texts.
 */
export const CORE_ERRORS = /*#__PURE__*/ (() => ({
  ...CALENDAR_ERRORS,
  ...EXACT_ERRORS,
  ...FORMAT_ERRORS,
  ...INPUT_ERRORS,
  ...RECORD_ERRORS,
  ...STATISTICS_ERRORS,
}))();
