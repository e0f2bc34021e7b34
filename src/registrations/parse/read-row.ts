import type { IsoDate } from '../../core/calendar';
import type { Source } from '../../core/provenance';
import type { Basis, FigureStatus, Report, RoundedTo } from '../records';
import type { Columns, CountColumn, Field } from './columns';
import { createSourceReader, type SourceReader } from './create-source-reader';
import type { ReportDefaults } from './parse-reports-options';
import type { AddProblem } from './problem';
import { readBasis, type BasisCell } from './read-basis';
import {
  isEmpty,
  readCount,
  readDate,
  readRounding,
  readStatus,
  readText,
  roundingByZeros,
  type CellReader,
} from './read-cells';
import { createWindowReader } from './read-window';

/** Reads one row into its reports: one, or one for each basis of a wide table. */
export type RowReader = (cells: readonly unknown[], add: AddProblem) => readonly Report[];

/** What the reports of one row share; `undefined` where something is wrong with it. */
interface Shared {
  readonly brand: string | undefined;
  readonly market: string | undefined;
  readonly window: { readonly from: IsoDate; readonly to: IsoDate } | undefined;
  readonly roundedTo: RoundedTo | 'trailing-zeros' | undefined;
  /** `null` where the table or the row has none. */
  readonly publishedOn: IsoDate | null | undefined;
  readonly note: string | null | undefined;
}

/** What one count of a row has of its own. */
interface Own {
  readonly basis: Basis | undefined;
  readonly status: FigureStatus | null | undefined;
  readonly source: Source | undefined;
  readonly count: number | undefined;
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
  const roundedTo = column('roundedTo', readRounding, defaults.roundedTo);
  const publishedOn = column('publishedOn', optional(readDate), null);
  const note = column('note', optional(readText), null);
  const status = column('status', optional(readStatus), null);
  const window = createWindowReader(columns);
  const sources = columns.counts.map((count): SourceReader =>
    createSourceReader(columns, defaults.source, count.source),
  );
  const source = createSourceReader(columns, defaults.source);
  const basis = columns.byField.get('basis');
  return (cells, add) => {
    const shared: Shared = {
      brand: brand(cells, add),
      market: market(cells, add),
      window: window(cells, add),
      roundedTo: roundedTo(cells, add),
      publishedOn: publishedOn(cells, add),
      note: note(cells, add),
    };
    const statusOfRow = status(cells, add);
    const sourceOfRow = columns.counts.every((count) => count.source !== undefined)
      ? undefined
      : source(cells, add);
    const ofRow: BasisCell =
      basis === undefined
        ? { basis: defaults.basis }
        : readBasis(cells[basis.index], basis.name, { add, otherwise: defaults.basis });
    const reports: Report[] = [];
    columns.counts.forEach((count, index) => {
      if (count.basis !== null && isEmpty(cells[count.index])) return;
      const report = toReport(shared, {
        basis: count.basis ?? ofRow.basis,
        status: statusOf(count, cells, add) ?? ofRow.status ?? statusOfRow ?? count.statusOfColumn,
        source: count.source === undefined ? sourceOfRow : sources[index]?.(cells, add),
        count: readRoundedCount(cells[count.index], count.name, { roundedTo: shared.roundedTo, add }),
      });
      if (report !== undefined) reports.push(report);
    });
    return reports;
  };
}

function statusOf(
  { status }: CountColumn,
  cells: readonly unknown[],
  add: AddProblem,
): FigureStatus | undefined {
  if (status === undefined || isEmpty(cells[status.index])) return undefined;
  return readStatus(cells[status.index], status.name, add);
}

function readRoundedCount(
  cell: unknown,
  path: string,
  { roundedTo, add }: { readonly roundedTo: Shared['roundedTo']; readonly add: AddProblem },
): number | undefined {
  const count = readCount(cell, path, add);
  if (count === undefined || typeof roundedTo !== 'number' || count % roundedTo === 0) return count;
  add(() => ({ code: 'registrations/count-not-rounded', path, received: cell, params: { roundedTo } }));
  return undefined;
}

function toReport(shared: Shared, own: Own): Report | undefined {
  const { brand, market, window, publishedOn, note } = shared;
  const { basis, status, source, count } = own;
  if (brand === undefined || market === undefined || window === undefined || basis === undefined)
    return undefined;
  if (count === undefined || shared.roundedTo === undefined || source === undefined) return undefined;
  const roundedTo = shared.roundedTo === 'trailing-zeros' ? roundingByZeros(count) : shared.roundedTo;
  return {
    brand,
    market,
    basis,
    from: window.from,
    to: window.to,
    count,
    roundedTo,
    source,
    ...(publishedOn === null || publishedOn === undefined ? {} : { publishedOn }),
    ...(status === null || status === undefined ? {} : { status }),
    ...(note === null || note === undefined ? {} : { note }),
  };
}

function readMarket(cell: unknown, path: string, add: AddProblem): string | undefined {
  if (typeof cell === 'string' && /^[A-Z]{2}$/.test(cell)) return cell;
  const code = isEmpty(cell) ? 'registrations/empty-cell' : 'registrations/not-a-market';
  add(() => ({ code, path, received: cell }));
  return undefined;
}

/** An empty cell is an absent value (`null`), not a problem. */
function optional<T>(reader: CellReader<T>): CellReader<T | null> {
  return (cell, path, add) => (isEmpty(cell) ? null : reader(cell, path, add));
}
