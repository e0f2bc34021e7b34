import type { EpochDay } from '../../core/calendar';
import type { ColumnLine } from './column-line';
import type { ColumnForm, EntryColumns } from './entry-columns';

/**
 * Quota lines between two chunks of entries: what the caller keeps, and passes on with the next chunk.
 *
 * Typed arrays beside plain data: `structuredClone` and `postMessage` carry it, JSON does not. It does not grow with
 * the rows; where days are shared pro rata it holds the rows of the open day.
 */
export interface ColumnState {
  readonly lines: readonly ColumnLine[];
  /** Pools of the line that has most; a line has as many places, of which the last may be empty. */
  readonly poolCount: number;
  /** Rows that were settled so far. */
  readonly settled: number;
  /** The day of the last row that came; null before the first. */
  readonly lastDay: EpochDay | null;
  /** Whether that day is closed: no further row of it is taken. */
  readonly closed: boolean;
  /** Which columns the chunks hold; null before the first chunk with rows. */
  readonly form: ColumnForm | null;
  /** Rows of the open day that wait for its end, in the order in which they came. */
  readonly held: readonly EntryColumns[];
  /** Steps left, by line and in it by pool. */
  readonly balances: Float64Array;
  /** Day on which each pool ran out; `NO_DAY` while some is left. Any day where the place is empty. */
  readonly exhaustedOn: Int32Array;
  /** Day from which each line was critical; `NO_DAY` while it is not. */
  readonly criticalOn: Int32Array;
  /** Steps beyond the quota so far, by line. */
  readonly beyond: Float64Array;
  /** Duty so far by line: minor units below 2^52, and beside them how often 2^52 was passed. */
  readonly duty: Float64Array;
}

/** No day, where days are in columns. */
export const NO_DAY = -2147483648;

/** One carry of a sum of duties. */
export const DUTY_CARRY = 2 ** 52;

/** A copy that may be changed. */
export function copyState(state: ColumnState): ColumnState {
  return {
    ...state,
    balances: state.balances.slice(),
    exhaustedOn: state.exhaustedOn.slice(),
    criticalOn: state.criticalOn.slice(),
    beyond: state.beyond.slice(),
    duty: state.duty.slice(),
  };
}

/** Whether a day waits for its end before it is served. */
export function holdsDays({ lines }: Pick<ColumnState, 'lines'>): boolean {
  return lines.some(({ terms }) => terms.some(({ proRata }) => proRata !== null));
}
