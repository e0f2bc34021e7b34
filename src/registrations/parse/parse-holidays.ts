import type { Issue } from '../../core/error';
import { createIssue } from '../../core/error';
import { MOST_ISSUES } from '../../core/input';
import { REGISTRATIONS_ERRORS } from '../errors';
import { HOLIDAY_KINDS, type Holiday, type HolidayKind } from '../records';
import { toIssue, type AddProblem, type Problem } from './problem';
import { isEmpty, readDate, readText } from './read-cells';
import { readTable } from './read-table';

/** The holidays that could be read, and what is wrong with the rest. */
export interface ParsedHolidays {
  readonly holidays: readonly Holiday[];
  /** The first hundred issues, each with its row and column. */
  readonly issues: readonly Issue[];
  readonly issueCount: number;
  readonly badRowCount: number;
}

const NAME = 'parseHolidays';
const COLUMNS = ['date', 'name', 'kind', 'source_url', 'source', 'market'] as const;
const KINDS: ReadonlyMap<unknown, HolidayKind> = /* @__PURE__ */ new Map<unknown, HolidayKind>([
  ...HOLIDAY_KINDS.map((kind): [unknown, HolidayKind] => [kind, kind]),
  ['make-up workday', 'make-up-workday'],
]);

/**
 * Reads a table of public holidays and of weekend days worked in exchange, day by day.
 *
 * Takes CSV text or an array of objects with the columns `date`, `name`, `kind` (`holiday` or `make-up workday`) and
 * `source_url` or `source`; `market` may be a column. Good rows are kept, bad rows are listed with row and column.
 *
 * @param options.market - the country of rows that name none, e.g. `CN`
 * @throws GigacastError `input/wrong-type` where the input is neither text nor rows
 * @example
 * parseHolidays('date,name,kind,source_url\n2024-10-12,National Day,make-up workday,https://example.org/notice', { market: 'CN' }).holidays[0]?.kind;
 * // => 'make-up-workday'
 */
export function parseHolidays(
  input: string | readonly object[],
  options: { readonly market: string },
): ParsedHolidays {
  const holidays: Holiday[] = [];
  const issues: Issue[] = [];
  let issueCount = 0;
  let badRowCount = 0;
  let at: ReadonlyMap<string, number> = new Map();
  const list = (row: number, problem: () => Problem) => {
    issueCount += 1;
    if (issues.length < MOST_ISSUES) issues.push(toIssue(problem(), row, NAME));
  };
  const reader = {
    header: (cells: readonly string[]) => {
      at = new Map(cells.map((name, index) => [name, index]));
      const missing: string[] = ['date', 'name', 'kind'].filter((name) => !at.has(name));
      if (!at.has('source') && !at.has('source_url')) missing.push('source_url');
      for (const column of missing) issues.push(missingColumn(cells, column));
      issueCount += missing.length;
      return missing.length === 0;
    },
    row: (cells: readonly unknown[], row: number) => {
      const before = issueCount;
      const cell = (name: (typeof COLUMNS)[number]) => cells[at.get(name) ?? -1];
      const holiday = readHoliday(cell, options.market, (problem) => list(row, problem));
      if (holiday !== undefined && issueCount === before) holidays.push(holiday);
      else badRowCount += 1;
    },
    badRow: (
      code: 'registrations/not-a-row' | 'registrations/broken-quotes',
      received: unknown,
      row: number,
    ) => {
      badRowCount += 1;
      list(row, () => ({ code, path: 'row', received }));
    },
  };
  readTable(input, reader, { function: NAME });
  return { holidays, issues, issueCount, badRowCount };
}

function readHoliday(
  cell: (name: (typeof COLUMNS)[number]) => unknown,
  otherwise: string,
  add: AddProblem,
): Holiday | undefined {
  const date = readDate(cell('date'), 'date', add);
  const name = readText(cell('name'), 'name', add);
  const kind = KINDS.get(cell('kind'));
  if (kind === undefined) {
    const params = { allowed: [...KINDS.keys()].join(', ') };
    add(() => ({ code: 'input/not-one-of', path: 'kind', received: cell('kind'), params }));
  }
  const href = cell('source_url');
  const title = readText(isEmpty(cell('source')) ? href : cell('source'), 'source', add);
  if (date === undefined || name === undefined || kind === undefined || title === undefined) return undefined;
  const market = isEmpty(cell('market')) ? otherwise : readText(cell('market'), 'market', add);
  if (market === undefined) return undefined;
  return {
    date,
    market,
    name,
    kind,
    source: { title, ...(typeof href === 'string' && href !== '' ? { href } : {}) },
  };
}

function missingColumn(cells: readonly string[], column: string): Issue {
  return createIssue(REGISTRATIONS_ERRORS, 'registrations/missing-column', {
    function: NAME,
    path: 'header',
    received: cells.join(','),
    params: { field: column, columns: column, orDefault: '' },
  });
}
