import { toEpochDay } from '../../core/calendar';
import { raise } from '../../core/error';
import { INPUT_ERRORS } from '../../core/error/input-errors';
import { POLICY_ERRORS } from '../error/policy-errors';
import type { ColumnLine } from './column-line';
import { NO_DAY, type ColumnState } from './column-state';
import { poolCountOf } from './row-tables';
import { compileLine, type QuotaLine } from './compile-line';

/**
 * Makes quota lines ready to count entries in columns: rates, price limits and balances are taken from the policies
 * and ledgers, so nothing is stated twice.
 *
 * Columns count pools by price or for any goods, days shared pro rata or in the order of the rows, and ad valorem and
 * specific rates, also where they change within the period. What they do not count is refused by name.
 *
 * @param lines - a policy and a ledger each; their places are what the `line` column of the entries names
 * @throws GigacastError `quota/not-columnar`, `quota/repeated-id` for one period of one policy twice;
 * `quota/other-policy`; `input/empty`, `input/wrong-type`
 * @example
 * const policy = definePolicy({
 *   id: 'demo', jurisdiction: 'CA', currency: 'CAD', from: '2026-01-01', to: '2026-12-31', volume: 100,
 *   inQuotaRate: '0.061', overQuota: { kind: 'refuse', reason: 'no permit' }, source: { title: 'An example' },
 * });
 * const opened = openLedger(policy, { on: '2026-01-01' });
 * if (!opened.opened) throw new Error(opened.why);
 * const state = openColumns([{ policy, ledger: opened.ledger }]);
 * [state.lines.length, state.poolCount, state.settled]; // => [1, 1, 0]
 */
export function openColumns(lines: readonly QuotaLine[]): ColumnState {
  const at = (path: string) => ({ function: 'openColumns', path });
  if (!Array.isArray(lines)) {
    const params = { expected: 'a list of lines, each with policy and ledger' };
    raise(INPUT_ERRORS, 'input/wrong-type', { ...at('lines'), received: lines, params });
  }
  if (lines.length === 0) raise(INPUT_ERRORS, 'input/empty', { ...at('lines'), received: lines });
  const seen = new Set<string>();
  lines.forEach(({ policy, ledger }: QuotaLine, index) => {
    const key = JSON.stringify([policy.id, ledger.period.id]);
    if (seen.has(key)) {
      raise(POLICY_ERRORS, 'quota/repeated-id', { ...at(`lines[${index}].policy.id`), received: policy.id });
    }
    seen.add(key);
  });
  return freshState(lines.map((line, index) => compileLine(line, at(`lines[${index}]`))));
}

/** The state of lines before their first row. */
function freshState(lines: readonly ColumnLine[]): ColumnState {
  const poolCount = poolCountOf(lines);
  const places = lines.length * poolCount;
  const state: ColumnState = {
    lines,
    poolCount,
    settled: 0,
    lastDay: null,
    closed: false,
    form: null,
    held: [],
    balances: new Float64Array(places),
    // A place without a pool never runs out: it holds a day from the start.
    exhaustedOn: new Int32Array(places),
    criticalOn: Int32Array.from(lines, ({ ledger: { criticalOn } }) => dayOf(criticalOn)),
    beyond: Float64Array.from(lines, ({ beyond }) => beyond),
    duty: new Float64Array(2 * lines.length),
  };
  lines.forEach(({ pools, ledger }, line) => {
    pools.forEach(({ balance }, pool) => {
      state.balances[line * poolCount + pool] = Math.max(0, balance);
      state.exhaustedOn[line * poolCount + pool] = dayOf(ledger.pools[pool]?.exhaustedOn ?? null);
    });
  });
  return state;
}

function dayOf(date: string | null): number {
  return date === null ? NO_DAY : toEpochDay(date);
}
