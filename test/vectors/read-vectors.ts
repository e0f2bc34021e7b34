import { readFileSync } from 'node:fs';
import { raise, type ErrorCatalogue } from 'gigacast/core';

/** One case of a vectors file; further keys such as `why` and `source` are for people. */
export interface VectorCase {
  readonly id: string;
  readonly operation: string;
  readonly input: unknown;
  readonly expected: unknown;
  /** Absolute below a million, relative from there; null means exact. */
  readonly tolerance: number | null;
}

const ERRORS = {
  'vectors/unreadable': {
    rule: 'be a JSON file that can be read: {why}',
    remedy: 'Pass the path of a vectors file, e.g. test/vectors/quota.json.',
  },
  'vectors/misshapen': {
    rule: 'be {expected}',
    remedy:
      'A vectors file is { note, cases: [{ id, operation, input, expected, tolerance? }] } or the bare list of cases.',
  },
} as const satisfies ErrorCatalogue;

/**
 * Reads the cases of a vectors file.
 *
 * @throws GigacastError `vectors/unreadable` or `vectors/misshapen`, naming the file and the place in it
 */
export function readVectors(file: string): readonly VectorCase[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return raise(ERRORS, 'vectors/unreadable', {
      function: 'vectors',
      path: file,
      received: file,
      params: { why },
    });
  }
  return parseVectors(content, file);
}

/** Checks the shape of a vectors file's content; see `readVectors`. */
export function parseVectors(content: unknown, file: string): readonly VectorCase[] {
  const cases = Array.isArray(content) ? content : fieldsOf(content, file)['cases'];
  if (!Array.isArray(cases)) return misshapen(`${file}: cases`, cases, 'a list of cases');
  return cases.map((item: unknown, i) => parseCase(item, `${file}: cases[${i}]`));
}

function parseCase(item: unknown, path: string): VectorCase {
  const { id, operation, input, expected, tolerance = null } = fieldsOf(item, path);
  if (typeof id !== 'string' || id === '') return misshapen(`${path}.id`, id, 'a name');
  const where = `${path} (${id})`;
  if (typeof operation !== 'string' || operation === '')
    return misshapen(`${where}.operation`, operation, 'the name of an operation');
  if (input === undefined) return misshapen(`${where}.input`, input, 'given');
  if (expected === undefined) return misshapen(`${where}.expected`, expected, 'given');
  if (tolerance !== null && !(typeof tolerance === 'number' && tolerance >= 0))
    return misshapen(`${where}.tolerance`, tolerance, 'null or a number of at least 0');
  return { id, operation, input, expected, tolerance };
}

function fieldsOf(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return misshapen(path, value, 'an object');
  return value as Readonly<Record<string, unknown>>;
}

function misshapen(path: string, received: unknown, expected: string): never {
  return raise(ERRORS, 'vectors/misshapen', { function: 'vectors', path, received, params: { expected } });
}
