import { claimIssues } from '../../core/claim/claim-issues';
import { CORE_ERRORS, createIssue, type Issue } from '../../core/error';
import { errorFrom, MOST_ISSUES, safeParseWith, type ParseResult } from '../../core/input';
import { COMPUTE_ERRORS } from '../errors';
import { rowIssues } from './row-issues';
import type { Site } from './site';
import { stageIssues } from './stage-issues';
import { siteSchema } from './site-schema';

/**
 * Checks outside data as a site: its shape, the order of vintages and rows, its powers, stages and claims.
 *
 * @param data - parsed JSON
 * @throws GigacastError listing every issue: `compute/unordered-vintages`, `compute/unordered-rows`,
 * `compute/facility-below-it`, `compute/stage-ends-before-start`, `data/duplicate-key`, the `claim/…` codes and those of a wrong shape
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
    ...vintageIssues(site, functionName),
    ...eventIssues(site, functionName),
    ...stageIssues(site, functionName),
    ...claimIssues(site.claims, functionName),
  ];
  if (issues.length === 0) return shape;
  return { ok: false, issues: issues.slice(0, MOST_ISSUES), issueCount: issues.length };
}

function vintageIssues(site: Site, functionName: string): readonly Issue[] {
  return site.vintages.flatMap(({ recordedOn, rows }, v) => {
    const at = (path: string) => ({ function: functionName, path: `vintages[${v}].${path}` });
    const previous = site.vintages[v - 1]?.recordedOn;
    const issues = rowIssues(rows, at('rows'));
    if (previous === undefined || previous < recordedOn) return issues;
    const details = { ...at('recordedOn'), received: recordedOn, params: { previous } };
    return [createIssue(COMPUTE_ERRORS, 'compute/unordered-vintages', details), ...issues];
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
