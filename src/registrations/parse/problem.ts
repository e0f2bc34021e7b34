import { CORE_ERRORS, createIssue, isGigacastError, type Issue, type MessageParams } from '../../core/error';
import { REGISTRATIONS_ERRORS } from '../errors';

/** One thing that is wrong with a row. */
export interface Problem {
  readonly code: keyof typeof REGISTRATIONS_ERRORS | keyof typeof CORE_ERRORS;
  /** The column. */
  readonly path: string;
  readonly received: unknown;
  readonly params?: MessageParams;
}

/** Takes a problem of the row being read; it is described only if it is among those that are listed. */
export type AddProblem = (problem: () => Problem) => void;

/** Writes a problem out as an issue of a row. */
export function toIssue({ code, ...rest }: Problem, row: number, functionName: string): Issue {
  const details = { function: functionName, row, ...rest };
  return isOwn(code)
    ? createIssue(REGISTRATIONS_ERRORS, code, details)
    : createIssue(CORE_ERRORS, code, details);
}

/** Restates an error that core raised about a cell. */
export function problemFrom(error: unknown, path: string, received: unknown): Problem {
  const [issue] = isGigacastError(error) ? error.issues : [];
  if (issue === undefined || !isCore(issue.code)) throw error;
  return { code: issue.code, path, received, params: issue.params };
}

function isOwn(code: string): code is keyof typeof REGISTRATIONS_ERRORS {
  return Object.hasOwn(REGISTRATIONS_ERRORS, code);
}

function isCore(code: string): code is keyof typeof CORE_ERRORS {
  return Object.hasOwn(CORE_ERRORS, code);
}
