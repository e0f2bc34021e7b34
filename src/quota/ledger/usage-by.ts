import { Exact, plainText, type Decimal } from '../../core/decimal';
import { fillRate } from '../volume/fill-rate';
import type { HeldUnits } from './ledger';
import type { Outcome, ServedOutcome } from './outcome';
import { standingOutcomes } from './standing-outcomes';

/** By what use is told apart. */
export type UsageKey = 'holder' | 'origin' | 'pool';

/** What one holder, country or pool used of a quota; quantities are decimal text in the unit of the quota. */
export interface Usage {
  /** Null where the events do not say. */
  readonly key: string | null;
  /** Units that were drawn. */
  readonly drawn: string;
  /** Units of those that came back. */
  readonly returned: string;
  /** What is used in the end: drawn, less what came back; what lapsed with a permit counts. */
  readonly used: string;
  /** Units of goods that found no room; those of no pool are under null. */
  readonly beyond: string;
  /** Of everything used, half-up to six decimals; null where nothing is, or less came in than back. */
  readonly share: string | null;
}

/**
 * Who used what of a quota: by applicant or importer, by country of origin, or by pool.
 *
 * Requests count by the result that stands, provisional or final, and what came back is taken off whoever drew it. A
 * permit counts for its holder from its issue; what its end gave back is among `expired`, so pass that as well.
 *
 * @param outcomes - of all batches and closed days, in their order; `expired` and `revised` included
 * @param key - by what to tell use apart
 * @returns the most used first, then by key
 * @example
 * const policy = definePolicy({
 *   id: 'demo', jurisdiction: 'CA', currency: 'CAD', from: '2026-01-01', to: '2026-12-31', volume: 10,
 *   inQuotaRate: '0.061', overQuota: { kind: 'refuse', reason: 'no permit' }, source: { title: 'An example' },
 * });
 * const opened = openLedger(policy, { on: '2026-01-01' });
 * if (!opened.opened) throw new Error(opened.why);
 * const unitValue = { amount: '30000', currency: 'CAD' };
 * const { outcomes } = applyEvents(opened.ledger, policy, [
 *   { kind: 'entry', id: 'A', on: '2026-03-02', quantity: 4, unitValue, holder: 'Ann' },
 *   { kind: 'entry', id: 'B', on: '2026-03-03', quantity: 8, unitValue, holder: 'Bob' },
 *   { kind: 'return', id: 'A-1', on: '2026-03-04', entry: 'A', quantity: 2 },
 * ]);
 * usageBy(outcomes, 'holder').map(({ key, used, beyond, share }) => [key, used, beyond, share]);
 * // => [['Bob', '6', '2', '0.750000'], ['Ann', '2', '0', '0.250000']]
 */
export function usageBy(outcomes: readonly Outcome[], key: UsageKey): readonly Usage[] {
  const sums = new Map<string | null, Sums>();
  const add = (name: string | null, field: keyof Sums, quantity: string) => {
    const sum = sums.get(name) ?? { drawn: NOTHING, returned: NOTHING, beyond: NOTHING };
    sums.set(name, { ...sum, [field]: sum[field].plus(quantity) });
  };
  const served = outcomes.filter((outcome) => outcome.status === 'served');
  const standing = standingOutcomes(served) as ReadonlyMap<string, ServedOutcome>;
  for (const outcome of standing.values()) {
    for (const { pool, quantity, drawn } of outcome.portions) {
      const name = nameOf(key, outcome, pool);
      if (pool === null) add(name, 'beyond', quantity);
      else add(name, 'drawn', drawn ?? quantity);
    }
  }
  for (const outcome of outcomes) {
    if (outcome.status !== 'returned') continue;
    const from = standing.get(outcome.of) ?? outcome;
    for (const { pool, quantity } of outcome.returned) add(nameOf(key, from, pool), 'returned', quantity);
  }
  return rowsOf(sums);
}

interface Sums {
  readonly drawn: Decimal;
  readonly returned: Decimal;
  readonly beyond: Decimal;
}

const NOTHING = /* @__PURE__ */ new Exact(0);

function nameOf(
  key: UsageKey,
  outcome: Partial<Pick<ServedOutcome, 'holder' | 'origin'>>,
  pool: HeldUnits['pool'] | null,
): string | null {
  return (key === 'pool' ? pool : outcome[key]) ?? null;
}

function rowsOf(sums: ReadonlyMap<string | null, Sums>): readonly Usage[] {
  const rows = [...sums].map(([key, sum]) => ({ key, ...sum, used: sum.drawn.minus(sum.returned) }));
  const total = rows.reduce((all: Decimal, { used }) => all.plus(used), NOTHING);
  rows.sort((a, b) => b.used.cmp(a.used) || order(a.key, b.key));
  return rows.map(({ key, drawn, returned, used, beyond }) => ({
    key,
    drawn: plainText(drawn),
    returned: plainText(returned),
    used: plainText(used),
    beyond: plainText(beyond),
    share: total.lte(0) || used.isNegative() ? null : fillRate(plainText(used), plainText(total)),
  }));
}

function order(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
