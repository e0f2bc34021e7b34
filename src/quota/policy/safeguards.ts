/** When a quota counts as nearly exhausted, so that security is asked for. */
export interface CriticalRule {
  /** Used share from which the quota is critical (0 to 1, included). */
  readonly threshold: string;
  /** Whether a quota that is new, short, larger or was soon exhausted is critical from its opening. */
  readonly fromOpening: boolean;
}

/** What is to be secured while the in-quota rate is not certain. */
export interface SecurityRule {
  readonly when: 'critical' | 'always' | 'never';
  /** The whole duty at the standard rate, or what it exceeds the in-quota duty by. */
  readonly amount: 'standard-duty' | 'difference';
}

/**
 * Whether allocations are made.
 *
 * `blocked`: requests are accepted in their order, and served after the block. `suspended`: none are accepted.
 */
export interface Availability {
  readonly kind: 'open' | 'blocked' | 'suspended';
}
