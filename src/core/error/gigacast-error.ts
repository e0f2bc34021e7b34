import { createIssue, type ErrorCatalogue, type Issue, type IssueDetails } from './issue';

/**
 * The one error class of the library: a caller's mistake, with everything needed to mend it.
 *
 * Carries plain data only. Ordinary outcomes (a quota exhausted, too little history, a value unknown) are never
 * errors; they come back as tagged unions.
 */
export class GigacastError extends Error {
  override readonly name = 'GigacastError';
  /** Stable code of the first issue. */
  readonly code: string;
  /** Where in the input the first issue lies. */
  readonly path: string;
  /** The value received there, rendered in at most 80 characters. */
  readonly received: string;
  /** Law, paper or page behind the rule, where there is one. */
  readonly reference: string | undefined;
  /** Every issue found, at least one; see `issueCount` for how many there were in all. */
  readonly issues: readonly Issue[];
  /** How many issues there were in all, which can be more than are listed. */
  readonly issueCount: number;

  constructor(issues: readonly [Issue, ...Issue[]], issueCount: number = issues.length) {
    super(summarise(issues, issueCount));
    const first = issues[0];
    this.code = first.code;
    this.path = first.path;
    this.received = first.received;
    this.reference = first.reference;
    this.issues = issues;
    this.issueCount = issueCount;
  }

  /** Plain data for logs, queues and workers. */
  toJSON(): { name: string; message: string; code: string; issues: readonly Issue[]; issueCount: number } {
    return {
      name: this.name,
      message: this.message,
      code: this.code,
      issues: this.issues,
      issueCount: this.issueCount,
    };
  }
}

/**
 * Tells whether a caught value is a gigacast error.
 *
 * Looks at the structure, not at the class, because the ESM and the CommonJS copy of a package are two classes.
 *
 * @example
 * isGigacastError(new TypeError('x')); // => false
 */
export function isGigacastError(error: unknown): error is GigacastError {
  return (
    error instanceof Error &&
    error.name === 'GigacastError' &&
    Array.isArray((error as { issues?: unknown }).issues)
  );
}

/** Throws the error for one issue. Every throw in the library goes through here or through a list of issues. */
export function raise<C extends ErrorCatalogue>(
  catalogue: C,
  code: keyof C & string,
  details: IssueDetails,
): never {
  throw new GigacastError([createIssue(catalogue, code, details)]);
}

function summarise(issues: readonly [Issue, ...Issue[]], issueCount: number): string {
  if (issueCount === 1) return issues[0].message;
  const shown = issues.slice(0, 5).map((issue) => `\n- ${issue.message}`);
  const rest = issueCount - shown.length;
  return `${issueCount} issues:${shown.join('')}${rest > 0 ? `\n- and ${rest} more` : ''}`;
}
