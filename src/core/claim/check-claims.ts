import { CORE_ERRORS, createIssue, GigacastError, type Issue } from '../error';
import { saidFrom, type Claim } from './claim';

/**
 * Checks that every claim has an id of its own and dates that can be: nothing is recorded before it was said.
 *
 * @throws GigacastError listing every issue: `claim/duplicate-id`, `claim/undated`, `claim/recorded-before-said`
 */
export function checkClaims<C extends Claim<unknown>>(claims: readonly C[]): readonly C[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  claims.forEach((claim, index) => {
    const at = { function: 'checkClaims', path: `claims[${index}] (${claim.id})` };
    if (seen.has(claim.id))
      issues.push(createIssue(CORE_ERRORS, 'claim/duplicate-id', { ...at, received: claim.id }));
    seen.add(claim.id);
    const said = saidFrom(claim);
    if (said === undefined) {
      issues.push(createIssue(CORE_ERRORS, 'claim/undated', { ...at, received: undefined }));
    } else if (claim.recordedOn !== undefined && claim.recordedOn < said && claim.saidOn !== undefined) {
      issues.push(
        createIssue(CORE_ERRORS, 'claim/recorded-before-said', {
          ...at,
          received: claim.recordedOn,
          params: { saidOn: said },
        }),
      );
    }
  });
  const [first, ...rest] = issues;
  if (first !== undefined) throw new GigacastError([first, ...rest]);
  return claims;
}
