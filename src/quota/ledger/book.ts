import type { Portion } from '../allocation/portion';
import type { HeldUnits } from './ledger';
import type { Outcome } from './outcome';

/** What one counted event holds of the quota; nothing where it drew nothing or gave all back. */
export interface BookEntry {
  /** In the order in which it was drawn. */
  readonly held: readonly HeldUnits[];
  readonly origin?: string;
}

/**
 * What earlier events hold, by their id: a Map from `bookOf`, or anything that looks ids up where the caller keeps them.
 *
 * A ledger does not remember what it counted on days gone by; returns and the search for repeated ids ask the book.
 */
export interface LedgerBook {
  /** What the event of that id holds; undefined where none is known. */
  readonly get: (id: string) => BookEntry | undefined;
}

/**
 * What every event that was counted holds after a list of outcomes, by its id.
 *
 * @param outcomes - in the order of the log; a later outcome of an entry stands in place of an earlier one
 * @param before - a book to go on from
 * @example
 * const policy = definePolicy({
 *   id: 'demo', jurisdiction: 'CA', currency: 'CAD', from: '2026-01-01', to: '2026-12-31', volume: 10,
 *   inQuotaRate: '0.061', overQuota: { kind: 'refuse', reason: 'no permit' }, source: { title: 'An example' },
 * });
 * const opened = openLedger(policy, { on: '2026-01-01' });
 * if (!opened.opened) throw new Error(opened.why);
 * const { outcomes } = applyEvents(opened.ledger, policy, [
 *   { kind: 'entry', id: 'A', on: '2026-03-02', quantity: 8, unitValue: { amount: '30000', currency: 'CAD' } },
 *   { kind: 'return', id: 'A-1', on: '2026-03-09', entry: 'A', quantity: 3 },
 * ]);
 * bookOf(outcomes).get('A'); // => { held: [{ pool: 'general', quantity: '5' }] }
 */
export function bookOf(
  outcomes: readonly Outcome[],
  before: ReadonlyMap<string, BookEntry> = new Map(),
): ReadonlyMap<string, BookEntry> {
  const book = new Map(before);
  for (const outcome of outcomes) note(book, outcome);
  return book;
}

/** Notes one outcome in a book. */
export function note(book: Map<string, BookEntry>, outcome: Outcome): void {
  if (outcome.status === 'rejected') return;
  book.set(
    outcome.id,
    outcome.status === 'served' ? entry(heldOf(outcome.portions), outcome.origin) : { held: [] },
  );
  // After the id: a permit that ends by itself gives back under its own.
  if (outcome.status === 'returned') book.set(outcome.of, entry(outcome.held, outcome.origin));
}

function heldOf(portions: readonly Portion[]): readonly HeldUnits[] {
  return portions.flatMap(({ pool, quantity, drawn }) =>
    pool === null ? [] : [{ pool, quantity: drawn ?? quantity }],
  );
}

function entry(held: readonly HeldUnits[], origin: string | undefined): BookEntry {
  return origin === undefined ? { held } : { held, origin };
}
