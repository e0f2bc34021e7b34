import type { z } from 'zod';
import { createIssue, GigacastError, type Issue } from '../error';
import { INPUT_ERRORS } from '../error/input-errors';
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
 * Never throws: data whose getters or proxies throw while they are read come back as an issue too.
 *
 * @param schema - what the data must look like
 * @param value - outside data
 * @param functionName - the public function that the messages speak for
 */
export function safeParseWith<T>(schema: z.ZodType<T>, value: unknown, functionName: string): ParseResult<T> {
  return safeParseRow(schema, value, { function: functionName, atMost: MOST_ISSUES });
}

/**
 * Checks outside data against a schema and returns it.
 *
 * @param schema - what the data must look like
 * @param value - outside data
 * @param functionName - the public function that the messages speak for
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

/** Checks one value and describes no more issues than asked for; when none are, it does not count them either. */
export function safeParseRow<T>(
  schema: z.ZodType<T>,
  value: unknown,
  options: { readonly function: string; readonly row?: number; readonly atMost: number },
): ParseResult<T> {
  try {
    const result = schema.safeParse(value);
    if (result.success) return { ok: true, value: result.data };
    // zod words its issues when they are first asked for: without a place for them that is work for nothing.
    if (options.atMost <= 0) return { ok: false, issues: [], issueCount: 1 };
    const { issues, count } = issuesFromZod(result.error.issues, value, options);
    return { ok: false, issues, issueCount: count };
  } catch (error) {
    const { atMost, ...at } = options;
    const params = { reason: error instanceof Error ? error.message.slice(0, 80) : 'no reason was given' };
    const issue = createIssue(INPUT_ERRORS, 'input/unreadable', {
      ...at,
      path: 'input',
      received: value,
      params,
    });
    return { ok: false, issues: [issue].slice(0, atMost), issueCount: 1 };
  }
}
