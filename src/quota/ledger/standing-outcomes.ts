import type { Outcome } from './outcome';

/**
 * The outcome that stands for each id after a list of outcomes in the order in which they came.
 *
 * A later result stands in place of an earlier one; a copy that was rejected leaves what it is a copy of.
 */
export function standingOutcomes(outcomes: readonly Outcome[]): ReadonlyMap<string, Outcome> {
  const standing = new Map<string, Outcome>();
  for (const outcome of outcomes) {
    const { id, status } = outcome;
    if (id === null) continue;
    const before = standing.get(id);
    if (before === undefined || before.status === 'rejected' || status !== 'rejected') {
      standing.set(id, outcome);
    }
  }
  return standing;
}
