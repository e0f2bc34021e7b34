import { raise } from '../../core/error';
import { INPUT_ERRORS } from '../../core/error/input-errors';
import type { ColumnState } from './column-state';
import { requireColumn } from './entry-columns';

/** Where results go: columns at least as long as the rows that are settled; they may lie in shared memory. */
export interface DrawnBuffers {
  /** One for each place of a pool, as many as `poolCount` of the state. */
  readonly taken: readonly Float64Array[];
  readonly over: Float64Array;
  /** Needed where rows state a value. */
  readonly duty?: Float64Array;
}

/** What became of the rows that are settled, in their order, and the state that leaves. */
export interface DrawnColumns {
  readonly state: ColumnState;
  /** Place of the first of them among all rows of the run. */
  readonly firstRow: number;
  /** How many are settled: fewer or more than the chunk held where days wait for their end. */
  readonly rows: number;
  /** Steps each row took from the pools of its line: `taken[0]` from the first, and so on. */
  readonly taken: readonly Float64Array[];
  /** Steps beyond the quota. */
  readonly over: Float64Array;
  /** Sum of the duties of all portions that enter, in minor units; null where no value was stated. */
  readonly duty: Float64Array | null;
}

/** How much room results take, and the function that gives them. */
export interface ResultSize {
  readonly rows: number;
  readonly pools: number;
  readonly charged: boolean;
  readonly caller: string;
}

/**
 * The columns that results are written to: those of the caller, or new ones.
 *
 * @throws GigacastError `input/wrong-type`, `input/wrong-size`
 */
export function buffersFor(
  out: DrawnBuffers | undefined,
  { rows, pools, charged, caller }: ResultSize,
): Omit<DrawnColumns, 'state' | 'firstRow'> {
  const at = (path: string) => ({ function: caller, path: `out.${path}` });
  const fit = (column: unknown, path: string): Float64Array => {
    requireColumn(column, 'Float64Array', at(path));
    const { length } = column as Float64Array;
    if (length < rows) {
      const params = { size: `${rows} elements or more` };
      raise(INPUT_ERRORS, 'input/wrong-size', { ...at(path), received: length, params });
    }
    return (column as Float64Array).subarray(0, rows);
  };
  if (out === undefined) {
    const fresh = () => new Float64Array(rows);
    const taken = Array.from({ length: pools }, fresh);
    return { rows, taken, over: fresh(), duty: charged ? fresh() : null };
  }
  if (!Array.isArray(out.taken) || out.taken.length !== pools) {
    const params = { size: `${pools} columns, one for each place of a pool` };
    raise(INPUT_ERRORS, 'input/wrong-size', { ...at('taken'), received: out.taken, params });
  }
  return {
    rows,
    taken: out.taken.map((column, pool) => fit(column, `taken[${pool}]`)),
    over: fit(out.over, 'over'),
    duty: charged ? fit(out.duty, 'duty') : null,
  };
}
