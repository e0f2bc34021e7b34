import type { Claim } from './claim';
import { claimsAsOf, type AsOf } from './view-as-of';

/** The latest claim of one speaker on one subject, predicate and basis, with those it took the place of. */
export interface CurrentClaim<C> {
  readonly claim: C;
  /** Earlier claims of the same speaker on the same thing, oldest first. */
  readonly superseded: readonly C[];
}

/**
 * For each speaker, subject, predicate and basis: the latest claim known, and the ones it superseded.
 *
 * Supersession stays within one speaker, predicate and basis. A record never erases a claim and a claim never erases
 * a record: both come back side by side.
 *
 * @param asOf - which claims may be known
 */
export function currentClaims<C extends Claim<unknown>>(
  claims: readonly C[],
  asOf: AsOf,
): readonly CurrentClaim<C>[] {
  const chains = new Map<string, C[]>();
  for (const claim of claimsAsOf(claims, asOf)) {
    const key = JSON.stringify([
      claim.subject,
      claim.predicate,
      claim.basis ?? null,
      claim.speaker,
      isRecord(claim),
    ]);
    const chain = chains.get(key);
    if (chain === undefined) chains.set(key, [claim]);
    else chain.push(claim);
  }
  return [...chains.values()].map((chain) => ({
    claim: chain[chain.length - 1] as C,
    superseded: chain.slice(0, -1),
  }));
}

/**
 * The claim said last among those known, whoever said it, or `null` when nothing had been said yet.
 *
 * @example
 * latestClaim([], { saidBy: '2026-01-20' }); // => null
 */
export function latestClaim<C extends Claim<unknown>>(claims: readonly C[], asOf: AsOf): C | null {
  const view = claimsAsOf(claims, asOf);
  return view[view.length - 1] ?? null;
}

/** What happened and what was planned are two chains even when one speaker tells both. */
function isRecord(claim: Claim<unknown>): boolean {
  return claim.kind === 'actual';
}
