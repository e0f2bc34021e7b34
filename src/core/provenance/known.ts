import type { Source } from './source';

/** A value that no one has published, or that cannot be told; it is never filled in silently. */
export interface Unknown {
  readonly known: false;
  /** Why it is not known, in words for a reader. */
  readonly why: string;
  readonly source?: Source;
}

/** A value that is either known or stated to be unknown. */
export type Known<T> = { readonly known: true; readonly value: T } | Unknown;

/** One place where a result lacks a value. */
export interface Missing {
  /** Which value, e.g. `reservedShare`. */
  readonly path: string;
  readonly why: string;
}

/**
 * Marks a value as known.
 *
 * @example
 * known('0.10'); // => { known: true, value: '0.10' }
 */
export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

/**
 * States that a value is unknown and why.
 *
 * @param why - the reason, for a reader
 * @example
 * unknown('The share for year 3 has not been published.').known; // => false
 */
export function unknown(why: string, source?: Source): Unknown {
  return source === undefined ? { known: false, why } : { known: false, why, source };
}

/**
 * Applies a function to a known value and passes an unknown one through.
 *
 * @example
 * mapKnown(known(24500), (units) => units * 2); // => { known: true, value: 49000 }
 */
export function mapKnown<T, U>(value: Known<T>, change: (value: T) => U): Known<U> {
  return value.known ? known(change(value.value)) : value;
}

/**
 * Combines named values: known when all of them are, otherwise unknown with every reason.
 *
 * @example
 * allKnown({ volume: known(52185), share: unknown('not published') });
 * // => { known: false, why: 'share: not published' }
 */
export function allKnown<T extends Readonly<Record<string, unknown>>>(values: {
  readonly [K in keyof T]: Known<T[K]>;
}): Known<T> {
  const missing = missingOf(values);
  if (missing.length > 0) return unknown(missing.map(({ path, why }) => `${path}: ${why}`).join('; '));
  const entries = Object.entries(values as Readonly<Record<string, Known<unknown>>>).map(([key, entry]) => [
    key,
    (entry as { value: unknown }).value,
  ]);
  return known(Object.fromEntries(entries) as T);
}

/**
 * Lists the unknown ones among named values, so that a partial result can say what it lacks.
 *
 * @example
 * missingOf({ volume: known(52185), share: unknown('not published') });
 * // => [{ path: 'share', why: 'not published' }]
 */
export function missingOf(values: Readonly<Record<string, Known<unknown>>>): readonly Missing[] {
  return Object.entries(values).flatMap(([path, entry]) => (entry.known ? [] : [{ path, why: entry.why }]));
}
