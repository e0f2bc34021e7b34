import { createIssue, type Issue } from '../error';
import { INPUT_ERRORS } from '../error/input-errors';
import { STATISTICS_ERRORS } from '../error/statistics-errors';
import { errorFrom, type ParseResult, safeParseWith } from '../input';
import { distributionSchema } from './distribution-schema';
import { familyOf } from './families/family-of';
import type { Distribution } from './types';

const DEEPEST = 20;

/**
 * Checks a distribution that comes from outside, e.g. from JSON.
 *
 * @param value - plain data as the constructors return it; unknown fields are refused
 * @throws GigacastError `input/...`, `number/...` or `distribution/nothing-left`, with every issue found
 * @example
 * parseDistribution({ family: 'exponential', mean: 274 }); // => { family: 'exponential', mean: 274 }
 */
export function parseDistribution(value: unknown): Distribution {
  const result = safeParseFor(value, 'parseDistribution');
  if (result.ok) return result.value;
  throw errorFrom(result.issues, result.issueCount);
}

/**
 * Checks a distribution that comes from outside without throwing.
 *
 * @param value - plain data as the constructors return it; unknown fields are refused
 * @example
 * safeParseDistribution({ family: 'exponential', mean: -1 }).ok; // => false
 */
export function safeParseDistribution(value: unknown): ParseResult<Distribution> {
  return safeParseFor(value, 'safeParseDistribution');
}

function safeParseFor(value: unknown, name: string): ParseResult<Distribution> {
  const tooDeep = depthIssue(value, name);
  if (tooDeep !== undefined) return { ok: false, issues: [tooDeep], issueCount: 1 };
  const result = safeParseWith(distributionSchema, value, name);
  if (!result.ok) return result;
  const issues = emptyTails(result.value, { name, path: '' });
  return issues.length === 0 ? result : { ok: false, issues, issueCount: issues.length };
}

/** Nesting without end would exhaust the stack of every function that walks it. */
function depthIssue(value: unknown, name: string): Issue | undefined {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) {
      return createIssue(INPUT_ERRORS, 'input/invalid', {
        function: name,
        path: 'input',
        received: value,
        params: { rule: `distributions nested at most ${DEEPEST} deep` },
      });
    }
    level = [...new Set(level.flatMap(innerOf))];
  }
  return undefined;
}

function innerOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const { distribution, components } = value as { distribution?: unknown; components?: unknown };
  const parts: readonly unknown[] = Array.isArray(components) ? components : [];
  return [
    distribution,
    ...parts.map((part) => (part as { distribution?: unknown } | null)?.distribution),
  ].filter((inner) => typeof inner === 'object' && inner !== null);
}

/** Truncations that leave no probability at all. */
function emptyTails(distribution: Distribution, { name, path }: { name: string; path: string }): Issue[] {
  if (distribution.family === 'mixture') {
    return distribution.components.flatMap((component, i) =>
      emptyTails(component.distribution, { name, path: `${path}components[${i}].distribution.` }),
    );
  }
  if (distribution.family !== 'truncated-below' && distribution.family !== 'shifted') return [];
  const inner = emptyTails(distribution.distribution, { name, path: `${path}distribution.` });
  if (inner.length > 0 || distribution.family === 'shifted') return inner;
  const { above } = distribution;
  if (familyOf(distribution.distribution).logSurvival(distribution.distribution, above) > -Infinity)
    return [];
  return [
    createIssue(STATISTICS_ERRORS, 'distribution/nothing-left', {
      function: name,
      path: `${path}above`,
      received: above,
    }),
  ];
}
