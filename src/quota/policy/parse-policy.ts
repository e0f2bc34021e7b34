import { errorFrom, MOST_ISSUES, safeParseWith, type ParseResult } from '../../core/input';
import { checkPolicy } from './check-policy';
import { quotaPolicySchema } from './policy-schema';
import type { QuotaPolicy } from './quota-policy';

/**
 * Checks a policy that came from outside and returns it, or every issue with its path and what to do.
 *
 * Beyond its shape, periods must follow each other without gap or overlap, known pools must sum to the volume of
 * their period, dated values must cover every period, and rates must be fractions.
 *
 * @param data - anything, e.g. parsed JSON
 * @example
 * safeParsePolicy({ schemaVersion: 2 }).ok; // => false
 */
export function safeParsePolicy(data: unknown): ParseResult<QuotaPolicy> {
  return check(data, 'safeParsePolicy');
}

/**
 * Checks a policy that came from outside and returns it.
 *
 * @param data - anything, e.g. parsed JSON
 * @throws GigacastError with every issue that `safeParsePolicy` lists
 * @example
 * const policy = definePolicy({
 *   id: 'demo', jurisdiction: 'CA', currency: 'CAD', from: '2026-01-01', to: '2026-12-31', volume: 100,
 *   inQuotaRate: '0.061', overQuota: { kind: 'refuse', reason: 'no permit' }, source: { title: 'An example' },
 * });
 * parsePolicy(JSON.parse(JSON.stringify(policy))).periods.length; // => 1
 */
export function parsePolicy(data: unknown): QuotaPolicy {
  const result = check(data, 'parsePolicy');
  if (result.ok) return result.value;
  throw errorFrom(result.issues, result.issueCount);
}

function check(data: unknown, functionName: string): ParseResult<QuotaPolicy> {
  const shape = safeParseWith(quotaPolicySchema(), data, functionName);
  if (!shape.ok) return shape;
  const issues = checkPolicy(shape.value, functionName);
  if (issues.length === 0) return shape;
  return { ok: false, issues: issues.slice(0, MOST_ISSUES), issueCount: issues.length };
}
