import type { Dated, EvidenceStatus, Source } from '../../../core/provenance';
import type { Figure } from '../../../quota';

/** What a text says, with how much weight it bears. */
export function says<T>(value: T, status: EvidenceStatus, source: Source, note?: string): Figure<T> {
  const known = { value: { known: true, value }, status, source } as const;
  return note === undefined ? known : { ...known, note };
}

/** What no text that was read says. */
export function silent(why: string, source: Source): Figure<never> {
  return { value: { known: false, why }, status: 'official', source };
}

/** A parameter that holds from a day on. */
export function since<T>(name: string, from: string, figure: Figure<T>): Dated<T> {
  return { name, unit: name, values: [{ from, ...figure }] };
}
