import { raise, CORE_ERRORS } from '../../core/error';
import { createTextReader } from './create-text-reader';

/** Why a row cannot be read at all. */
type BadRowCode = 'registrations/not-a-row' | 'registrations/broken-quotes';

/** Takes the header first, then each row with its number as a person counts them. */
export interface TableReader {
  /** Returns whether the rows are wanted. */
  readonly header: (cells: readonly string[], row?: number) => boolean;
  readonly row: (cells: readonly unknown[], row: number) => void;
  /** A row that is not an object, or whose quotes do not close. */
  readonly badRow: (code: BadRowCode, received: unknown, row: number) => void;
}

/** What may separate cells. */
export type Delimiter = ',' | ';' | '\t';

/** A long text is read in pieces, so that its rows need not all be held at once. */
const PIECE = 1 << 20;

/** Reads the text of a CSV file, or an array of objects, row by row; empty lines are passed over but counted. */
export function readTable(
  input: unknown,
  reader: TableReader,
  options: { readonly function: string; readonly delimiter?: Delimiter | undefined },
): void {
  if (typeof input === 'string') {
    const text = createTextReader(reader, options.delimiter);
    for (let at = 0; at < input.length && text.push(input.slice(at, at + PIECE)); at += PIECE);
    text.end();
  } else if (Array.isArray(input)) readObjects(input, reader);
  else {
    raise(CORE_ERRORS, 'input/wrong-type', {
      function: options.function,
      path: 'input',
      received: input,
      params: { expected: 'the text of a CSV file or an array of rows' },
    });
  }
}

function readObjects(rows: readonly unknown[], reader: TableReader): void {
  const names = new Set<string>();
  for (const row of rows) if (isObject(row)) for (const name of Object.keys(row)) names.add(name);
  const header = [...names];
  if (!reader.header(header)) return;
  rows.forEach((row, index) => {
    if (!isObject(row)) reader.badRow('registrations/not-a-row', row, index + 1);
    else
      reader.row(
        header.map((name) => (Object.hasOwn(row, name) ? row[name] : undefined)),
        index + 1,
      );
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
