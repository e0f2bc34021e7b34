import { checkParts } from './check-parts';
import { copyState, NO_DAY, type ColumnState } from './column-state';
import { buffersFor, type DrawnBuffers, type DrawnColumns } from './drawn-columns';
import type { ColumnPart } from './partition';

/** A part with what became of it. */
export interface DrawnPart extends Pick<ColumnPart, 'lines' | 'rows'> {
  /** From `drawDownColumns` on the state and columns of the part. */
  readonly drawn: DrawnColumns;
}

/** Where merged results go. */
export interface MergeOptions {
  /** @defaultValue new columns */
  readonly out?: DrawnBuffers;
}

/**
 * Puts the results of all parts of a partition together: exactly what `drawDownColumns` gives for the whole chunk.
 *
 * The parts may come in any order, as workers return them.
 *
 * @param state - the one that was partitioned
 * @param parts - each part of one partition with its results, all drawn with the same `closes`
 * @throws GigacastError `quota/overlapping-parts`, `quota/missing-part`, `quota/other-part`, `quota/rows-waiting`,
 * `input/empty`, `input/wrong-type`, `input/wrong-size`
 * @example
 * const open = (id: string) => {
 *   const policy = definePolicy({
 *     id, jurisdiction: 'CA', currency: 'CAD', from: '2026-01-01', to: '2026-12-31', volume: 10,
 *     inQuotaRate: '0.061', overQuota: { kind: 'refuse', reason: 'no permit' }, source: { title: 'An example' },
 *   });
 *   const opened = openLedger(policy, { on: '2026-01-01' });
 *   if (!opened.opened) throw new Error(opened.why);
 *   return { policy, ledger: opened.ledger };
 * };
 * const columns = {
 *   line: Int32Array.of(0, 1, 0), day: new Int32Array(3).fill(toEpochDay('2026-03-02')),
 *   quantity: Float64Array.of(8, 6, 5),
 * };
 * const state = openColumns(['bars', 'rods'].map(open));
 * const parts = partition(state, columns, { parts: 2 });
 * const drawn = parts.map((part) => ({ ...part, drawn: drawDownColumns(part.state, part.columns) }));
 * const { taken, over } = merge(state, drawn);
 * [[...(taken[0] ?? [])], [...over]]; // => [[8, 6, 2], [0, 0, 3]]
 */
export function merge(
  state: ColumnState,
  parts: readonly DrawnPart[],
  { out }: MergeOptions = {},
): DrawnColumns {
  const rows = checkParts(state, parts);
  const charged = parts.every(({ drawn }) => drawn.duty !== null);
  const results = buffersFor(out, { rows, pools: state.poolCount, charged, caller: 'merge' });
  for (const { rows: places, drawn } of parts) {
    results.taken.forEach((column, pool) => scatter(column, places, drawn.taken[pool]));
    scatter(results.over, places, drawn.over);
    if (results.duty !== null) scatter(results.duty, places, drawn.duty ?? undefined);
  }
  return { ...results, firstRow: state.settled, state: joinStates(state, parts, rows) };
}

/** Writes results to the places of their rows; a pool that a part has no place for gave nothing. */
function scatter(column: Float64Array, places: Int32Array, results: Float64Array | undefined): void {
  for (let index = 0; index < places.length; index += 1) {
    column[places[index] as number] = results?.[index] ?? 0;
  }
}

function joinStates(state: ColumnState, parts: readonly DrawnPart[], rows: number): ColumnState {
  const next = copyState(state);
  for (const { lines, drawn } of parts) {
    const own = drawn.state;
    lines.forEach((place, line) => {
      const to = place * state.poolCount;
      const [first, last] = [line * own.poolCount, (line + 1) * own.poolCount];
      next.balances.set(own.balances.subarray(first, last), to);
      next.exhaustedOn.set(own.exhaustedOn.subarray(first, last), to);
      next.duty.set(own.duty.subarray(2 * line, 2 * line + 2), 2 * place);
      next.criticalOn[place] = own.criticalOn[line] as number;
      next.beyond[place] = own.beyond[line] as number;
    });
  }
  const days = parts.map(({ drawn }) => drawn.state.lastDay ?? NO_DAY);
  const latest = Math.max(...days);
  return {
    ...next,
    settled: state.settled + rows,
    lastDay: latest === NO_DAY ? null : latest,
    // A part without rows of the last day cannot tell whether others may still come on it.
    closed: parts.some(({ drawn }, index) => drawn.state.closed && days[index] === latest),
    form: parts.map(({ drawn }) => drawn.state.form).find((form) => form !== null) ?? null,
  };
}
