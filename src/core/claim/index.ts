export { checkClaims } from './check-claims';
export { recordedFrom, saidFrom } from './claim';
export type { Claim, ClaimKind, EvidenceClass } from './claim';
export { rankEvidence } from './rank-evidence';
export type { RankedEvidence } from './rank-evidence';
export { currentClaims, latestClaim } from './supersede';
export type { CurrentClaim } from './supersede';
export { claimsAsOf } from './view-as-of';
export type { AsOf } from './view-as-of';
