import { createIssue, type Issue } from '../../core/error';
import type { CheckedArgument } from '../../core/input';
import { COMPUTE_ERRORS } from '../errors';
import type { SiteRow } from './site';

/** What is wrong with the rows of a record: an order that is none, or a site that draws less than its halls. */
export function rowIssues(rows: readonly SiteRow[], at: CheckedArgument): readonly Issue[] {
  return rows.flatMap(({ date, facilityPowerMw, itPowerMw }, r) => {
    const where = (field: string): CheckedArgument => ({ ...at, path: `${at.path}[${r}].${field}` });
    const previous = rows[r - 1]?.date;
    const issues: Issue[] = [];
    // ISO dates sort as text.
    if (previous !== undefined && previous >= date) {
      const details = { ...where('date'), received: date, params: { previous } };
      issues.push(createIssue(COMPUTE_ERRORS, 'compute/unordered-rows', details));
    }
    if (facilityPowerMw !== undefined && itPowerMw !== undefined && facilityPowerMw < itPowerMw) {
      const details = { ...where('facilityPowerMw'), received: facilityPowerMw, params: { itPowerMw } };
      issues.push(createIssue(COMPUTE_ERRORS, 'compute/facility-below-it', details));
    }
    return issues;
  });
}
