import { errorFrom, MOST_ISSUES, safeParseWith, type ParseResult } from '../../core/input';
import { roadmapIssues } from './roadmap-issues';
import { roadmapSchema } from './roadmap-schema';
import type { Roadmap } from './roadmap-types';

/**
 * Checks outside data as a roadmap and returns it.
 *
 * Beyond the shape, names must be unique, subjects known, dates of known precision, and claims possible: nothing is
 * recorded before it was said, no target ends before it was stated, no event is told as actual before it begins.
 *
 * @param data - e.g. from JSON; unknown keys are refused
 * @throws GigacastError with every issue: `input/…`, `date/…`, `claim/…`, `roadmap/duplicate-id`,
 * `roadmap/unknown-subject`, `roadmap/date-without-precision`, `roadmap/value-mismatch`, `roadmap/target-before-claim`,
 * `roadmap/actual-before-event`
 * @example
 * parseRoadmap({ schemaVersion: 1, id: 'mine', programmes: [], claims: [] }).id; // => 'mine'
 */
export function parseRoadmap(data: unknown): Roadmap {
  const result = parse(data, 'parseRoadmap');
  if (result.ok) return result.value;
  throw errorFrom(result.issues, result.issueCount);
}

/**
 * Checks outside data as a roadmap and returns it, or everything that is wrong with it.
 *
 * @param data - as for `parseRoadmap`
 * @returns { ok: true, value } or { ok: false, issues, issueCount }, the first hundred issues described
 * @example
 * safeParseRoadmap({ schemaVersion: 2, id: 'mine', programmes: [], claims: [] }).ok; // => false
 */
export function safeParseRoadmap(data: unknown): ParseResult<Roadmap> {
  return parse(data, 'safeParseRoadmap');
}

function parse(data: unknown, functionName: string): ParseResult<Roadmap> {
  const shaped = safeParseWith(roadmapSchema, data, functionName);
  if (!shaped.ok) return shaped;
  const issues = roadmapIssues(shaped.value, functionName);
  if (issues.length === 0) return shaped;
  return { ok: false, issues: issues.slice(0, MOST_ISSUES), issueCount: issues.length };
}
