import { raise } from '../../core/error';
import { COLUMN_ERRORS } from '../error/column-errors';
import { checkRows } from './check-rows';
import { copyState, holdsDays, type ColumnState } from './column-state';
import { buffersFor, type DrawnBuffers, type DrawnColumns } from './drawn-columns';
import { copyRows, formOf, joinRows, type ColumnForm, type EntryColumns } from './entry-columns';
import { endOfDay, settleDays } from './settle-days';

/** How a chunk is drawn. */
export interface DrawDownOptions {
  /** Whether the last day of the chunk ends with it: the last chunk of a run, or of a day. @defaultValue false */
  readonly closes?: boolean;
  /** Where the results go. @defaultValue new columns */
  readonly out?: DrawnBuffers;
}

/**
 * Lets millions of entries in columns draw on their quota lines, first come first served, with the exact duty of each:
 * what `applyEvents` and `closeDay` give, without an object per entry.
 *
 * Entries come in chunks of any size, sorted by day. Where a line is shared pro rata, the rows of the last day wait in
 * the state until the next day begins or a chunk closes it, because everybody who came on that day counts; results then
 * come a chunk later, still in the order of the rows. Every row is checked before the first result is written; neither
 * the state nor the columns are changed.
 *
 * @param state - from `openColumns`, or from the chunk before
 * @param columns - rows sorted by day; none, to close the last day
 * @throws GigacastError with the column and row as its path: `quota/uncovered-line`, `quota/unsorted-days`,
 * `quota/product-too-large`, `quota/too-large`, `quota/zero-quantity`, `quota/negative-quantity`, `quota/not-open`,
 * `quota/closed`, `quota/drawing-stopped`, `quota/day-passed`, `quota/day-closed`, `quota/no-price`, `number/*`; and
 * `input/wrong-type`, `input/wrong-size`, `quota/two-values`, `quota/other-columns`
 * @see Implementing Regulation (EU) 2015/2447, Articles 49 to 51, for days shared pro rata
 * @example
 * const policy = definePolicy({
 *   id: 'demo', jurisdiction: 'CA', currency: 'CAD', from: '2026-01-01', to: '2026-12-31', volume: 10,
 *   inQuotaRate: '0.061', overQuota: { kind: 'surtax', mode: 'adding', rate: adValoremRate('1') },
 *   source: { title: 'An example' },
 * });
 * const opened = openLedger(policy, { on: '2026-01-01' });
 * if (!opened.opened) throw new Error(opened.why);
 * const day = toEpochDay('2026-03-02');
 * const drawn = drawDownColumns(openColumns([{ policy, ledger: opened.ledger }]), {
 *   line: Int32Array.of(0, 0), day: Int32Array.of(day, day),
 *   quantity: Float64Array.of(4, 25), unitValue: Float64Array.of(30_000_00, 30_000_00),
 * });
 * [[...(drawn.taken[0] ?? [])], [...drawn.over], [...(drawn.duty ?? [])]];
 * // => [[4, 6], [0, 19], [732000, 61575000]]
 */
export function drawDownColumns(
  state: ColumnState,
  columns: EntryColumns,
  { closes = false, out }: DrawDownOptions = {},
): DrawnColumns {
  const stated = formOf(columns, { function: 'drawDownColumns', path: 'columns' });
  const rows = columns.line.length;
  const form = rows === 0 ? (state.form ?? stated) : requireForm(stated, state.form);
  checkRows(state, { columns, form, caller: 'drawDownColumns' });
  const waiting = state.held.reduce((sum, { line }) => sum + line.length, 0);
  const { ofHeldDay, settledTo, settles } = extentOf(state, columns, closes);
  const settled = settles ? waiting + settledTo : 0;
  const results = buffersFor(out, {
    rows: settled,
    pools: state.poolCount,
    charged: form.valued !== null,
    caller: 'drawDownColumns',
  });
  const next = copyState(state);
  if (settles) {
    const held = [...state.held, ...(ofHeldDay > 0 ? [copyRows(columns, 0, ofHeldDay)] : [])];
    const spans =
      held.length === 0 ? [] : [{ columns: joinRows(held), from: 0, to: waiting + ofHeldDay, shift: 0 }];
    settleDays(next, [...spans, { columns, from: ofHeldDay, to: settledTo, shift: waiting }], {
      ...results,
      form,
    });
  }
  const kept = settledTo < rows ? [copyRows(columns, settledTo, rows)] : [];
  return {
    ...results,
    firstRow: state.settled,
    state: {
      ...next,
      settled: state.settled + settled,
      lastDay: columns.day[rows - 1] ?? state.lastDay,
      closed: closes || (rows === 0 && state.closed),
      form: rows === 0 ? state.form : form,
      held: settles ? kept : [...state.held, ...kept],
    },
  };
}

interface Extent {
  /** Rows at the start of the chunk that belong to the day that was held. */
  readonly ofHeldDay: number;
  /** The row from which on rows wait. */
  readonly settledTo: number;
  /** Whether what was held is settled, and rows up to there. */
  readonly settles: boolean;
}

/** What a chunk settles: all that cannot be joined by later rows of their day. */
function extentOf(state: ColumnState, { day }: EntryColumns, closes: boolean): Extent {
  const rows = day.length;
  const heldDay = state.held.length === 0 ? null : state.lastDay;
  const ofHeldDay = rows > 0 && day[0] === heldDay ? endOfDay(day, 0, rows) : 0;
  if (closes || !holdsDays(state)) return { ofHeldDay, settledTo: rows, settles: true };
  if (rows === 0 || ofHeldDay === rows) return { ofHeldDay: 0, settledTo: 0, settles: false };
  return { ofHeldDay, settledTo: startOfLastDay(day), settles: true };
}

function startOfLastDay(day: Int32Array): number {
  const last = day[day.length - 1] as number;
  let low = 0;
  let high = day.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((day[middle] as number) < last) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The form of a chunk, which is that of the chunks before it. */
function requireForm(stated: ColumnForm, before: ColumnForm | null): ColumnForm {
  if (before === null || (stated.priced === before.priced && stated.valued === before.valued)) return stated;
  const details = { function: 'drawDownColumns', path: 'columns', received: namesOf(stated) };
  return raise(COLUMN_ERRORS, 'quota/other-columns', { ...details, params: { columns: namesOf(before) } });
}

function namesOf({ priced, valued }: ColumnForm): string {
  return [
    'line, day, quantity',
    ...(priced ? ['price'] : []),
    ...(valued === null ? [] : [`${valued}Value`]),
  ].join(', ');
}
