import { raise } from '../../core/error';
import { INPUT_ERRORS } from '../../core/error/input-errors';
import type { CheckedArgument } from '../../core/input';
import { GOODS_ERRORS } from '../error/goods-errors';

/**
 * Entries as columns of one length, a row each, sorted by day; they may lie in shared memory.
 *
 * Who comes first among the rows of a day is their order, where the policy does not share the day pro rata.
 */
export interface EntryColumns {
  /** Place of the quota line among those that were opened. */
  readonly line: Int32Array;
  /** Day of acceptance: whole days since 1970-01-01, as `toEpochDay` counts. */
  readonly day: Int32Array;
  /** More than 0, in whole multiples of the finest step of the unit: pieces, or grams for kilograms with 3 decimals. */
  readonly quantity: Float64Array;
  /** Price per unit on the basis that the pools name, in minor units; needed where a pool is for goods by price. */
  readonly price?: Float64Array;
  /** Value for duty per unit in minor units (0 or more). Without a value no duty is worked out. */
  readonly unitValue?: Float64Array;
  /** Value for duty of the whole row in minor units (0 or more); instead of `unitValue`. */
  readonly totalValue?: Float64Array;
}

/** Which columns the chunks of a run hold beside line, day and quantity. */
export interface ColumnForm {
  readonly priced: boolean;
  readonly valued: 'unit' | 'total' | null;
}

const INTEGERS = ['line', 'day'] as const;
const FLOATS = ['quantity', 'price', 'unitValue', 'totalValue'] as const;

/**
 * Checks that columns are typed arrays of one length, and tells which there are.
 *
 * @throws GigacastError `input/wrong-type`, `input/wrong-size`, `quota/two-values`
 */
export function formOf(columns: EntryColumns, argument: CheckedArgument): ColumnForm {
  if (typeof columns !== 'object' || columns === null) {
    const params = { expected: 'an object of typed arrays' };
    raise(INPUT_ERRORS, 'input/wrong-type', { ...argument, received: columns, params });
  }
  for (const name of INTEGERS) requireColumn(columns[name], 'Int32Array', at(argument, name));
  for (const name of FLOATS) {
    const optional = name !== 'quantity' && columns[name] === undefined;
    if (!optional) requireColumn(columns[name], 'Float64Array', at(argument, name));
  }
  const rows = columns.line.length;
  for (const name of [...INTEGERS, ...FLOATS]) {
    const column = columns[name];
    if (column === undefined || column.length === rows) continue;
    const params = { size: `${rows} elements, as many as line` };
    raise(INPUT_ERRORS, 'input/wrong-size', { ...at(argument, name), received: column.length, params });
  }
  const { price, unitValue, totalValue } = columns;
  if (unitValue !== undefined && totalValue !== undefined) {
    raise(GOODS_ERRORS, 'quota/two-values', { ...at(argument, 'totalValue'), received: totalValue });
  }
  const valued = unitValue !== undefined ? 'unit' : totalValue !== undefined ? 'total' : null;
  return { priced: price !== undefined, valued };
}

/** Rows of columns, as a copy in memory of their own. */
export function copyRows(columns: EntryColumns, from: number, to: number): EntryColumns {
  return mapColumns(columns, (column) => column.slice(from, to) as typeof column);
}

/** Rows picked from columns, in the order in which they are named. */
export function pickRows(columns: EntryColumns, rows: Int32Array): EntryColumns {
  return mapColumns(columns, (column) => {
    const Kind = column.constructor as new (length: number) => typeof column;
    const picked = new Kind(rows.length);
    for (let index = 0; index < rows.length; index += 1) {
      picked[index] = column[rows[index] as number] as number;
    }
    return picked;
  });
}

/** Columns one after the other, all with the same ones. */
export function joinRows(segments: readonly EntryColumns[]): EntryColumns {
  const [first] = segments as readonly [EntryColumns];
  if (segments.length === 1) return first;
  const rows = segments.reduce((sum, { line }) => sum + line.length, 0);
  const joined = mapColumns(first, (column) => {
    const Kind = column.constructor as new (length: number) => typeof column;
    return new Kind(rows);
  });
  let start = 0;
  for (const segment of segments) {
    for (const name of [...INTEGERS, ...FLOATS]) {
      const column = segment[name];
      if (column !== undefined) joined[name]?.set(column, start);
    }
    start += segment.line.length;
  }
  return joined;
}

/** Columns made from columns, one by one. */
function mapColumns(
  { line, day, quantity, price, unitValue, totalValue }: EntryColumns,
  change: <T extends Int32Array | Float64Array>(column: T) => T,
): EntryColumns {
  return {
    line: change(line),
    day: change(day),
    quantity: change(quantity),
    ...(price === undefined ? {} : { price: change(price) }),
    ...(unitValue === undefined ? {} : { unitValue: change(unitValue) }),
    ...(totalValue === undefined ? {} : { totalValue: change(totalValue) }),
  };
}

/**
 * Checks that a value is a typed array of a kind.
 *
 * @throws GigacastError `input/wrong-type`
 */
export function requireColumn(
  column: unknown,
  kind: 'Int32Array' | 'Float64Array',
  argument: CheckedArgument,
): void {
  // By the tag and not by the class: another realm has classes of its own.
  if (Object.prototype.toString.call(column) === `[object ${kind}]`) return;
  const params = { expected: kind === 'Int32Array' ? 'an Int32Array' : 'a Float64Array' };
  raise(INPUT_ERRORS, 'input/wrong-type', { ...argument, received: column, params });
}

function at(argument: CheckedArgument, name: string): CheckedArgument {
  return { ...argument, path: `${argument.path}.${name}` };
}
