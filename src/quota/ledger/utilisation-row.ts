import type { EvidenceStatus, Source } from '../../core/provenance';

/** How much of a quota was used in a month, as published. */
export interface UtilisationRow {
  /** Calendar month, YYYY-MM. */
  readonly month: string;
  /** Period of the policy whose volume was used. */
  readonly periodId: string;
  /** Units used in the month; decimal text in the unit of the quota. */
  readonly quantity: string;
  readonly status: EvidenceStatus;
  readonly source: Source;
}
