import { chargeLarge } from './charge-steps';
import type { ColumnState } from './column-state';
import type { ColumnForm, EntryColumns } from './entry-columns';
import { lineTables, type LineTables } from './line-tables';
import { refuseDay, refuseLine, refuseMinor, refusePrice, refuseQuantity } from './refuse-row';
import { CHARGE_WIDTH } from './row-tables';

const MOST = Number.MAX_SAFE_INTEGER;

/** Rows to check, and the function that they were given to. */
export interface CheckedRows {
  readonly columns: EntryColumns;
  readonly form: ColumnForm;
  readonly caller: string;
}

/**
 * Checks every row of a chunk.
 *
 * @throws GigacastError naming the first row that cannot be counted
 */
export function checkRows(state: ColumnState, { columns, form, caller }: CheckedRows): void {
  const { lastDay, closed } = state;
  const { line, day, quantity, price, unitValue, totalValue } = columns;
  const tables = lineTables(state.lines, form);
  const { valueBound, stepsBound, needsPrice, pricesMatter, from, to, commonFrom, commonTo } = tables;
  const count = state.lines.length;
  const value = unitValue ?? totalValue;
  const perUnit = unitValue !== undefined;
  const bad = (row: number) => ({ row, state, columns, caller });
  let latest = lastDay === null ? -Infinity : closed ? lastDay + 1 : lastDay;
  // Steps of the chunk together: while they are few, no line can have too many.
  let room = MOST - mostAsked(state);
  for (let row = 0; row < line.length; row += 1) {
    const at = line[row] as number;
    if (!(at >= 0 && at < count)) refuseLine(bad(row));
    const on = day[row] as number;
    if (on < latest) refuseDay(bad(row));
    latest = on;
    // Looked up by line only where some line does not take the day, and so on below.
    if (on < commonFrom || on > commonTo) {
      if (on < (from[at] as number) || on > (to[at] as number)) refuseDay(bad(row));
    }
    const steps = quantity[row] as number;
    if (!(steps > 0 && steps <= MOST && Math.floor(steps) === steps)) refuseQuantity(bad(row));
    room -= steps;
    if (room < 0 && askedWith(state, columns, row) > MOST) refuseQuantity(bad(row));
    if (pricesMatter && !isMinor(price === undefined ? NaN : (price[row] as number))) {
      if (needsPrice[at] === 1) refusePrice(bad(row));
    }
    if (value === undefined) continue;
    const stated = value[row] as number;
    const worth = perUnit ? steps * stated : stated;
    if (isMinor(stated) && worth <= valueBound && steps <= stepsBound) continue;
    if (!isMinor(stated) || worth > MOST || !dutyFits(tables, state.poolCount, { line: at, worth, steps })) {
      refuseMinor(bad(row), perUnit ? 'unitValue' : 'totalValue');
    }
  }
}

/** Whether a figure is a whole number of minor units of 0 or more that float64 holds. */
function isMinor(figure: number): boolean {
  return figure >= 0 && figure <= MOST && Math.floor(figure) === figure;
}

interface Worth {
  readonly line: number;
  readonly worth: number;
  readonly steps: number;
}

/** Whether the duty on a whole row stays below 2^53 by each of the charges that may meet it. */
function dutyFits({ tables }: LineTables, poolCount: number, { line, worth, steps }: Worth): boolean {
  const place = 2 * CHARGE_WIDTH * line;
  return tables.every(({ charges }) =>
    [place, place + CHARGE_WIDTH].every((at) => {
      const duty = chargeLarge(charges, at, { value: worth, steps, part: 1, whole: 1 });
      // Portions are rounded one by one: their sum may exceed the duty on the whole by a step for each.
      return duty + BigInt(charges[at + 4] as number) * BigInt(poolCount + 1) <= BigInt(MOST);
    }),
  );
}

/** Steps asked for by the line that asked for most, settled or waiting. */
function mostAsked(state: ColumnState): number {
  let most = 0;
  for (let line = 0; line < state.lines.length; line += 1) most = Math.max(most, askedSoFar(state, line));
  return (
    most + state.held.reduce((sum, { quantity }) => sum + quantity.reduce((all, steps) => all + steps, 0), 0)
  );
}

/** Steps asked for by one line so far, with those of a chunk up to a row of it. */
function askedWith(state: ColumnState, columns: EntryColumns, row: number): number {
  const line = columns.line[row] as number;
  let asked = askedSoFar(state, line);
  for (const segment of [...state.held, columns]) {
    const end = segment === columns ? row + 1 : segment.line.length;
    for (let at = 0; at < end; at += 1)
      if (segment.line[at] === line) asked += segment.quantity[at] as number;
  }
  return asked;
}

function askedSoFar({ lines, poolCount, balances, beyond }: ColumnState, line: number): number {
  return (lines[line]?.pools ?? []).reduce(
    (sum, { drawn, balance }, pool) =>
      sum + drawn + Math.max(0, balance) - (balances[line * poolCount + pool] as number),
    beyond[line] as number,
  );
}
