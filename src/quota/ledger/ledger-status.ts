import type { IsoDate } from '../../core/calendar';
import { Exact } from '../../core/decimal';
import { subtractDecimals, sumDecimals } from '../../core/exact';
import { fillRate } from '../volume/fill-rate';
import type { LedgerPool, QuotaLedger } from './ledger';

/** How full a quota or one of its pools is; quantities are decimal text in the unit of the quota. */
export interface BalanceStatus {
  /** Volume of the period with what was carried and transferred in, less what went elsewhere or lapsed. */
  readonly available: string;
  readonly drawn: string;
  readonly balance: string;
  /** Drawn over available, half-up to six decimals; null where nothing is available. */
  readonly fillRate: string | null;
  /** The day on which the last unit went; null while some is left. */
  readonly exhaustedOn: IsoDate | null;
}

/** The status of a ledger after everything that was counted. */
export interface LedgerStatus extends BalanceStatus {
  /** The first that holds of exhausted, suspended, blocked, critical and open. */
  readonly status: 'exhausted' | 'suspended' | 'blocked' | 'critical' | 'open';
  readonly period: QuotaLedger['period'];
  /** The last day on which something was counted; null while nothing was. */
  readonly asOf: IsoDate | null;
  /** Units of requests whose result is provisional; the balances are those before them. */
  readonly pending: string;
  readonly pools: readonly (BalanceStatus & { readonly id: string })[];
  /** Units that found no room. */
  readonly beyond: string;
}

/**
 * How full a quota is: balance, fill rate and day of exhaustion, in all and pool by pool.
 *
 * @param ledger - a state from `openLedger` or `applyEvents`
 * @example
 * const policy = definePolicy({
 *   id: 'demo', jurisdiction: 'CA', currency: 'CAD', from: '2026-01-01', to: '2026-12-31', volume: 8,
 *   inQuotaRate: '0.061', overQuota: { kind: 'refuse', reason: 'no permit' }, source: { title: 'An example' },
 * });
 * const opened = openLedger(policy, { on: '2026-01-01' });
 * if (!opened.opened) throw new Error(opened.why);
 * const { ledger } = applyEvents(opened.ledger, policy, [
 *   { kind: 'reported-use', id: 'March', on: '2026-03-31', quantity: 6, pool: 'general' },
 * ]);
 * const { balance, fillRate, exhaustedOn } = ledgerStatus(ledger);
 * [balance, fillRate, exhaustedOn]; // => ['2', '0.750000', null]
 */
export function ledgerStatus(ledger: QuotaLedger): LedgerStatus {
  const pools = ledger.pools.map((pool) => ({ id: pool.id, ...statusOf([pool]) }));
  const total = statusOf(ledger.pools);
  return {
    status: statusWord(ledger, total.exhaustedOn !== null),
    period: ledger.period,
    asOf: ledger.lastDay,
    pending: sumDecimals(ledger.pending.map(({ quantity }) => quantity)),
    ...total,
    pools,
    beyond: ledger.beyond,
  };
}

function statusWord(ledger: QuotaLedger, exhausted: boolean): LedgerStatus['status'] {
  if (exhausted) return 'exhausted';
  if (ledger.state !== 'open') return ledger.state;
  return ledger.criticalOn === null ? 'open' : 'critical';
}

function statusOf(pools: readonly LedgerPool[]): BalanceStatus {
  const available = sumDecimals(
    pools.flatMap(({ volume, carriedIn, transferred, lapsed }) => [
      volume,
      carriedIn,
      transferred,
      subtractDecimals(0, lapsed),
    ]),
  );
  const drawn = sumDecimals(pools.map((pool) => pool.drawn));
  const days = pools.map(({ exhaustedOn }) => exhaustedOn);
  return {
    available,
    drawn,
    balance: sumDecimals(pools.map((pool) => pool.balance)),
    fillRate: new Exact(available).isZero() ? null : fillRate(drawn, available),
    exhaustedOn: days.reduce(
      (latest, day) => (latest === null || day === null ? null : latest > day ? latest : day),
      days[0] ?? null,
    ),
  };
}
