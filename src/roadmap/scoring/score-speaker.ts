import type { ScoredClaim } from './score-one';

/** How the claims of one speaker fared. */
export interface SpeakerScore {
  readonly speaker: string;
  readonly claims: number;
  /** Claims that came due, were kept, are pending, were given up. */
  readonly due: number;
  readonly kept: number;
  readonly pending: number;
  readonly cancelled: number;
  /** Means over what can be scored; `null` where nothing can. */
  readonly brier: number | null;
  readonly logScore: number | null;
  readonly crps: number | null;
  readonly intervalScore: number | null;
  readonly slipCrps: number | null;
  readonly slipLogScore: number | null;
}

/** Puts the claims of one speaker into one row. */
export function scoreSpeaker(speaker: string, claims: readonly ScoredClaim[]): SpeakerScore {
  const count = (...statuses: readonly ScoredClaim['status'][]) =>
    claims.filter(({ status }) => statuses.includes(status)).length;
  const mean = (field: 'brier' | 'logScore' | 'crps' | 'intervalScore' | 'slipCrps' | 'slipLogScore') => {
    const scored = claims.flatMap((claim) => (claim[field] === null ? [] : [claim[field]]));
    return scored.length === 0 ? null : scored.reduce((sum, one) => sum + one, 0) / scored.length;
  };
  return {
    speaker,
    claims: claims.length,
    due: count('kept', 'missed'),
    kept: count('kept'),
    pending: count('pending'),
    cancelled: count('cancelled'),
    brier: mean('brier'),
    logScore: mean('logScore'),
    crps: mean('crps'),
    intervalScore: mean('intervalScore'),
    slipCrps: mean('slipCrps'),
    slipLogScore: mean('slipLogScore'),
  };
}
