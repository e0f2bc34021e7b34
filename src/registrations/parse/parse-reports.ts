import { errorFrom, MOST_ISSUES, safeParseWith } from '../../core/input';
import { createIssue, type Issue } from '../../core/error';
import { REGISTRATIONS_ERRORS } from '../errors';
import type { Report } from '../records';
import { readHeader } from './columns';
import { parseReportsOptionsSchema, type ParseReportsOptions } from './parse-reports-options';
import { toIssue, type Problem } from './problem';
import { createRowReader, type RowReader } from './read-row';
import { readTable } from './read-table';

/** The reports that could be read, and what is wrong with the rest. */
export interface ParsedReports {
  readonly reports: readonly Report[];
  /** The first hundred issues, those of the header first, each with its row and column. */
  readonly issues: readonly Issue[];
  /** How many issues there are in all. */
  readonly issueCount: number;
  /** How many rows gave no report because something is wrong with them. */
  readonly badRowCount: number;
}

/**
 * Reads a table of reports, row by row: good rows become reports, bad rows are listed with row and column.
 *
 * Takes the text of a CSV file (comma, semicolon or tab) or an array of objects with the same names as keys. Nothing is
 * guessed, trimmed, rounded or filled in: a count with a thousands separator, a date that does not exist or an empty
 * cell makes an issue. Windows are two days (`week_start` and `week_end`, `period_start` and `period_end`, `from` and
 * `to`) or a `month`. Columns that are called weeks hold weeks from Monday to Sunday; another window there is an issue
 * that names the right week. A table is long, with one count in a row, or wide, with the columns `wholesale`, `exports`
 * and `domestic_retail`, where an empty cell is a figure that was not published. Rows are numbered as a person reads
 * the file, the header being row 1.
 *
 * @param input - CSV text, or an array of objects
 * @param options.defaults - values for every row of a column that the table does not have
 * @param options.ignore - columns that are left out without an issue
 * @throws GigacastError `input/wrong-type` where the input is neither; `input/…` for options that cannot be read
 * @example
 * parseReports('week_start,week_end,brand,registrations,rounding,source_name\n' +
 *   '2023-07-03,2023-07-09,Tesla,3200,hundred,Li Auto', { defaults: { market: 'CN', basis: 'insurance' } }).reports;
 * // => [{ brand: 'Tesla', market: 'CN', basis: 'insurance', from: '2023-07-03', to: '2023-07-09', count: 3200, roundedTo: 100, source: { title: 'Li Auto' } }]
 * @example
 * parseReports('week_start,week_end,brand,registrations,rounding,source_name\n' +
 *   '2023-06-26,2023-07-04,Tesla,17400,hundred,an article', { defaults: { market: 'CN', basis: 'insurance' } }).issues[0].params.why;
 * // => '2023-07-04 is a Tuesday; the week is 2023-06-26 to 2023-07-02'
 */
export function parseReports(
  input: string | readonly object[],
  options: ParseReportsOptions = {},
): ParsedReports {
  const checked = safeParseWith(parseReportsOptionsSchema, options, 'parseReports');
  if (!checked.ok) throw errorFrom(checked.issues, checked.issueCount);
  const { defaults = {}, ignore = [], delimiter } = options;
  const reports: Report[] = [];
  const issues: Issue[] = [];
  let issueCount = 0;
  let badRowCount = 0;
  const list = (row: number, problem: () => Problem) => {
    issueCount += 1;
    if (issues.length < MOST_ISSUES) issues.push(toIssue(problem(), row));
  };
  let readRow: RowReader | undefined;
  let width: number | undefined;
  readTable(
    input,
    {
      header: (cells, row) => {
        const header =
          cells.length === 0
            ? { columns: null, issues: [emptyTable(input)] }
            : readHeader(cells, { defaults, ignore, ...(row === undefined ? {} : { row }) });
        issueCount += header.issues.length;
        issues.push(...header.issues.slice(0, MOST_ISSUES));
        if (header.columns === null) return false;
        width = cells.length;
        readRow = createRowReader(header.columns, defaults);
        return true;
      },
      row: (cells, row) => {
        const before = issueCount;
        if (cells.length !== width) {
          const received = cells.length;
          const params = { expected: width ?? 0 };
          list(row, () => ({ code: 'registrations/cell-count', path: 'number of cells', received, params }));
        } else if (readRow !== undefined) {
          const found = readRow(cells, (problem) => list(row, problem));
          if (issueCount === before) for (const report of found) reports.push(report);
        }
        if (issueCount > before) badRowCount += 1;
      },
      badRow: (code, received, row) => {
        badRowCount += 1;
        const path = code === 'registrations/not-a-row' ? 'value' : 'quotes';
        list(row, () => ({ code, path, received }));
      },
    },
    delimiter,
  );
  return { reports, issues, issueCount, badRowCount };
}

function emptyTable(input: unknown): Issue {
  return createIssue(REGISTRATIONS_ERRORS, 'registrations/empty-table', {
    function: 'parseReports',
    path: 'input',
    received: input,
  });
}
