import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { raise } from '../../core/error';
import { errorFrom, MOST_ISSUES, requireNumber } from '../../core/input';
import type { Source } from '../../core/provenance';
import { COMPUTE_ERRORS } from '../errors';
import { readCopy, type CopyRow } from './read-copy';
import { rowIssues } from './row-issues';
import { SITE_BASES, type SiteBasis, type SiteRow, type SiteVintage } from './site';

/** Which column of a copy holds what. The basis of a figure is stated here, never read off the name of its column. */
export interface VintageColumns extends Readonly<Partial<Record<SiteBasis, string>>> {
  readonly site: string;
  readonly date: string;
}

/** How a copy of a tracker is read. */
export interface ParseVintagesOptions {
  /** Day on which the copy was recorded; rows up to it are past, later ones forecast. */
  readonly recordedOn: DateLike;
  readonly source: Source;
  readonly columns: VintageColumns;
  /** Whether it holds some rows of each site only. @defaultValue false */
  readonly excerpt?: boolean;
}

/** One site of a copy, ready to be put at the end of the `vintages` of that site. */
export interface ParsedVintage {
  /** As the copy names the site. */
  readonly site: string;
  readonly vintage: SiteVintage;
}

const NAME = 'parseVintages';
const FIELDS = {
  facility: 'facilityPowerMw',
  it: 'itPowerMw',
  h100e: 'h100e',
  capex: 'capexUsdBn',
} as const satisfies Record<SiteBasis, keyof SiteRow>;

/**
 * Reads a dated copy of a tracker of sites, the text of a CSV file or its rows, as one vintage for each site.
 *
 * The caller says which column is on which basis, because a column called "Power (MW)" has held facility power in one
 * copy and IT power in another. An empty cell is a figure that was not published.
 *
 * @param table - CSV text with a header, or rows by column name; the rows of a site in order of date
 * @param options.columns - name of the column for site, date and each basis that the copy has
 * @throws GigacastError `compute/no-such-column`, `compute/column-of-two-bases`, `number/out-of-range`, the `date/…`
 * codes; for rows out of order or a facility that draws less than its halls every `compute/unordered-rows` and
 * `compute/facility-below-it`
 * @example
 * parseVintages('Data center,Date,Power (MW)\nA,2026-06-15,1276\n', {
 *   recordedOn: '2026-09-30', source: { title: 'Tracker' },
 *   columns: { site: 'Data center', date: 'Date', facility: 'Power (MW)' },
 * })[0].vintage.rows; // => [{ date: '2026-06-15', kind: 'past', facilityPowerMw: 1276 }]
 */
export function parseVintages(
  table: string | readonly CopyRow[],
  options: ParseVintagesOptions,
): readonly ParsedVintage[] {
  const recordedOn = toIsoDate(options.recordedOn, { function: NAME, path: 'recordedOn' });
  const rows = readCopy(table, NAME);
  checkColumns(options.columns, Object.keys(rows[0] ?? {}));
  const sites = new Map<string, SiteRow[]>();
  rows.forEach((row, index) => {
    const site = String(row[options.columns.site] ?? '').trim();
    const list = sites.get(site) ?? [];
    // The header is row 1 to a person who reads the file.
    list.push(readRow(row, options.columns, { recordedOn, at: `row ${index + 2}` }));
    sites.set(site, list);
  });
  const issues = [...sites].flatMap(([site, list]) => rowIssues(list, { function: NAME, path: site }));
  if (issues.length > 0) throw errorFrom(issues.slice(0, MOST_ISSUES), issues.length);
  return [...sites].map(([site, list]) => ({
    site,
    vintage: {
      recordedOn,
      ...(options.excerpt === true ? { excerpt: true } : {}),
      source: options.source,
      rows: list,
    },
  }));
}

function checkColumns(columns: VintageColumns, header: readonly string[]): void {
  const taken = new Map<string, string>();
  for (const [key, column] of Object.entries(columns)) {
    const at = { function: NAME, path: `columns.${key}`, received: column };
    if (!header.includes(column)) {
      raise(COMPUTE_ERRORS, 'compute/no-such-column', { ...at, params: { header: header.join(', ') } });
    }
    const other = taken.get(column);
    if (other !== undefined) {
      raise(COMPUTE_ERRORS, 'compute/column-of-two-bases', { ...at, params: { other } });
    }
    taken.set(column, key);
  }
}

function readRow(
  row: CopyRow,
  columns: VintageColumns,
  { recordedOn, at }: { readonly recordedOn: IsoDate; readonly at: string },
): SiteRow {
  const where = (column: string) => ({ function: NAME, path: `${at}, ${column}` });
  const date = toIsoDate(String(row[columns.date] ?? '').trim(), where(columns.date));
  const figures = SITE_BASES.flatMap((basis) => {
    const column = columns[basis];
    const cell = column === undefined ? '' : String(row[column] ?? '').trim();
    if (column === undefined || cell === '') return [];
    // Text that is no number stays text, so that the message shows it.
    const figure = /^[-+.\d][\d.]*(e[-+]?\d+)?$/i.test(cell) ? Number(cell) : cell;
    return [[FIELDS[basis], requireNumber(figure, where(column), { atLeast: 0 })]];
  });
  return { date, kind: date <= recordedOn ? 'past' : 'forecast', ...Object.fromEntries(figures) };
}
