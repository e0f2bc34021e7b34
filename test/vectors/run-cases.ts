import { isGigacastError } from 'gigacast/core';
import type { Adapters } from './adapters/adapter';
import { differences } from './compare';
import { ERROR_LABELS } from './error-labels';
import type { VectorCase } from './read-vectors';

/** What became of one case. */
export type CaseOutcome =
  | { readonly kind: 'passed'; readonly id: string }
  | { readonly kind: 'failed'; readonly id: string; readonly message: string }
  | { readonly kind: 'skipped'; readonly id: string; readonly operation: string };

/**
 * Keys of `expected` that are givens rather than results: published figures that a case asks us to judge and that its
 * input does not repeat.
 */
const GIVENS: Readonly<Record<string, readonly string[]>> = { percentageChange: ['publishedPct'] };

/** Runs one case through the adapter of its operation. */
export function runCase(vector: VectorCase, adapters: Adapters): CaseOutcome {
  const { id, operation, input, expected, tolerance } = vector;
  const adapter = Object.hasOwn(adapters, operation) ? adapters[operation] : undefined;
  if (adapter === undefined) return { kind: 'skipped', id, operation };
  let got: unknown;
  let thrown = '';
  try {
    got = adapter(input, givensOf(operation, expected));
  } catch (error) {
    got = { error: labelOf(error) };
    thrown = ` (${error instanceof Error ? error.message : String(error)})`;
  }
  const found = differences(expected, got, tolerance);
  if (found.length === 0) return { kind: 'passed', id };
  const places = found.map(
    ({ path, expected: wanted, got: seen }) =>
      `${path === '' ? '' : `${path} `}expected ${show(wanted)}, got ${show(seen)}`,
  );
  return { kind: 'failed', id, message: `${id} ${operation}: ${places.join('; ')}${thrown}` };
}

/** How many cases of each operation were skipped, by name. */
export function skippedOperations(outcomes: readonly CaseOutcome[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) {
    if (outcome.kind === 'skipped') counts.set(outcome.operation, (counts.get(outcome.operation) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function givensOf(operation: string, expected: unknown): Readonly<Record<string, unknown>> {
  if (typeof expected !== 'object' || expected === null) return {};
  const names = GIVENS[operation] ?? [];
  return Object.fromEntries(Object.entries(expected).filter(([key]) => names.includes(key)));
}

/** The label that the vectors use for an error, or the error's own code where they have none. */
function labelOf(error: unknown): string {
  if (!isGigacastError(error)) return error instanceof Error ? error.name : 'a thrown value';
  return ERROR_LABELS[error.code] ?? error.code;
}

function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
