import { createIssue, type Issue } from '../../core/error';
import { errorFrom, MOST_ISSUES, safeParseWith } from '../../core/input';
import { REGISTRATIONS_ERRORS } from '../errors';
import type { Report } from '../records';
import { readHeader } from './columns';
import { parseReportsOptionsSchema, type ParseReportsOptions } from './parse-reports-options';
import type { ParsedReports } from './parsed-reports';
import { toIssue, type Problem } from './problem';
import { createRowReader, type RowReader } from './read-row';
import type { TableReader } from './read-table';

/** Takes the rows of a table and keeps account of what is wrong with them. */
export interface ReportCollector extends TableReader {
  /** What was read so far; `reports` is empty where they go elsewhere. */
  readonly result: () => ParsedReports;
}

/** Refuses options that cannot be read. */
export function checkOptions(options: unknown, functionName: string): void {
  const checked = safeParseWith(parseReportsOptionsSchema, options, functionName);
  if (!checked.ok) throw errorFrom(checked.issues, checked.issueCount);
}

/** Reads a table whose options are checked; each report goes to `onReport`, or into the result. */
export function collectReports(
  { defaults = {}, ignore = [] }: ParseReportsOptions,
  at: {
    readonly function: string;
    readonly input: unknown;
    readonly onReport?: ((report: Report) => void) | undefined;
  },
): ReportCollector {
  const reports: Report[] = [];
  const issues: Issue[] = [];
  let issueCount = 0;
  let badRowCount = 0;
  let readRow: RowReader | undefined;
  let width: number | undefined;
  const onReport = at.onReport ?? ((report: Report) => reports.push(report));
  const list = (row: number, problem: () => Problem) => {
    issueCount += 1;
    if (issues.length < MOST_ISSUES) issues.push(toIssue(problem(), row, at.function));
  };
  return {
    header: (cells, row) => {
      const header =
        cells.length === 0
          ? { columns: null, issues: [emptyTable(at)] }
          : readHeader(cells, {
              function: at.function,
              defaults,
              ignore,
              ...(row === undefined ? {} : { row }),
            });
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
        if (issueCount === before) for (const report of found) onReport(report);
      }
      if (issueCount > before) badRowCount += 1;
    },
    badRow: (code, received, row) => {
      badRowCount += 1;
      const path = code === 'registrations/not-a-row' ? 'value' : 'quotes';
      list(row, () => ({ code, path, received }));
    },
    result: () => ({ reports, issues, issueCount, badRowCount }),
  };
}

function emptyTable(at: { readonly function: string; readonly input: unknown }): Issue {
  return createIssue(REGISTRATIONS_ERRORS, 'registrations/empty-table', {
    function: at.function,
    path: 'input',
    received: at.input,
  });
}
