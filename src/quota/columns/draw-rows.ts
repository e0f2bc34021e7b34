import type { DayWork } from './day-work';

/**
 * Lets the rows of a day draw in their order, each on the pools of its line that it may use.
 *
 * Pool after pool, which comes to the same as row after row: what a row finds in a pool depends on the rows before it
 * there, and on what it did not get from the pools before. Notes the rows that were split, and the lines that are
 * shared pro rata and asked a pool for more than it had: those are to be served anew.
 */
export function drawRows(work: DayWork): void {
  const { columns, from, to, shift, over } = work;
  over.set(columns.quantity.subarray(from, to), from + shift);
  for (let pool = 0; pool < work.poolCount; pool += 1) drawPool(work, pool);
  const { beyond } = work;
  const { line } = columns;
  for (let row = from; row < to; row += 1) {
    const left = over[row + shift] as number;
    if (left === 0) continue;
    const at = line[row] as number;
    beyond[at] = (beyond[at] as number) + left;
  }
}

function drawPool(work: DayWork, pool: number): void {
  const { columns, from, to, shift, poolCount, balances, opening, over } = work;
  const { limits } = work.tables;
  const { line, price } = columns;
  const taken = work.taken[pool] as Float64Array;
  for (let row = from; row < to; row += 1) {
    const at = line[row] as number;
    const place = at * poolCount + pool;
    const left = over[row + shift] as number;
    const paid = price === undefined ? 0 : (price[row] as number);
    let units = 0;
    // A price that is not looked at may be anything, also NaN.
    if (!(paid > (limits[place] as number))) {
      const room = balances[place] as number;
      units = left;
      if (room < left) {
        units = room;
        if (room > 0) work.split.push(row);
        if ((opening[place] as number) > 0) work.short[at] = 1;
      }
      balances[place] = room - units;
      over[row + shift] = left - units;
    }
    taken[row + shift] = units;
  }
}
