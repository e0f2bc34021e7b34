import type { z } from 'zod';
import type { Issue } from '../error';
import { MOST_ISSUES, safeParseRow } from './parse-with';

/** Rows that passed, and what is wrong with the others. */
export interface ParsedRows<T> {
  readonly rows: readonly T[];
  /** The row number of each good row, as a person counts them. */
  readonly rowNumbers: readonly number[];
  /** The first hundred issues, with row and column. */
  readonly issues: readonly Issue[];
  /** How many rows did not pass. */
  readonly badRowCount: number;
}

/** How rows are numbered and whose messages they are. */
export interface ParseRowsOptions {
  readonly function: string;
  /** Number of the first row: 1 for plain rows, 2 under a header line. */
  readonly firstRow: number;
}

/**
 * Checks a table row by row: good rows are kept, bad rows are reported together with their numbers.
 *
 * Time is linear and memory bounded however many rows are bad: after a hundred issues they are only counted.
 */
export function parseRows<T>(
  rows: Iterable<unknown>,
  schema: z.ZodType<T>,
  options: ParseRowsOptions,
): ParsedRows<T> {
  const good: T[] = [];
  const rowNumbers: number[] = [];
  const issues: Issue[] = [];
  let badRowCount = 0;
  let row = options.firstRow;
  for (const value of rows) {
    const atMost = MOST_ISSUES - issues.length;
    const result = safeParseRow(schema, value, { function: options.function, row, atMost });
    if (result.ok) {
      good.push(result.value);
      rowNumbers.push(row);
    } else {
      badRowCount += 1;
      issues.push(...result.issues);
    }
    row += 1;
  }
  return { rows: good, rowNumbers, issues, badRowCount };
}
