import { raise } from '../../core/error';
import { INPUT_ERRORS } from '../../core/error/input-errors';
import { COLUMN_ERRORS } from '../error/column-errors';
import type { ColumnLine } from './column-line';
import type { ColumnState } from './column-state';
import { requireColumn } from './entry-columns';
import type { DrawnPart } from './merge';

/**
 * Checks that parts make up a whole, no line or row twice and none left out.
 *
 * @returns how many rows there are in all
 * @throws GigacastError `quota/overlapping-parts`, `quota/missing-part`, `quota/other-part`, `quota/rows-waiting`,
 * `input/empty`, `input/wrong-type`
 */
export function checkParts(state: ColumnState, parts: readonly DrawnPart[]): number {
  const list = { function: 'merge', path: 'parts', received: parts };
  if (!Array.isArray(parts)) {
    raise(INPUT_ERRORS, 'input/wrong-type', {
      ...list,
      params: { expected: 'a list of parts with results' },
    });
  }
  if (parts.length === 0) raise(INPUT_ERRORS, 'input/empty', list);
  parts.forEach((part: DrawnPart, index) => checkPart(state, part, `parts[${index}]`));
  checkCover(parts, 'lines', state.lines.length);
  const rows = parts.reduce((sum: number, part: DrawnPart) => sum + part.rows.length, 0);
  checkCover(parts, 'rows', rows);
  return rows;
}

/** Checks that results belong to a part of this state. */
function checkPart(state: ColumnState, { lines, rows, drawn }: DrawnPart, path: string): void {
  const at = (field: string) => ({ function: 'merge', path: `${path}.${field}` });
  const other = (field: string, received: unknown, expected: string): never =>
    raise(COLUMN_ERRORS, 'quota/other-part', { ...at(field), received, params: { expected } });
  requireColumn(lines, 'Int32Array', at('lines'));
  requireColumn(rows, 'Int32Array', at('rows'));
  if (drawn.state.held.length > 0) {
    raise(COLUMN_ERRORS, 'quota/rows-waiting', {
      ...at('drawn.state.held'),
      received: drawn.state.held.length,
    });
  }
  if (drawn.rows !== rows.length) other('drawn.rows', drawn.rows, `${rows.length} rows`);
  if (drawn.firstRow !== state.settled)
    other('drawn.firstRow', drawn.firstRow, `rows from ${state.settled} on`);
  const named = Array.from(lines, (line) => nameOf(state.lines[line])).join(', ');
  const found = drawn.state.lines.map(nameOf).join(', ');
  if (named !== found) other('drawn.state.lines', found, named);
}

/** Checks that each number below a count is named once. */
function checkCover(parts: readonly DrawnPart[], field: 'lines' | 'rows', count: number): void {
  const seen = new Uint8Array(count);
  const what = (place: number) => `${field === 'lines' ? 'line' : 'row'} ${place}`;
  parts.forEach((part, index) =>
    part[field].forEach((place) => {
      if (seen[place] === 1) {
        const details = { function: 'merge', path: `parts[${index}].${field}`, received: place };
        raise(COLUMN_ERRORS, 'quota/overlapping-parts', { ...details, params: { what: what(place) } });
      }
      seen[place] = 1;
    }),
  );
  const missing = seen.indexOf(0);
  if (missing === -1) return;
  const details = { function: 'merge', path: 'parts', received: parts.length };
  raise(COLUMN_ERRORS, 'quota/missing-part', { ...details, params: { what: what(missing) } });
}

function nameOf(line: ColumnLine | undefined): string {
  return line === undefined ? 'no line' : `${line.ledger.policyId} ${line.ledger.period.id}`;
}
