import type { EvidenceStatus, Source } from '../../core/provenance';

/** A value of a policy or regime that led to a result, and the text that sets it. */
export interface RuleUsed {
  /** Which value, e.g. `inQuotaRate` or `pools.reserved.eligibility`. */
  readonly parameter: string;
  readonly status: EvidenceStatus;
  readonly source: Source;
  readonly note?: string;
}

/** Names a value with what it says about its origin. */
export function ruleUsed(parameter: string, origin: Omit<RuleUsed, 'parameter'>): RuleUsed {
  const { status, source, note } = origin;
  return note === undefined ? { parameter, status, source } : { parameter, status, source, note };
}
