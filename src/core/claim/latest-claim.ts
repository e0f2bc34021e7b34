import type { Claim } from './claim';
import { claimsAsOf, type AsOf } from './claims-as-of';

/**
 * The claim said last among those known, whoever said it, or `null` when nothing had been said yet.
 *
 * Of claims said on one day it is the one recorded last, then the one given last.
 *
 * @param claims - any claims; the input is not changed
 * @param asOf - which claims may be known
 * @throws GigacastError as `claimsAsOf`
 * @example
 * latestClaim([], { saidBy: '2026-01-20' }); // => null
 */
export function latestClaim<C extends Claim<unknown>>(claims: readonly C[], asOf: AsOf): C | null {
  return claimsAsOf(claims, asOf).at(-1) ?? null;
}
