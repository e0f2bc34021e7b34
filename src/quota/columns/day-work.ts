import type { DrawnColumns } from './drawn-columns';
import type { EntryColumns } from './entry-columns';
import type { RowTables } from './row-tables';

/** Rows of one day, where their results go, and what they change. */
export interface DayWork extends Pick<DrawnColumns, 'taken' | 'over' | 'duty'> {
  readonly columns: EntryColumns;
  /** The rows: from one to before another. */
  readonly from: number;
  readonly to: number;
  /** How much further on in the results than in the columns a row stands. */
  readonly shift: number;
  readonly poolCount: number;
  readonly tables: RowTables;
  /** Of the state, and changed. */
  readonly balances: Float64Array;
  readonly beyond: Float64Array;
  /** Duties of the state: minor units and carries by line. */
  readonly sums: Float64Array;
  /** Balances at the opening of the day where it is shared pro rata; 0 where it is not. */
  readonly opening: Float64Array;
  /** 1 where a line that is shared pro rata asked a pool for more than it had. */
  readonly short: Uint8Array;
  /** Rows that drew on several pools, or on one and beyond it. */
  readonly split: number[];
}
