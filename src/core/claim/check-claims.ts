import { GigacastError } from '../error';
import type { Claim } from './claim';
import { claimIssues } from './claim-issues';

/**
 * Checks that every claim has an id of its own and dates that can be: nothing is recorded before it was said.
 *
 * @param claims - any claims
 * @returns the claims as they came
 * @throws GigacastError listing every issue: `claim/duplicate-id`, `claim/undated`, `claim/recorded-before-said`
 * @example
 * checkClaims([]); // => []
 */
export function checkClaims<C extends Claim<unknown>>(claims: readonly C[]): readonly C[] {
  const [first, ...rest] = claimIssues(claims, 'checkClaims');
  if (first !== undefined) throw new GigacastError([first, ...rest]);
  return claims;
}
