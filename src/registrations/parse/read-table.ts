import Papa from 'papaparse';
import { raise, CORE_ERRORS } from '../../core/error';

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

type Delimiter = ',' | ';' | '\t';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** Reads the text of a CSV file, or an array of objects, row by row; empty lines are passed over but counted. */
export function readTable(input: unknown, reader: TableReader, delimiter?: Delimiter): void {
  if (typeof input === 'string') readText(input.replace(/^\uFEFF/, ''), reader, delimiter);
  else if (Array.isArray(input)) readObjects(input, reader);
  else {
    raise(CORE_ERRORS, 'input/wrong-type', {
      function: 'parseReports',
      path: 'input',
      received: input,
      params: { expected: 'the text of a CSV file or an array of rows' },
    });
  }
}

function readText(text: string, reader: TableReader, delimiter?: Delimiter): void {
  let row = 0;
  let wanted: boolean | undefined;
  Papa.parse<string[]>(text, {
    delimiter: delimiter ?? likelyDelimiter(text),
    step: ({ data, errors }, parser) => {
      row += 1;
      if (errors.some(({ type }) => type === 'Quotes')) {
        reader.badRow('registrations/broken-quotes', data.join(' '), row);
      } else if (data.length === 1 && data[0] === '') {
        // An empty line, such as the last one of most files.
      } else if (wanted === undefined) {
        wanted = reader.header(data, row);
        if (!wanted) parser.abort();
      } else reader.row(data, row);
    },
  });
  if (wanted === undefined) reader.header([]);
}

/** The header line decides, because a cell in a row may hold any of them. */
function likelyDelimiter(text: string): Delimiter {
  const line = /[^\r\n]+/.exec(text.slice(0, 10_000))?.[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
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
