import { claimIssues } from '../../core/claim/claim-issues';
import { CORE_ERRORS, createIssue, type Issue } from '../../core/error';
import { errorFrom, MOST_ISSUES, safeParseWith, type ParseResult } from '../../core/input';
import { COMPUTE_ERRORS } from '../errors';
import type { Site } from './site';
import { siteSchema } from './site-schema';

/**
 * Checks outside data as a site: its shape, the order of vintages and rows, and its claims.
 *
 * @param data - parsed JSON
 * @throws GigacastError listing every issue: `compute/unordered-vintages`, `compute/unordered-rows`,
 * `data/duplicate-key`, the `claim/…` codes and those of a wrong shape
 * @example
 * parseSite({
 *   schemaVersion: 1, id: 'a', name: 'A', operator: 'O', claims: [], events: [], vintages: [],
 * }).name; // => 'A'
 */
export function parseSite(data: unknown): Site {
  const result = checkSite(data, 'parseSite');
  if (result.ok) return result.value;
  throw errorFrom(result.issues, result.issueCount);
}

/**
 * Checks outside data as a site and returns the issues instead of throwing them.
 *
 * @param data - parsed JSON
 * @example
 * safeParseSite({}).ok; // => false
 */
export function safeParseSite(data: unknown): ParseResult<Site> {
  return checkSite(data, 'safeParseSite');
}

function checkSite(data: unknown, functionName: string): ParseResult<Site> {
  const shape = safeParseWith(siteSchema, data, functionName);
  if (!shape.ok) return shape;
  const site = shape.value;
  const issues = [
    ...orderIssues(site, functionName),
    ...eventIssues(site, functionName),
    ...claimIssues(site.claims, functionName),
  ];
  if (issues.length === 0) return shape;
  return { ok: false, issues: issues.slice(0, MOST_ISSUES), issueCount: issues.length };
}

function orderIssues(site: Site, functionName: string): readonly Issue[] {
  return site.vintages.flatMap((vintage, v) => [
    ...outOfOrder(
      site.vintages.slice(Math.max(0, v - 1), v + 1).map(({ recordedOn }) => recordedOn),
      'compute/unordered-vintages',
      { function: functionName, pathOf: () => `vintages[${v}].recordedOn` },
    ),
    ...outOfOrder(
      vintage.rows.map(({ date }) => date),
      'compute/unordered-rows',
      { function: functionName, pathOf: (r) => `vintages[${v}].rows[${r}].date` },
    ),
  ]);
}

/** ISO dates sort as text. */
function outOfOrder(
  dates: readonly string[],
  code: 'compute/unordered-vintages' | 'compute/unordered-rows',
  at: { readonly function: string; readonly pathOf: (index: number) => string },
): readonly Issue[] {
  return dates.flatMap((received, index) => {
    const previous = dates[index - 1];
    if (previous === undefined || previous < received) return [];
    const details = { function: at.function, path: at.pathOf(index), received, params: { previous } };
    return [createIssue(COMPUTE_ERRORS, code, details)];
  });
}

function eventIssues(site: Site, functionName: string): readonly Issue[] {
  const seen = new Set<string>();
  return site.events.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const at = { function: functionName, path: `events[${index}].id` };
    return [createIssue(CORE_ERRORS, 'data/duplicate-key', { ...at, received: id })];
  });
}
