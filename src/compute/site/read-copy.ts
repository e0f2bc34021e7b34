import Papa from 'papaparse';
import { CORE_ERRORS, raise } from '../../core/error';

/** A row of a copy by the names of its columns. */
export type CopyRow = Readonly<Record<string, unknown>>;

/** The rows of a copy from the text of a CSV file or as they are. */
export function readCopy(table: unknown, functionName: string): readonly CopyRow[] {
  if (typeof table === 'string') {
    return Papa.parse<CopyRow>(table.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;
  }
  if (Array.isArray(table) && table.every((row) => typeof row === 'object' && row !== null)) return table;
  return raise(CORE_ERRORS, 'input/wrong-type', {
    function: functionName,
    path: 'table',
    received: table,
    params: { expected: 'the text of a CSV file or an array of rows' },
  });
}
