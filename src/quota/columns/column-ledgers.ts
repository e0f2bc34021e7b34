import { fromEpochDay, type IsoDate } from '../../core/calendar';
import { fromScaledInteger, plainText } from '../../core/decimal';
import type { LedgerPool, QuotaLedger } from '../ledger/ledger';
import { scaledText } from '../ledger/scaled';
import type { ColumnLine } from './column-line';
import { DUTY_CARRY, NO_DAY, type ColumnState } from './column-state';

/** How a line stands after the rows that are settled. */
export interface ColumnLedger {
  /** The ledger as `applyEvents` would have left it: balances, days of exhaustion, what lies beyond. */
  readonly ledger: QuotaLedger;
  /** Sum of the duties of the rows in the currency of the policy; null where the rows stated no value. */
  readonly duty: string | null;
}

/**
 * How each line stands after the rows that are settled, as ledgers: plain data to keep, to ask, or to go on with event
 * by event.
 *
 * Rows that wait for the end of their day are not in it. Ledgers from columns know no ids of entries, so that returns
 * of these entries need a `book`.
 *
 * @param state - from `drawDownColumns`
 * @returns one for each line, in their order
 * @example
 * const policy = definePolicy({
 *   id: 'demo', jurisdiction: 'CA', currency: 'CAD', from: '2026-01-01', to: '2026-12-31', volume: 10,
 *   inQuotaRate: '0.061', overQuota: { kind: 'refuse', reason: 'no permit' }, source: { title: 'An example' },
 * });
 * const opened = openLedger(policy, { on: '2026-01-01' });
 * if (!opened.opened) throw new Error(opened.why);
 * const { state } = drawDownColumns(openColumns([{ policy, ledger: opened.ledger }]), {
 *   line: Int32Array.of(0), day: Int32Array.of(toEpochDay('2026-03-02')), quantity: Float64Array.of(12),
 * });
 * columnLedgers(state).map(({ ledger }) => [ledger.pools[0]?.exhaustedOn, ledger.beyond]);
 * // => [['2026-03-02', '2']]
 */
export function columnLedgers(state: ColumnState): readonly ColumnLedger[] {
  return state.lines.map((line, place) => ({
    ledger: ledgerOf(state, line, place),
    duty: (state.form?.valued ?? null) === null ? null : dutyOf(state, line, place),
  }));
}

function ledgerOf(state: ColumnState, line: ColumnLine, place: number): QuotaLedger {
  const { ledger, pools, decimals } = line;
  const text = (steps: number) => scaledText(steps, decimals);
  return {
    ...ledger,
    pools: pools.map(({ drawn, balance }, pool): LedgerPool => {
      const at = place * state.poolCount + pool;
      const left = state.balances[at] as number;
      return {
        ...(ledger.pools[pool] as LedgerPool),
        drawn: text(drawn + Math.max(0, balance) - left),
        balance: text(left),
        exhaustedOn: dateOf(state.exhaustedOn[at] as number),
      };
    }),
    beyond: text(state.beyond[place] as number),
    criticalOn: dateOf(state.criticalOn[place] as number),
    ...countedUntil(state),
  };
}

/** The day to which a ledger has come: while rows of a day wait, the day before it is the last, and closed. */
function countedUntil({ settled, lastDay, held, closed }: ColumnState): Partial<QuotaLedger> {
  if (lastDay === null || settled === 0) return {};
  const waits = held.length > 0;
  return { lastDay: fromEpochDay(waits ? lastDay - 1 : lastDay), closed: waits || closed, idsOfLastDay: [] };
}

function dutyOf({ duty }: ColumnState, { minorDecimals }: ColumnLine, place: number): string {
  const minor =
    BigInt(duty[2 * place] as number) + BigInt(duty[2 * place + 1] as number) * BigInt(DUTY_CARRY);
  return plainText(fromScaledInteger(minor, minorDecimals), minorDecimals);
}

function dateOf(day: number): IsoDate | null {
  return day === NO_DAY ? null : fromEpochDay(day);
}
