import type { Claim, EvidenceClass } from './claim';
import { claimsAsOf, type AsOf } from './claims-as-of';

/** Quantities claimed for one thing, kept side by side and ranked by who measured. */
export interface RankedEvidence<C> {
  /** Latest claim of the first class in `prefer` that has one; `null` when no class has. */
  readonly best: C | null;
  /** The latest claim of every class, in the order of `prefer`. */
  readonly kept: readonly C[];
  /** Whether the kept values differ. */
  readonly disputed: boolean;
  /** Smallest and largest kept value; `null` when none is kept. */
  readonly spread: readonly [number, number] | null;
}

/**
 * Ranks claims of one quantity by class of evidence, without dropping any class.
 *
 * A newer claim of another class does not erase the one before: it marks a dispute.
 *
 * @param claims - claims of one subject, predicate and basis; values in one unit
 * @param options.asOf - which claims may be known
 * @param options.prefer - classes from the most to the least trusted; classes left out are not looked at
 * @throws GigacastError as `claimsAsOf`
 * @example
 * rankEvidence([], { asOf: { saidBy: '2026-01-31' }, prefer: ['independent-measurement'] });
 * // => { best: null, kept: [], disputed: false, spread: null }
 */
export function rankEvidence<C extends Claim<number>>(
  claims: readonly C[],
  options: { readonly asOf: AsOf; readonly prefer: readonly EvidenceClass[] },
): RankedEvidence<C> {
  const view = claimsAsOf(claims, options.asOf);
  const kept = [...new Set(options.prefer)].flatMap((evidence) =>
    view.filter((claim) => claim.evidence === evidence).slice(-1),
  );
  const values = kept.map(({ value }) => value);
  return {
    best: kept[0] ?? null,
    kept,
    disputed: new Set(values).size > 1,
    spread: values.length === 0 ? null : [Math.min(...values), Math.max(...values)],
  };
}
