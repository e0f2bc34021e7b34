import { sourceSchema } from '../../core/input';
import type { Source } from '../../core/provenance';
import { BASES, type Basis, type Report, type RoundedTo } from '../records';
import type { Columns, Field } from './columns';
import type { ReportDefaults } from './parse-reports-options';
import type { AddProblem } from './problem';
import { isEmpty, readCount, readDate, readRounding, readText } from './read-cells';
import { readWindow } from './read-window';

/** Reads one row into its reports: one, or one for each basis of a wide table. */
export type RowReader = (cells: readonly unknown[], add: AddProblem) => readonly Report[];

/** Prepares a reader for the columns of a table. */
export function createRowReader(columns: Columns, defaults: ReportDefaults): RowReader {
  const readSource = createSourceReader(columns, defaults);
  return (cells, add) => {
    const read = <T>(
      field: Field,
      otherwise: T,
      reader: (cell: unknown, path: string, add: AddProblem) => T,
    ) => {
      const column = columns.byField.get(field);
      return column === undefined ? otherwise : reader(cells[column.index], column.name, add);
    };
    const brand = read('brand', defaults.brand, readText);
    const market = read('market', defaults.market, readMarket);
    const window = readWindow(cells, columns, add);
    const roundedTo = read<RoundedTo | undefined>('roundedTo', defaults.roundedTo, readRounding);
    const basis = read<Basis | undefined>('basis', defaults.basis, readBasis);
    const publishedOn = read<string | null | undefined>('publishedOn', null, readOptional(readDate));
    const note = read<string | null | undefined>('note', null, readOptional(readText));
    const source = readSource(cells, add);
    const counted = columns.counts.flatMap((column) => {
      const cell = cells[column.index];
      if (column.basis !== null && isEmpty(cell)) return [];
      const count = readCount(cell, column.name, add);
      if (count === undefined || roundedTo === undefined) return [];
      if (count % roundedTo !== 0) {
        add(() => ({
          code: 'registrations/count-not-rounded',
          path: column.name,
          received: cell,
          params: { roundedTo },
        }));
      }
      return [{ count, basis: column.basis ?? basis }];
    });
    const lacking = [brand, market, window, roundedTo, publishedOn, note, source].includes(undefined);
    if (lacking || brand === undefined || market === undefined || window === undefined) return [];
    if (roundedTo === undefined || source === undefined) return [];
    return counted.flatMap(({ count, basis: counts }) => {
      if (counts === undefined) return [];
      const report = { brand, market, basis: counts, ...window, count, roundedTo, source };
      return [
        {
          ...report,
          ...(typeof publishedOn === 'string' ? { publishedOn } : {}),
          ...(typeof note === 'string' ? { note } : {}),
        },
      ];
    });
  };
}

/** Reads the page of a row; rows of one page share one source. */
function createSourceReader(columns: Columns, defaults: ReportDefaults) {
  const title = columns.byField.get('source');
  const address = columns.byField.get('sourceHref');
  const seen = new Map<string, Source>();
  return (cells: readonly unknown[], add: AddProblem): Source | undefined => {
    if (title === undefined) return defaults.source;
    const cell = cells[title.index];
    const href = address === undefined ? undefined : cells[address.index];
    const isSource = typeof cell === 'object' && cell !== null;
    const text = isSource ? undefined : readText(cell, title.name, add);
    if (text === undefined && !isSource) return undefined;
    const key = text === undefined ? undefined : JSON.stringify([text, href]);
    const known = key === undefined ? undefined : seen.get(key);
    if (known !== undefined) return known;
    const candidate = text === undefined ? cell : { title: text, ...(isEmpty(href) ? {} : { href }) };
    const parsed = sourceSchema.safeParse(candidate);
    if (!parsed.success) {
      add(() => {
        const [issue] = parsed.error.issues;
        const inHref = issue?.path[0] === 'href' && address !== undefined;
        const path = inHref ? address.name : title.name;
        const rule = inHref
          ? 'an address that starts with http:// or https://'
          : (issue?.message ?? 'a source');
        return { code: 'input/invalid', path, received: inHref ? href : cell, params: { rule } };
      });
      return undefined;
    }
    if (key !== undefined) seen.set(key, parsed.data);
    return parsed.data;
  };
}

function readMarket(cell: unknown, path: string, add: AddProblem): string | undefined {
  if (typeof cell === 'string' && /^[A-Z]{2}$/.test(cell)) return cell;
  const code = isEmpty(cell) ? 'registrations/empty-cell' : 'registrations/not-a-market';
  add(() => ({ code, path, received: cell }));
  return undefined;
}

function readBasis(cell: unknown, path: string, add: AddProblem): Basis | undefined {
  const basis = BASES.find((name) => name === cell);
  if (basis !== undefined) return basis;
  if (isEmpty(cell)) add(() => ({ code: 'registrations/empty-cell', path, received: cell }));
  else add(() => ({ code: 'input/not-one-of', path, received: cell, params: { allowed: BASES.join(', ') } }));
  return undefined;
}

/** An empty cell is an absent value (`null`), not a problem. */
function readOptional<T>(reader: (cell: unknown, path: string, add: AddProblem) => T) {
  return (cell: unknown, path: string, add: AddProblem): T | null =>
    isEmpty(cell) ? null : reader(cell, path, add);
}
