import type { EpochDay } from '../../core/calendar';
import { NO_DAY, type ColumnState } from './column-state';
import { chargeRows } from './charge-rows';
import { drawRows } from './draw-rows';
import type { DrawnColumns } from './drawn-columns';
import type { ColumnForm, EntryColumns } from './entry-columns';
import { lineTables, tablesOn } from './line-tables';
import { termsOn, type RowTables } from './row-tables';
import { shareLine } from './share-line';

/** Rows that are settled day by day. */
export interface SettleSpan {
  readonly columns: EntryColumns;
  readonly from: number;
  readonly to: number;
  /** How much further on in the results than in the columns a row stands. */
  readonly shift: number;
}

/** Where the results go, and what the columns hold. */
export interface SettleTarget extends Pick<DrawnColumns, 'taken' | 'over' | 'duty'> {
  readonly form: ColumnForm;
}

/** Settles rows day by day: changes the state, which is the caller's copy, and fills the results. */
export function settleDays(state: ColumnState, spans: readonly SettleSpan[], target: SettleTarget): void {
  const opening = new Float64Array(state.balances.length);
  const short = new Uint8Array(state.lines.length);
  let tables: RowTables | undefined;
  for (const span of spans) {
    const { columns } = span;
    for (let from = span.from, to = from; from < span.to; from = to) {
      const day = columns.day[from] as number;
      to = endOfDay(columns.day, from, span.to);
      if (tables === undefined || day >= tables.until)
        tables = tablesOn(lineTables(state.lines, target.form), day);
      settleDay(state, { ...target, columns, from, to, shift: span.shift, tables, opening, short }, day);
    }
  }
}

/** The row after the last one of a day. */
export function endOfDay(days: Int32Array, from: number, end: number): number {
  const day = days[from] as number;
  if (days[end - 1] === day) return end;
  let low = from + 1;
  let high = end - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle] === day) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Settling = SettleTarget &
  SettleSpan & { readonly tables: RowTables; readonly opening: Float64Array; readonly short: Uint8Array };

function settleDay(state: ColumnState, settling: Settling, day: EpochDay): void {
  const { lines, poolCount, balances, beyond, duty: sums } = state;
  const { tables, opening, short } = settling;
  const before = tables.criticalFrom.some(Number.isFinite) ? balances.slice() : balances;
  for (let place = 0; place < balances.length; place += 1) {
    const shared = tables.shared[Math.floor(place / poolCount)] === 1;
    opening[place] = shared ? (balances[place] as number) : 0;
  }
  const work = { ...settling, poolCount, balances, beyond, sums, split: [] };
  drawRows(work);
  short.forEach((asked, line) => {
    if (asked === 0) return;
    short[line] = 0;
    const { proRata } = termsOn(lines[line]?.terms ?? [], day);
    shareLine(work, line, proRata ?? 'largest-remainder');
  });
  chargeRows(work);
  for (let place = 0; place < balances.length; place += 1) {
    if (balances[place] === 0 && state.exhaustedOn[place] === NO_DAY) state.exhaustedOn[place] = day;
  }
  if (before !== balances) noteCritical(state, settling, { before, day });
}

/** Notes the lines that are critical from the day on, by what they drew. */
function noteCritical(
  { lines, poolCount, balances, criticalOn }: ColumnState,
  { tables, columns, from, to }: Settling,
  { before, day }: { readonly before: Float64Array; readonly day: EpochDay },
): void {
  lines.forEach(({ pools }, line) => {
    const bound = tables.criticalFrom[line] as number;
    if (criticalOn[line] !== NO_DAY || bound === Infinity) return;
    const drawn = (left: Float64Array) =>
      pools.reduce(
        (sum, pool, place) =>
          sum + pool.drawn + Math.max(0, pool.balance) - (left[line * poolCount + place] as number),
        0,
      );
    if (drawn(balances) < bound) return;
    // Where nothing was drawn on the day, it takes a row of the line to notice.
    const asked = drawn(before) < bound || columns.line.subarray(from, to).includes(line);
    if (asked) criticalOn[line] = day;
  });
}
