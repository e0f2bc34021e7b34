/** A fit that cannot be made from so few observations. */
export interface TooLittleHistory {
  readonly outcome: 'too-little-history';
  /**
   * 'events': too few durations ended; 'spread': they are all alike, so their scatter cannot be told; 'censoring': so
   * many are still open that no finite distribution fits best.
   */
  readonly why: 'events' | 'spread' | 'censoring';
  /** How many different completed durations it takes, or at least. */
  readonly needs: number;
  /** How many there are. */
  readonly has: number;
}

/** Builds the outcome. */
export function tooLittle(
  why: TooLittleHistory['why'],
  { needs, has }: { needs: number; has: number },
): TooLittleHistory {
  return { outcome: 'too-little-history', why, needs, has };
}
