import { fuzzyDate } from '../calendar';
import { createIssue, type Issue } from '../error';
import { RECORD_ERRORS } from '../error/record-errors';
import type { Claim } from './claim';

/**
 * Lists what is wrong with claims as claims: an id used twice, no day on which it was said or recorded, a record older
 * than the statement.
 *
 * Only an actual event may stand without a said and a recorded day; it counts as known from the end of its own date.
 * Their dates must be dates that `fuzzyDate` reads.
 *
 * @param claims - any claims
 * @param functionName - the public function that the messages speak for
 * @returns issues with the codes `claim/duplicate-id`, `claim/undated`, `claim/recorded-before-said`
 * @throws GigacastError as `fuzzyDate`
 * @example
 * claimIssues([], 'parseRoadmap'); // => []
 */
export function claimIssues(claims: readonly Claim<unknown>[], functionName: string): readonly Issue[] {
  const seen = new Set<string>();
  return claims.flatMap((claim, index) => {
    const { id, kind, saidOn, recordedOn, holdsOn } = claim;
    const at = (field: string) => ({ function: functionName, path: `claims[${index}].${field}` });
    const issues: Issue[] = [];
    if (seen.has(id))
      issues.push(createIssue(RECORD_ERRORS, 'claim/duplicate-id', { ...at('id'), received: id }));
    seen.add(id);
    const dated = saidOn ?? recordedOn ?? (kind === 'actual' ? holdsOn : undefined);
    if (dated === undefined)
      issues.push(createIssue(RECORD_ERRORS, 'claim/undated', { ...at('saidOn'), received: saidOn }));
    if (saidOn !== undefined && recordedOn !== undefined) {
      // An imprecise date may have been its first day: only a record before that is impossible.
      const { text, from } = fuzzyDate(saidOn, {}, at('saidOn'));
      const details = { ...at('recordedOn'), received: recordedOn, params: { saidOn: text } };
      if (recordedOn < from) issues.push(createIssue(RECORD_ERRORS, 'claim/recorded-before-said', details));
    }
    return issues;
  });
}
