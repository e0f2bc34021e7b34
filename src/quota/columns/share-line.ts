import { prorateEvenly } from './prorate-evenly';
import type { DayWork } from './day-work';

/**
 * Serves the rows of one line on a day anew, all of them equal: each pool in full while it lasts, else pro rata.
 *
 * As the row engine does for requests of one day whose ids are in the order of the rows.
 */
export function shareLine(work: DayWork, line: number, rounding: 'largest-remainder' | 'floor'): void {
  const { columns, shift, poolCount, balances, opening, taken, over, beyond, tables } = work;
  const rows = rowsOf(work, line);
  const left = Float64Array.from(rows, (row) => columns.quantity[row] as number);
  for (const row of rows) beyond[line] = (beyond[line] as number) - (over[row + shift] as number);
  for (let pool = 0; pool < poolCount; pool += 1) {
    const place = line * poolCount + pool;
    const limit = tables.limits[place] as number;
    const room = opening[place] as number;
    const wants = left.map((want, index) => {
      const paid = columns.price === undefined ? 0 : (columns.price[rows[index] as number] as number);
      return paid > limit ? 0 : want;
    });
    const wanted = wants.reduce((sum, want) => sum + want, 0);
    const shares = wanted <= room ? wants : prorateEvenly(wants, wanted, { room, rounding });
    let drawn = 0;
    shares.forEach((share, index) => {
      (taken[pool] as Float64Array)[(rows[index] as number) + shift] = share;
      left[index] = (left[index] as number) - share;
      drawn += share;
    });
    balances[place] = room - drawn;
  }
  rows.forEach((row, index) => {
    work.split.push(row);
    over[row + shift] = left[index] as number;
    beyond[line] = (beyond[line] as number) + (left[index] as number);
  });
}

function rowsOf({ columns, from, to }: DayWork, line: number): Int32Array {
  const rows = new Int32Array(to - from);
  let count = 0;
  for (let row = from; row < to; row += 1) {
    if (columns.line[row] === line) rows[count++] = row;
  }
  return rows.subarray(0, count);
}
