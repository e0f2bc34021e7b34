import type { Claim, ClaimKind } from './claim';
import { claimsAsOf, type AsOf } from './claims-as-of';

/**
 * What a claim can take the place of: a record only of a record, a remark only of a remark, and a plan (stated,
 * estimated or cancelled) only of a plan.
 */
export type ClaimStrand = 'record' | 'remark' | 'plan';

/** The latest claim of one speaker on one subject, predicate, basis and strand, with those it took the place of. */
export interface CurrentClaim<C> {
  readonly strand: ClaimStrand;
  readonly claim: C;
  /** Earlier claims of the same speaker on the same thing, oldest first. */
  readonly superseded: readonly C[];
}

/**
 * For each speaker, subject, predicate and basis: the latest claim known, and the ones it superseded.
 *
 * Supersession stays within one speaker, predicate and basis. A record never erases a claim, a claim never erases a
 * record, and a remark on progress leaves the target standing: they come back side by side. Every claim known is in
 * exactly one entry.
 *
 * @param claims - any claims; the input is not changed
 * @param asOf - which claims may be known
 * @throws GigacastError as `claimsAsOf`
 * @example
 * currentClaims([], { saidBy: '2026-01-20' }); // => []
 */
export function currentClaims<C extends Claim<unknown>>(
  claims: readonly C[],
  asOf: AsOf,
): readonly CurrentClaim<C>[] {
  const chains = new Map<string, CurrentClaim<C>>();
  for (const claim of claimsAsOf(claims, asOf)) {
    const strand = strandOf(claim.kind);
    const { subject, predicate, basis = null, speaker } = claim;
    const key = JSON.stringify([subject, predicate, basis, speaker, strand]);
    const before = chains.get(key);
    const superseded = before === undefined ? [] : [...before.superseded, before.claim];
    chains.set(key, { strand, claim, superseded });
  }
  return [...chains.values()];
}

function strandOf(kind: ClaimKind): ClaimStrand {
  if (kind === 'actual') return 'record';
  return kind === 'status' ? 'remark' : 'plan';
}
