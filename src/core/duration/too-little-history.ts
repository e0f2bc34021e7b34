/** A fit that cannot be made from so few observations. */
export interface TooLittleHistory {
  readonly outcome: 'too-little-history';
  /**
   * 'events': too few durations ended; 'spread': those that ended are all alike, so their scatter cannot be told;
   * 'censoring': the best fit lies beyond every distribution of use, because nearly all durations are open (or because
   * they lie dozens of powers of ten apart).
   */
  readonly why: 'events' | 'spread' | 'censoring';
  /** How many durations must have ended: different ones for 'spread', at the very least for 'censoring'. */
  readonly needs: number;
  /** How many have; durations that are all alike count as one for 'spread'. */
  readonly has: number;
}

/** Builds the outcome. */
export function tooLittle(
  why: TooLittleHistory['why'],
  { needs, has }: { needs: number; has: number },
): TooLittleHistory {
  return { outcome: 'too-little-history', why, needs, has };
}
