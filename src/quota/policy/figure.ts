import type { EvidenceStatus, Known, Source } from '../../core/provenance';

/** A value of a policy with how much weight it bears and the text that sets it; or a stated unknown. */
export interface Figure<T> {
  readonly value: Known<T>;
  readonly status: EvidenceStatus;
  readonly source: Source;
  readonly note?: string;
}

/** A figure with another value, and the origin of the first. */
export function figureWith<T>(value: Known<T>, origin: Omit<Figure<unknown>, 'value'>): Figure<T> {
  const { status, source, note } = origin;
  return note === undefined ? { value, status, source } : { value, status, source, note };
}
