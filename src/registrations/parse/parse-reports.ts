import type { ParseReportsOptions } from './parse-reports-options';
import { checkOptions, collectReports } from './collect-reports';
import type { ParsedReports } from './parsed-reports';
import { readTable } from './read-table';

/**
 * Reads a table of reports, row by row: good rows become reports, bad rows are listed with row and column.
 *
 * Takes the text of a CSV file (comma, semicolon or tab) or an array of objects with the same names as keys. Nothing is
 * guessed, trimmed, rounded or filled in: a count with a thousands separator, a date that does not exist or an empty
 * cell makes an issue. Windows are two days (`week_start` and `week_end`, `period_start` and `period_end`, `from` and
 * `to`), or a `month`, an ISO `week` or a `quarter`. Columns that are called weeks hold weeks from Monday to Sunday; another window there is an issue
 * that names the right week. A table is long, with one count in a row, or wide, with the columns `wholesale`, `exports`
 * and `domestic_retail`, or `production` and `deliveries`, where an empty cell is a figure that was not published. Rows are numbered as a person reads
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
  checkOptions(options, 'parseReports');
  const at = { function: 'parseReports', input };
  const collector = collectReports(options, at);
  readTable(input, collector, { function: at.function, delimiter: options.delimiter });
  return collector.result();
}
