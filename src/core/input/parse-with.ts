import type { z } from 'zod';
import { GigacastError, type Issue } from '../error';
import { issuesFromZod } from './zod-issues';

/** What a `safeParse…` function returns: the value, or every issue with its path, the value received and a remedy. */
export type ParseResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly issueCount: number };

/** At most this many issues are described; the rest are counted. */
export const MOST_ISSUES = 100;

/**
 * Checks outside data against a schema and returns it, or the issues in gigacast's own form.
 *
 * @param functionName - the public function that the messages speak for
 */
export function safeParseWith<T>(schema: z.ZodType<T>, value: unknown, functionName: string): ParseResult<T> {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const issues = issuesFromZod(result.error.issues, value, { function: functionName });
  return { ok: false, issues: issues.slice(0, MOST_ISSUES), issueCount: issues.length };
}

/**
 * Checks outside data against a schema and returns it.
 *
 * @throws GigacastError with every issue, the first hundred described
 */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown, functionName: string): T {
  const result = safeParseWith(schema, value, functionName);
  if (result.ok) return result.value;
  throw errorFrom(result.issues, result.issueCount);
}

/** Builds the error for a list of issues, which must not be empty. */
export function errorFrom(issues: readonly Issue[], issueCount: number): GigacastError {
  const [first, ...rest] = issues as [Issue, ...Issue[]];
  return new GigacastError([first, ...rest], issueCount);
}
