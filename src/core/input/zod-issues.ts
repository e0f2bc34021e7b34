import type { z } from 'zod';
import { CORE_ERRORS, createIssue, type Issue } from '../error';

/** What every issue of one parse has in common. */
interface Context {
  readonly function: string;
  readonly row?: number;
}

type ZodIssue = z.core.$ZodIssue;

/** Turns zod's issues into gigacast's: same catalogue, same sentence, the received value read from the input. */
export function issuesFromZod(
  issues: readonly ZodIssue[],
  input: unknown,
  context: Context,
): readonly Issue[] {
  return issues.flatMap((issue) => translate(issue, input, context));
}

function translate(issue: ZodIssue, input: unknown, context: Context): readonly Issue[] {
  const received = valueAt(input, issue.path);
  const at = { ...context, path: sayPath(issue.path), received };
  switch (issue.code) {
    case 'invalid_type':
      return received === undefined
        ? [
            createIssue(CORE_ERRORS, 'input/missing', {
              ...at,
              params: { expected: sayType(issue.expected) },
            }),
          ]
        : [
            createIssue(CORE_ERRORS, 'input/wrong-type', {
              ...at,
              params: { expected: sayType(issue.expected) },
            }),
          ];
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        createIssue(CORE_ERRORS, 'input/unknown-key', {
          ...at,
          params: { key: JSON.stringify(key.slice(0, 40)) },
        }),
      );
    case 'invalid_value':
      return [
        createIssue(CORE_ERRORS, received === undefined ? 'input/missing' : 'input/not-one-of', {
          ...at,
          params: {
            allowed: issue.values.map((value) => JSON.stringify(value)).join(', '),
            expected: `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`,
          },
        }),
      ];
    case 'too_small':
      return [
        issue.origin === 'array' || issue.origin === 'string'
          ? createIssue(CORE_ERRORS, 'input/empty', at)
          : createIssue(CORE_ERRORS, 'number/out-of-range', {
              ...at,
              params: {
                range: `${issue.inclusive === false ? 'greater than' : 'at least'} ${issue.minimum}`,
              },
            }),
      ];
    case 'too_big':
      return [
        createIssue(CORE_ERRORS, 'number/out-of-range', {
          ...at,
          params: { range: `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}` },
        }),
      ];
    case 'invalid_format':
      return [
        issue.format === 'date'
          ? createIssue(CORE_ERRORS, 'date/not-a-civil-date', at)
          : createIssue(CORE_ERRORS, 'input/invalid', { ...at, params: { rule: issue.message } }),
      ];
    case 'invalid_union':
      return translateUnion(issue, input, context);
    default:
      return [createIssue(CORE_ERRORS, 'input/invalid', { ...at, params: { rule: issue.message } })];
  }
}

/** Of the branches of a union, the one with the deepest first issue is the one the caller most likely meant. */
function translateUnion(
  issue: Extract<ZodIssue, { code: 'invalid_union' }>,
  input: unknown,
  context: Context,
): readonly Issue[] {
  const branches = issue.errors.filter((branch) => branch.length > 0);
  if (branches.length === 0) {
    const at = { ...context, path: sayPath(issue.path), received: valueAt(input, issue.path) };
    return [createIssue(CORE_ERRORS, 'input/invalid', { ...at, params: { rule: issue.message } })];
  }
  const deepest = [...branches].sort((a, b) => depthOf(b) - depthOf(a))[0] as ZodIssue[];
  return deepest.flatMap((inner) =>
    translate({ ...inner, path: [...issue.path, ...inner.path] }, input, context),
  );
}

function depthOf(branch: readonly ZodIssue[]): number {
  return Math.max(...branch.map((issue) => issue.path.length));
}

/** Reads own properties only, so that a hostile path or getter on a prototype is never followed. */
function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function sayPath(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'input';
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a finite number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'an array',
  object: 'an object',
  record: 'an object',
};

function sayType(expected: string): string {
  return TYPE_WORDS[expected] ?? expected;
}
