import type { SiteClaim } from '../../compute';

/** A claim before its subject and id are filled in. */
export type ClaimDraft = Omit<SiteClaim, 'id' | 'subject'>;

/** Fills in the subject and numbers the claims in the order given. */
export function toClaims(id: string, subject: string, drafts: readonly ClaimDraft[]): readonly SiteClaim[] {
  return drafts.map((draft, index) => ({ id: `${id}-claim-${index + 1}`, subject, ...draft }));
}
