import { createIssue, isGigacastError, type Issue } from '../../core/error';
import { QUOTA_ERRORS } from '../error/quota-catalogue';
import type { QuotaPolicy } from './quota-policy';

/** A check of a policy under way: what was found, in the name of the function that the caller called. */
export interface PolicyCheck {
  readonly policy: QuotaPolicy;
  readonly functionName: string;
  readonly issues: Issue[];
}

/** Notes an issue of the quota module. */
export function report(
  check: PolicyCheck,
  code: keyof typeof QUOTA_ERRORS,
  details: { readonly path: string; readonly received: unknown; readonly params?: Issue['params'] },
): void {
  const params = details.params ?? {};
  check.issues.push(createIssue(QUOTA_ERRORS, code, { ...details, params, function: check.functionName }));
}

/** Runs a check that throws at the first mistake and notes what it throws; tells whether it went through. */
export function attempt(check: PolicyCheck, run: () => void): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (!isGigacastError(error)) throw error;
    check.issues.push(...error.issues.map((issue) => renamed(issue, check.functionName)));
    return false;
  }
}

/** An issue found by a helper, told in the name of the function that the caller called. */
function renamed(issue: Issue, functionName: string): Issue {
  const message = issue.message.replace(`${issue.function}: `, `${functionName}: `);
  return { ...issue, function: functionName, message };
}
