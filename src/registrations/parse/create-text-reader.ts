import Papa, { type ParseResult } from 'papaparse';
import type { Delimiter, TableReader } from './read-table';

/** Takes the text of a CSV file piece by piece, however it is cut. */
export interface TextReader {
  /** Returns whether more is wanted. */
  readonly push: (text: string) => boolean;
  readonly end: () => void;
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
const HEADER_END = /^(?:[^"\r\n]|"[^"]*")*(\r\n|\r(?!$)|\n)/;

/**
 * Reads rows as soon as they are complete, and keeps only the row that is not.
 *
 * A row that does not end is looked at again when the text has doubled, so that a quote that is never closed costs
 * linear time.
 */
export function createTextReader(reader: TableReader, delimiter?: Delimiter): TextReader {
  let rest = '';
  let tryAt = 1;
  let row = 0;
  let started = false;
  let wanted: boolean | undefined;
  let parser: Papa.Parser | undefined;

  const take = (cells: readonly string[], broken: boolean) => {
    row += 1;
    if (broken) reader.badRow('registrations/broken-quotes', cells.join(' '), row);
    else if (cells.length === 1 && cells[0] === '') return;
    else if (wanted === undefined) wanted = reader.header(cells, row);
    else if (wanted) reader.row(cells, row);
  };

  const read = (ended: boolean) => {
    parser ??= prepare(rest, ended, delimiter);
    if (parser === undefined) return;
    const { data, errors, meta }: ParseResult<string[]> = parser.parse(rest, 0, !ended);
    const broken = new Set(errors.flatMap((error) => (error.type === 'Quotes' ? [error.row] : [])));
    data.forEach((cells, index) => {
      if (wanted !== false) take(cells, broken.has(index));
    });
    rest = ended ? '' : rest.slice(meta.cursor);
    tryAt = 2 * rest.length;
  };

  return {
    push: (text) => {
      rest += text;
      if (!started && rest !== '') {
        started = true;
        rest = rest.replace(/^\uFEFF/, '');
      }
      if (rest.length >= tryAt) read(false);
      return wanted !== false;
    },
    end: () => {
      if (wanted !== false) read(true);
      if (wanted === undefined) reader.header([]);
    },
  };
}

/** The header line decides about delimiter and line ends, because a cell in a row may hold any of them. */
function prepare(text: string, ended: boolean, delimiter?: Delimiter): Papa.Parser | undefined {
  const newline = HEADER_END.exec(text.slice(0, 100_000).replace(/^[\r\n]*(?=[^\r\n])/, ''))?.[1];
  if (newline === undefined && !ended) return undefined;
  return new Papa.Parser({ delimiter: delimiter ?? likelyDelimiter(text), newline: lineEnd(newline) });
}

function lineEnd(found: string | undefined): '\r\n' | '\r' | '\n' {
  return found === '\r\n' || found === '\r' ? found : '\n';
}

function likelyDelimiter(text: string): Delimiter {
  const line = /[^\r\n]+/.exec(text.slice(0, 10_000))?.[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
