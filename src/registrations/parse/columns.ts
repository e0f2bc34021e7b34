import { createIssue, type Issue } from '../../core/error';
import { REGISTRATIONS_ERRORS } from '../errors';
import type { Basis, FigureStatus } from '../records';
import type { ReportDefaults } from './parse-reports-options';

/** What a column of a table of reports holds. */
export type Field =
  | 'brand'
  | 'market'
  | 'basis'
  | 'from'
  | 'to'
  | 'month'
  | 'week'
  | 'quarter'
  | 'count'
  | 'roundedTo'
  | 'publishedOn'
  | 'source'
  | 'sourceHref'
  | 'note'
  | 'status'
  | 'residual'
  | WideField
  | `${WideField} status`
  | `${WideField} source`;

type WideField = 'wholesale' | 'exports' | 'domestic' | 'production' | 'deliveries';

/** A column: where it stands and what it is called in the table. */
export interface Column {
  readonly index: number;
  readonly name: string;
}

/** A column of counts; its basis is `null` where a column or the defaults give it. */
export interface CountColumn extends Column {
  readonly basis: Basis | null;
  /** Columns that speak about this count alone. */
  readonly status?: Column | undefined;
  readonly source?: Column | undefined;
  /** What the name of the column says about all its counts. */
  readonly statusOfColumn?: FigureStatus;
}

/** The columns that were understood. */
export interface Columns {
  readonly byField: ReadonlyMap<Field, Column>;
  readonly counts: readonly CountColumn[];
  /** Whether the header calls the windows weeks. */
  readonly weeks: boolean;
}

/** What a header says: the columns, unless something makes the rows unreadable. */
export interface ReadHeader {
  readonly columns: Columns | null;
  readonly issues: readonly Issue[];
}

const FIELDS: ReadonlyMap<string, Field> = /* @__PURE__ */ new Map<string, Field>([
  ['brand', 'brand'],
  ['market', 'market'],
  ['country', 'market'],
  ['basis', 'basis'],
  ['from', 'from'],
  ['week_start', 'from'],
  ['weekStart', 'from'],
  ['period_start', 'from'],
  ['to', 'to'],
  ['week_end', 'to'],
  ['weekEnd', 'to'],
  ['period_end', 'to'],
  ['end', 'to'],
  ['end_date', 'to'],
  ['start', 'from'],
  ['start_date', 'from'],
  ['month', 'month'],
  ['week', 'week'],
  ['iso_week', 'week'],
  ['quarter', 'quarter'],
  ['count', 'count'],
  ['registrations', 'count'],
  ['registrations_implied', 'count'],
  ['roundedTo', 'roundedTo'],
  ['rounded_to', 'roundedTo'],
  ['rounding', 'roundedTo'],
  ['publishedOn', 'publishedOn'],
  ['published_on', 'publishedOn'],
  ['source', 'source'],
  ['source_name', 'source'],
  ['source_url', 'sourceHref'],
  ['note', 'note'],
  ['derivation', 'note'],
  ['status', 'status'],
  ['identity_residual', 'residual'],
  ['wholesale', 'wholesale'],
  ['exports', 'exports'],
  ['domestic', 'domestic'],
  ['domestic_retail', 'domestic'],
  ['production', 'production'],
  ['deliveries', 'deliveries'],
  ['wholesale_status', 'wholesale status'],
  ['exports_status', 'exports status'],
  ['domestic_status', 'domestic status'],
  ['production_source', 'production source'],
  ['deliveries_source', 'deliveries source'],
]);

/** Columns that each name the window on their own. */
const WHOLE_WINDOWS = ['month', 'week', 'quarter'] as const;

const WEEK_COLUMNS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'week_start',
  'week_end',
  'weekStart',
  'weekEnd',
]);

const WIDE: Readonly<Record<WideField, Basis>> = {
  wholesale: 'wholesale',
  exports: 'export',
  domestic: 'retail',
  production: 'production',
  deliveries: 'delivery',
};

const REQUIRED: readonly (readonly [field: keyof ReportDefaults, columns: string])[] = [
  ['brand', 'brand'],
  ['market', 'market or country'],
  ['basis', 'basis'],
  ['roundedTo', 'rounding or rounded_to'],
  ['source', 'source or source_name'],
];

/** Finds out what each column holds; a column that is not understood is reported and left out. */
export function readHeader(
  header: readonly string[],
  options: {
    readonly function: string;
    readonly defaults: ReportDefaults;
    readonly ignore: readonly string[];
    readonly row?: number;
  },
): ReadHeader {
  const issues: Issue[] = [];
  const add = (
    code: keyof typeof REGISTRATIONS_ERRORS,
    path: string,
    received: unknown,
    params: Issue['params'] = {},
  ) => {
    const at = options.row === undefined ? {} : { row: options.row };
    issues.push(
      createIssue(REGISTRATIONS_ERRORS, code, { function: options.function, path, received, params, ...at }),
    );
  };
  const ignored = new Set(options.ignore);
  const byField = new Map<Field, Column>();
  let broken = false;
  header.forEach((name, index) => {
    if (ignored.has(name)) return;
    const field = FIELDS.get(name);
    if (field === undefined) {
      add('registrations/unknown-column', 'header', name, { known: [...FIELDS.keys()].join(', ') });
      return;
    }
    const other = byField.get(field);
    if (other !== undefined) {
      broken = true;
      add('registrations/duplicate-column', 'header', name, { field, columns: `${other.name} and ${name}` });
      return;
    }
    byField.set(field, { index, name });
  });
  const missing = (field: string, columns: string, orDefault: string) => {
    broken = true;
    add('registrations/missing-column', 'header', header.join(','), { field, columns, orDefault });
  };
  const wide = (Object.keys(WIDE) as WideField[]).flatMap((field) => {
    const column = byField.get(field);
    if (column === undefined) return [];
    const [status, source] = [byField.get(`${field} status`), byField.get(`${field} source`)];
    return [{ ...column, basis: WIDE[field], status, source }];
  });
  const clash = [byField.get('count'), byField.get('basis')].flatMap((column) => column?.name ?? []);
  if (wide.length > 0 && clash.length > 0) {
    broken = true;
    const columns = clash.join(' and ');
    add('registrations/mixed-columns', 'header', header.join(','), { columns });
  }
  const window = [byField.get('from'), byField.get('to')].flatMap((column) => column?.name ?? []);
  const whole = WHOLE_WINDOWS.flatMap((field) => byField.get(field)?.name ?? []);
  if (whole.length > 1 || (whole.length === 1 && window.length > 0)) {
    broken = true;
    const columns = [...whole, ...window].join(' and ');
    add('registrations/duplicate-column', 'header', whole[0], { field: 'the window', columns });
  } else if (whole.length === 0) {
    if (!byField.has('from'))
      missing('the first day', 'week_start, period_start, from, month, week or quarter', '');
    if (!byField.has('to')) missing('the last day', 'week_end, period_end, to, month, week or quarter', '');
  }
  const count = byField.get('count');
  if (count === undefined && wide.length === 0) {
    missing(
      'the count',
      'registrations or count, or wholesale, exports and domestic_retail, or production and deliveries',
      '',
    );
  }
  for (const [field, columns] of REQUIRED) {
    if (byField.has(field) || options.defaults[field] !== undefined) continue;
    if (field === 'basis' && wide.length > 0) continue;
    if (field === 'source' && wide.length > 0 && wide.every(({ source }) => source !== undefined)) continue;
    missing(field, columns, `, or give options.defaults.${field} where it is the same in every row`);
  }
  if (broken) return { columns: null, issues };
  const implied = count?.name === 'registrations_implied' ? { statusOfColumn: 'derived' as const } : {};
  const counts = count === undefined ? wide : [{ ...count, ...implied, basis: null }];
  return { columns: { byField, counts, weeks: window.some((name) => WEEK_COLUMNS.has(name)) }, issues };
}
