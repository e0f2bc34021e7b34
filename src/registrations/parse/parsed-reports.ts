import type { Issue } from '../../core/error';
import type { Report } from '../records';

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
