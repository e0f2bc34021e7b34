import type { z } from 'zod';
import { createIssue, type Issue } from '../error';
import { CALENDAR_ERRORS } from '../error/calendar-errors';
import { INPUT_ERRORS } from '../error/input-errors';
import { sayPath, sayType, valueAt } from './say-issue';

/** What every issue of one parse has in common. */
interface Context {
  readonly function: string;
  readonly row?: number;
}

/** The issues that are described, and how many there were in all. */
export interface TranslatedIssues {
  readonly issues: readonly Issue[];
  readonly count: number;
}

type ZodIssue = z.core.$ZodIssue;
type UnionIssue = Extract<ZodIssue, { code: 'invalid_union' }>;
type SizeIssue = Extract<ZodIssue, { code: 'too_small' | 'too_big' }>;
type ParseCode = keyof typeof PARSE_ERRORS;
type Params = Readonly<Record<string, string | number>>;

/** What can be wrong with outside data before its meaning is looked at. */
const PARSE_ERRORS = /* @__PURE__ */ (() => ({ ...INPUT_ERRORS, ...CALENDAR_ERRORS }))();

/** No more unknown keys of one object are described. */
const MOST_KEYS = 100;

/** What is counted in values that have a size. */
const THINGS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['string', 'characters'],
  ['array', 'elements'],
  ['set', 'elements'],
  ['map', 'entries'],
]);

/**
 * Turns zod's issues into gigacast's: same catalogue, same sentence, the received value read from the input.
 *
 * @param options.atMost - no more than this many are described; the others are only counted
 */
export function issuesFromZod(
  zodIssues: readonly ZodIssue[],
  input: unknown,
  options: Context & { readonly atMost: number },
): TranslatedIssues {
  const { atMost, ...context } = options;
  const issues: Issue[] = [];
  let count = 0;
  const add = (issue: ZodIssue): void => {
    const free = atMost - issues.length;
    if (free > 0) issues.push(...translate(issue, input, context).slice(0, free));
    count += issue.code === 'unrecognized_keys' ? issue.keys.length : 1;
  };
  for (const zodIssue of zodIssues) {
    if (zodIssue.code === 'invalid_union') flatten(zodIssue).forEach(add);
    else add(zodIssue);
  }
  return { issues, count };
}

/** A union gives way to the issues of the branch that the caller most likely meant. */
function flatten(issue: ZodIssue): readonly ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branch = likeliestBranch(issue);
  if (branch === undefined) return [issue];
  return branch.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }));
}

/**
 * The branch that was followed deepest, the first of several.
 *
 * A branch whose kind of value was given and that failed at its root alone needs no choice: zod reports it by itself.
 */
function likeliestBranch(issue: UnionIssue): readonly ZodIssue[] | undefined {
  let best: readonly ZodIssue[] | undefined;
  let most = -1;
  for (const branch of issue.errors.filter(({ length }) => length > 0)) {
    const depth = branch.reduce((deepest, { path }) => Math.max(deepest, path.length), 0);
    if (depth > most) {
      most = depth;
      best = branch;
    }
  }
  return best;
}

function translate(issue: ZodIssue, input: unknown, context: Context): readonly Issue[] {
  const received = valueAt(input, issue.path);
  const one = (code: ParseCode, params: Params): readonly Issue[] => [
    createIssue(PARSE_ERRORS, code, { ...context, path: sayPath(issue.path), received, params }),
  ];
  switch (issue.code) {
    case 'invalid_type':
      return one(received === undefined ? 'input/missing' : 'input/wrong-type', {
        expected: sayType(issue.expected),
      });
    case 'unrecognized_keys':
      return issue.keys.slice(0, MOST_KEYS).map((key) =>
        createIssue(INPUT_ERRORS, 'input/unknown-key', {
          ...context,
          path: sayPath(issue.path),
          // What stands under the key, because to describe the whole object means to list all its keys.
          received: valueAt(received, [key]),
          params: { key: JSON.stringify(key.slice(0, 40)) },
        }),
      );
    case 'invalid_value':
      return notOneOf(received, issue.values, one);
    case 'too_small':
    case 'too_big':
      return one(...sayBound(issue));
    case 'invalid_format':
      return issue.format === 'date'
        ? one('date/not-a-civil-date', {})
        : one('input/invalid', { rule: issue.message });
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? notOneOf(received, issue.options, one)
        : one('input/invalid', { rule: issue.message });
    default:
      return one('input/invalid', { rule: issue.message });
  }
}

function notOneOf(
  received: unknown,
  values: readonly unknown[],
  one: (code: ParseCode, params: Params) => readonly Issue[],
): readonly Issue[] {
  const allowed = values.map((value) => (typeof value === 'string' ? JSON.stringify(value) : String(value)));
  return received === undefined
    ? one('input/missing', { expected: `one of ${allowed.join(', ')}` })
    : one('input/not-one-of', { allowed: allowed.join(', ') });
}

function sayBound(issue: SizeIssue): [ParseCode, Params] {
  const [bound, words] =
    issue.code === 'too_small'
      ? [issue.minimum, issue.inclusive === false ? 'greater than' : 'at least']
      : [issue.maximum, issue.inclusive === false ? 'less than' : 'at most'];
  const things = THINGS.get(issue.origin);
  if (things === undefined) return ['number/out-of-range', { range: `${words} ${bound}` }];
  return issue.code === 'too_small' && bound <= 1
    ? ['input/empty', {}]
    : ['input/wrong-size', { size: `${words} ${bound} ${things}` }];
}
