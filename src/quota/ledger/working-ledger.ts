import type { IsoDate } from '../../core/calendar';
import type { HeldUnits, LedgerPool, OpenPermit, QuotaLedger } from './ledger';
import type { AskingEvent } from './ledger-event';
import type { StatusEvent } from './outcome';
import { scaledOf, scaledText } from './scaled';

/** A pool while a batch is counted; quantities are scaled. */
export interface WorkingPool {
  readonly id: string;
  volume: number;
  carriedIn: number;
  transferred: number;
  lapsed: number;
  drawn: number;
  /** Below 0 where the pool is overdrawn. */
  balance: number;
  exhaustedOn: IsoDate | null;
}

/** A permit while a batch is counted. */
export interface WorkingPermit {
  readonly id: string;
  readonly until: IsoDate | null;
  held: readonly HeldUnits[];
  used: number;
  readonly origin?: string;
}

/** A ledger while a batch is counted. */
export interface WorkingLedger {
  readonly period: QuotaLedger['period'];
  readonly decimals: number;
  /** Decimals of goods: under a quota in money they are counted in pieces. */
  readonly goodsDecimals: number;
  readonly pools: readonly WorkingPool[];
  beyond: number;
  readonly origins: Map<string, number>;
  state: QuotaLedger['state'];
  criticalOn: IsoDate | null;
  carriedUntil: IsoDate | null;
  lastDay: IsoDate | null;
  closed: boolean;
  /** Ids counted on the last day. */
  ids: string[];
  pending: AskingEvent[];
  readonly permits: Map<string, WorkingPermit>;
  readonly statusEvents: StatusEvent[];
}

/** A copy of a ledger that may be changed. */
export function workingLedger(ledger: QuotaLedger, decimals: number, goodsDecimals: number): WorkingLedger {
  const read = (text: string) => scaledOf(text, decimals);
  return {
    period: ledger.period,
    decimals,
    goodsDecimals,
    pools: ledger.pools.map((pool) => ({
      id: pool.id,
      ...figuresOf(pool, read),
      balance: read(pool.balance) - read(pool.overdrawn),
      exhaustedOn: pool.exhaustedOn,
    })),
    beyond: scaledOf(ledger.beyond, goodsDecimals),
    origins: new Map(ledger.origins.map(({ origin, drawn }) => [origin, read(drawn)])),
    state: ledger.state,
    criticalOn: ledger.criticalOn,
    carriedUntil: ledger.carriedUntil,
    lastDay: ledger.lastDay,
    closed: ledger.closed,
    ids: [...ledger.idsOfLastDay],
    pending: [...ledger.pending],
    permits: new Map(ledger.permits.map((permit) => [permit.id, { ...permit, used: read(permit.used) }])),
    statusEvents: [],
  };
}

/** The state to keep after a batch. */
export function keptState(ledger: QuotaLedger, working: WorkingLedger): QuotaLedger {
  const text = (value: number) => scaledText(value, working.decimals);
  const { state, criticalOn, carriedUntil, lastDay, closed, pending } = working;
  return {
    ...ledger,
    pools: working.pools.map((pool): LedgerPool => ({
      id: pool.id,
      ...figuresOf(pool, text),
      balance: text(Math.max(0, pool.balance)),
      overdrawn: text(Math.max(0, -pool.balance)),
      exhaustedOn: pool.exhaustedOn,
    })),
    beyond: scaledText(working.beyond, working.goodsDecimals),
    origins: [...working.origins].map(([origin, drawn]) => ({ origin, drawn: text(drawn) })),
    state,
    criticalOn,
    carriedUntil,
    lastDay,
    closed,
    idsOfLastDay: working.ids,
    pending,
    permits: [...working.permits.values()].map((permit): OpenPermit => ({
      ...permit,
      used: text(permit.used),
    })),
  };
}

/** Sets the balance of a pool anew from its figures, and says when that empties or refills it. */
export function rebalance(working: WorkingLedger, pool: WorkingPool, on: IsoDate): void {
  const { volume, carriedIn, transferred, lapsed, drawn } = pool;
  pool.balance = volume + carriedIn + transferred - lapsed - drawn;
  noteBalance(working, pool, on);
}

/** Notes that a pool was emptied or refilled, and with it perhaps the whole quota. */
export function noteBalance(working: WorkingLedger, pool: WorkingPool, on: IsoDate): void {
  const empty = pool.balance <= 0;
  if (empty === (pool.exhaustedOn !== null)) return;
  const single = working.pools.length === 1;
  const openBefore = working.pools.some(({ exhaustedOn }) => exhaustedOn === null);
  pool.exhaustedOn = empty ? on : null;
  const openAfter = working.pools.some(({ exhaustedOn }) => exhaustedOn === null);
  const kind = empty ? 'exhausted' : 'reopened';
  if (!single) working.statusEvents.push({ kind, on, pool: pool.id });
  if (openBefore !== openAfter) working.statusEvents.push({ kind, on, pool: null });
}

type Figures<T> = Readonly<Record<'volume' | 'carriedIn' | 'transferred' | 'lapsed' | 'drawn', T>>;

function figuresOf<A, B>(pool: Figures<A>, read: (figure: A) => B): Figures<B> {
  const { volume, carriedIn, transferred, lapsed, drawn } = pool;
  return {
    volume: read(volume),
    carriedIn: read(carriedIn),
    transferred: read(transferred),
    lapsed: read(lapsed),
    drawn: read(drawn),
  };
}
