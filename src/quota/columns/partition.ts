import { raise } from '../../core/error';
import { requireInteger } from '../../core/input';
import { COLUMN_ERRORS } from '../error/column-errors';
import { checkRows } from './check-rows';
import type { ColumnLine } from './column-line';
import type { ColumnState } from './column-state';
import { formOf, pickRows, type EntryColumns } from './entry-columns';
import { linkedLines } from './linked-lines';
import { poolCountOf } from './row-tables';

/** How lines are split. */
export interface PartitionOptions {
  /** How many parts at most (1 or more): as many as there are workers. */
  readonly parts: number;
  /**
   * Quotas that must stay together, each list by the ids of policies: sub-quotas and what they are part of, a residual
   * and the shares that leave it, quotas between which volume is transferred. @defaultValue none
   */
  readonly links?: readonly (readonly string[])[];
}

/** Some of the lines with all of their rows, to be drawn down by itself. */
export interface ColumnPart {
  /** Places of its lines among those that were opened, ascending. */
  readonly lines: Int32Array;
  /** Places of its rows in the chunk, ascending. */
  readonly rows: Int32Array;
  /** Of these lines alone. */
  readonly state: ColumnState;
  /** These rows, with lines by their places in the part. */
  readonly columns: EntryColumns;
}

/**
 * Splits a chunk of entries into parts that know nothing of each other, to be drawn down by several workers and put
 * together by `merge`.
 *
 * A line never draws on another one's pools, so it is lines that are dealt out, each with all of its rows: the group with
 * most rows first, to the part with fewest. The periods of one policy stay together, and so do quotas that `links` join.
 * Every row is checked here, so that a row is named by its place in the whole chunk.
 *
 * @param state - from `openColumns`, or merged after the chunk before; no row of it may wait for the end of its day
 * @param columns - as for `drawDownColumns`; where days are shared pro rata, a chunk ends with a day
 * @returns as many parts as asked for, or fewer where there are fewer groups; parts share no memory with the columns
 * @throws GigacastError `quota/rows-waiting`, `quota/unknown-link`, `number/*`; for rows as `drawDownColumns`
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
 *   line: Int32Array.of(0, 2, 1, 0), day: new Int32Array(4).fill(toEpochDay('2026-03-02')),
 *   quantity: Float64Array.of(4, 3, 2, 1),
 * };
 * const parts = partition(openColumns(['bars', 'rods', 'wire'].map(open)), columns, {
 *   parts: 2, links: [['rods', 'wire']],
 * });
 * parts.map(({ lines, rows }) => [[...lines], [...rows]]); // => [[[0], [0, 3]], [[1, 2], [1, 2]]]
 */
export function partition(
  state: ColumnState,
  columns: EntryColumns,
  { parts, links = [] }: PartitionOptions,
): readonly ColumnPart[] {
  const argument = (path: string) => ({ function: 'partition', path });
  requireInteger(parts, argument('parts'), { atLeast: 1 });
  if (state.held.length > 0) {
    raise(COLUMN_ERRORS, 'quota/rows-waiting', { ...argument('state.held'), received: state.held.length });
  }
  const stated = formOf(columns, argument('columns'));
  checkRows(state, { columns, form: state.form ?? stated, caller: 'partition' });
  const { line } = columns;
  const counts = new Int32Array(state.lines.length);
  for (let row = 0; row < line.length; row += 1) {
    const at = line[row] as number;
    counts[at] = (counts[at] as number) + 1;
  }
  const dealt = deal(linkedLines(state.lines, links), counts, parts);
  const partOf = new Int32Array(counts.length);
  const within = new Int32Array(counts.length);
  dealt.forEach((lines, part) =>
    lines.forEach((each, place) => {
      partOf[each] = part;
      within[each] = place;
    }),
  );
  const rows = rowsByPart(line, partOf, dealt.length);
  return dealt.map((lines, part) => {
    const own = rows[part] as Int32Array;
    const picked = pickRows(columns, own);
    return {
      lines,
      rows: own,
      state: stateOf(state, lines),
      columns: { ...picked, line: picked.line.map((each) => within[each] as number) },
    };
  });
}

/** Deals groups of lines out: the one with most rows first, to the part with fewest rows, and of these fewest lines. */
function deal(
  groups: readonly (readonly number[])[],
  counts: Int32Array,
  parts: number,
): readonly Int32Array[] {
  const weighed = groups
    .map((lines) => ({ lines, rows: lines.reduce((sum, line) => sum + (counts[line] as number), 0) }))
    .sort((a, b) => b.rows - a.rows);
  const dealt = Array.from({ length: Math.min(parts, groups.length) }, () => ({
    lines: [] as number[],
    rows: 0,
  }));
  for (const group of weighed) {
    const least = dealt.reduce((best, part) =>
      part.rows < best.rows || (part.rows === best.rows && part.lines.length < best.lines.length)
        ? part
        : best,
    );
    least.lines.push(...group.lines);
    least.rows += group.rows;
  }
  return dealt.map(({ lines }) => Int32Array.from(lines).sort());
}

function rowsByPart(line: Int32Array, partOf: Int32Array, parts: number): readonly Int32Array[] {
  const places = Array.from({ length: parts }, () => new Int32Array(line.length));
  const counts = new Int32Array(parts);
  for (let row = 0; row < line.length; row += 1) {
    const part = partOf[line[row] as number] as number;
    const count = counts[part] as number;
    (places[part] as Int32Array)[count] = row;
    counts[part] = count + 1;
  }
  return places.map((rows, part) => rows.slice(0, counts[part]));
}

/** The state of some lines alone. */
function stateOf(state: ColumnState, places: Int32Array): ColumnState {
  const lines = Array.from(places, (place) => state.lines[place] as ColumnLine);
  const poolCount = poolCountOf(lines);
  const balances = new Float64Array(lines.length * poolCount);
  const exhaustedOn = new Int32Array(lines.length * poolCount);
  const duty = new Float64Array(2 * lines.length);
  places.forEach((place, line) => {
    const from = place * state.poolCount;
    balances.set(state.balances.subarray(from, from + poolCount), line * poolCount);
    exhaustedOn.set(state.exhaustedOn.subarray(from, from + poolCount), line * poolCount);
    duty.set(state.duty.subarray(2 * place, 2 * place + 2), 2 * line);
  });
  return {
    ...state,
    lines,
    poolCount,
    balances,
    exhaustedOn,
    duty,
    criticalOn: Int32Array.from(places, (place) => state.criticalOn[place] as number),
    beyond: Float64Array.from(places, (place) => state.beyond[place] as number),
  };
}
