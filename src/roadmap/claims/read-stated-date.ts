import { fuzzyDate, type FuzzyDate } from '../../core/calendar';
import { createIssue, isGigacastError, type Issue } from '../../core/error';
import type { CheckedArgument } from '../../core/input';
import { ROADMAP_ERRORS } from '../errors';
import type { StatedDate } from './roadmap-types';

/** A date as days, or why it cannot be read. */
export interface ReadDate {
  readonly date: FuzzyDate | null;
  readonly issues: readonly Issue[];
}

const WITHOUT_PRECISION: readonly string[] = ['date/undeclared-phrase', 'date/not-a-fuzzy-date'];

/** Reads a date of a claim without throwing, so that every bad date of a roadmap can be listed. */
export function readStatedDate(date: StatedDate, argument: CheckedArgument): ReadDate {
  try {
    return { date: fuzzyDate(date, {}, argument), issues: [] };
  } catch (error) {
    if (!isGigacastError(error)) throw error;
    if (!WITHOUT_PRECISION.includes(error.code)) return { date: null, issues: error.issues };
    const issue = createIssue(ROADMAP_ERRORS, 'roadmap/date-without-precision', {
      ...argument,
      received: date,
    });
    return { date: null, issues: [issue] };
  }
}
