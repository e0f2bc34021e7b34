import type { IsoDate } from '../../core/calendar';
import { FIRST_EPOCH_DAY, LAST_EPOCH_DAY } from '../../core/calendar/civil-date';
import { formatEpochDay } from '../../core/calendar/format-epoch-day';
import { raise, type IssueDetails, type MessageParams } from '../../core/error';
import { requireInteger } from '../../core/input';
import { COLUMN_ERRORS } from '../error/column-errors';
import { GOODS_ERRORS } from '../error/goods-errors';
import { LEDGER_ERRORS } from '../error/ledger-errors';
import type { ColumnLine, PricedPool } from './column-line';
import type { ColumnState } from './column-state';
import type { EntryColumns } from './entry-columns';

/** A row that cannot be counted, with what it stands among. */
export interface BadRow {
  readonly row: number;
  readonly state: ColumnState;
  readonly columns: EntryColumns;
  /** The function that the row was given to. */
  readonly caller: string;
}

type ColumnName = keyof EntryColumns;

/** Refuses the place of a line. */
export function refuseLine(bad: BadRow): never {
  return raise(COLUMN_ERRORS, 'quota/uncovered-line', {
    ...inColumn(bad, 'line'),
    params: { last: bad.state.lines.length - 1 },
  });
}

/** Refuses the day of a row on which its line takes no entries, or that lies before another one. */
export function refuseDay(bad: BadRow): never {
  const { row, state, columns } = bad;
  const details = inColumn(bad, 'day');
  const day = columns.day[row] as number;
  requireInteger(day, details, { atLeast: FIRST_EPOCH_DAY, atMost: LAST_EPOCH_DAY });
  const last = row > 0 ? (columns.day[row - 1] as number) : (state.lastDay ?? day);
  if (day < last) {
    const params = { last: formatEpochDay(last) };
    raise(COLUMN_ERRORS, 'quota/unsorted-days', { ...details, received: formatEpochDay(day), params });
  }
  const on = formatEpochDay(day);
  const [code, params] = whyNoEntries(state.lines[columns.line[row] as number] as ColumnLine, on);
  return raise(LEDGER_ERRORS, code, { ...details, received: on, params });
}

function whyNoEntries(
  { ledger, to }: ColumnLine,
  on: IsoDate,
): readonly [keyof typeof LEDGER_ERRORS, MessageParams] {
  const { period, lastDay } = ledger;
  if (on < period.from) return ['quota/not-open', { from: period.from }];
  if (on > period.to) return ['quota/closed', { to: period.to }];
  if (on > formatEpochDay(to)) return ['quota/drawing-stopped', { stop: formatEpochDay(to) }];
  if (lastDay !== null && on < lastDay) return ['quota/day-passed', { last: lastDay }];
  // What is left is a day that was closed, in the ledger or by an earlier chunk.
  return ['quota/day-closed', { last: on }];
}

/** Refuses a quantity that is no whole number of steps above 0, or too many steps in all. */
export function refuseQuantity(bad: BadRow): never {
  const details = inColumn(bad, 'quantity');
  const steps = requireInteger(bad.columns.quantity[bad.row], details);
  if (steps < 0) raise(GOODS_ERRORS, 'quota/negative-quantity', details);
  return raise(GOODS_ERRORS, steps === 0 ? 'quota/zero-quantity' : 'quota/too-large', details);
}

/** Refuses a price that is missing or no whole number of minor units. */
export function refusePrice(bad: BadRow): never {
  const { row, columns, state } = bad;
  if (columns.price !== undefined) return refuseMinor(bad, 'price');
  const line = state.lines[columns.line[row] as number] as ColumnLine;
  const asking = line.terms.map(({ priced }) => priced).filter((priced) => priced !== null);
  const { pool, basis } = asking[0] as PricedPool;
  const details = { ...inColumn(bad, 'price'), params: { pool, basis } };
  return raise(GOODS_ERRORS, 'quota/no-price', details);
}

/** Refuses a figure that is no whole number of minor units of 0 or more. */
export function refuseMinor(bad: BadRow, column: ColumnName): never {
  const details = inColumn(bad, column);
  requireInteger(bad.columns[column]?.[bad.row], details, { atLeast: 0 });
  return raise(COLUMN_ERRORS, 'quota/product-too-large', details);
}

function inColumn({ row, columns, caller }: BadRow, column: ColumnName): IssueDetails {
  return { function: caller, path: `columns.${column}[${row}]`, received: columns[column]?.[row] };
}
