import type { IsoDate } from '../../core/calendar';
import type { Source } from '../../core/provenance';
import { BASES, type Basis, type Report, type RoundedTo } from '../records';
import type { Columns, Field } from './columns';
import { createSourceReader } from './create-source-reader';
import type { ReportDefaults } from './parse-reports-options';
import type { AddProblem } from './problem';
import { isEmpty, readCount, readDate, readRounding, readText, type CellReader } from './read-cells';
import { createWindowReader } from './read-window';

/** Reads one row into its reports: one, or one for each basis of a wide table. */
export type RowReader = (cells: readonly unknown[], add: AddProblem) => readonly Report[];

/** What the reports of one row share; `undefined` where something is wrong with it. */
interface Shared {
  readonly brand: string | undefined;
  readonly market: string | undefined;
  readonly window: { readonly from: IsoDate; readonly to: IsoDate } | undefined;
  readonly roundedTo: RoundedTo | undefined;
  readonly source: Source | undefined;
  /** `null` where the table or the row has none. */
  readonly publishedOn: IsoDate | null | undefined;
  readonly note: string | null | undefined;
}

/** Prepares a reader for the columns of a table. */
export function createRowReader(columns: Columns, defaults: ReportDefaults): RowReader {
  const column = <T, D>(field: Field, reader: CellReader<T>, otherwise: D) => {
    const found = columns.byField.get(field);
    return found === undefined
      ? (): T | D | undefined => otherwise
      : (cells: readonly unknown[], add: AddProblem): T | D | undefined =>
          reader(cells[found.index], found.name, add);
  };
  const brand = column('brand', readText, defaults.brand);
  const market = column('market', readMarket, defaults.market);
  const basis = column('basis', readBasis, defaults.basis);
  const roundedTo = column('roundedTo', readRounding, defaults.roundedTo);
  const publishedOn = column('publishedOn', optional(readDate), null);
  const note = column('note', optional(readText), null);
  const window = createWindowReader(columns);
  const source = createSourceReader(columns, defaults.source);
  return (cells, add) => {
    const shared: Shared = {
      brand: brand(cells, add),
      market: market(cells, add),
      window: window(cells, add),
      roundedTo: roundedTo(cells, add),
      source: source(cells, add),
      publishedOn: publishedOn(cells, add),
      note: note(cells, add),
    };
    const basisOfRow = basis(cells, add);
    const reports: Report[] = [];
    for (const { index, name, basis: basisOfColumn } of columns.counts) {
      const cell = cells[index];
      if (basisOfColumn !== null && isEmpty(cell)) continue;
      const count = readRoundedCount(cell, name, shared.roundedTo, add);
      const report = toReport(shared, basisOfColumn ?? basisOfRow, count);
      if (report !== undefined) reports.push(report);
    }
    return reports;
  };
}

function readRoundedCount(
  cell: unknown,
  path: string,
  roundedTo: RoundedTo | undefined,
  add: AddProblem,
): number | undefined {
  const count = readCount(cell, path, add);
  if (count === undefined || roundedTo === undefined || count % roundedTo === 0) return count;
  add(() => ({ code: 'registrations/count-not-rounded', path, received: cell, params: { roundedTo } }));
  return undefined;
}

function toReport(shared: Shared, basis: Basis | undefined, count: number | undefined): Report | undefined {
  const { brand, market, window, roundedTo, source, publishedOn, note } = shared;
  if (brand === undefined || market === undefined || window === undefined || basis === undefined)
    return undefined;
  if (count === undefined || roundedTo === undefined || source === undefined) return undefined;
  if (publishedOn === undefined || note === undefined) return undefined;
  const { from, to } = window;
  const report = { brand, market, basis, from, to, count, roundedTo, source };
  if (publishedOn !== null && note !== null) return { ...report, publishedOn, note };
  if (publishedOn !== null) return { ...report, publishedOn };
  return note === null ? report : { ...report, note };
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
function optional<T>(reader: CellReader<T>): CellReader<T | null> {
  return (cell, path, add) => (isEmpty(cell) ? null : reader(cell, path, add));
}
