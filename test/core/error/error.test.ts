import {
  CORE_ERRORS,
  createIssue,
  describeValue,
  fillIn,
  GigacastError,
  isGigacastError,
  raise,
  type Issue,
} from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../support/refusal-of';
import { bulk } from '../../support/runs';

const CATALOGUE = {
  'test/plain': { rule: 'be {range}', remedy: 'Pass {range} for {name}.' },
  'test/law': { rule: 'hold', remedy: 'Read it.', reference: 'Regulation 1, art. 2' },
};

const AT = { function: 'f', path: 'a.b', received: 5 };

describe('describeValue', () => {
  it.each([
    ['6.1%', '"6.1%"'],
    ['', '""'],
    ['a\nb', '"a\\nb"'],
    ['\u0000', '"\\u0000"'],
    [0, '0'],
    [-0, '-0'],
    [NaN, 'NaN'],
    [-Infinity, '-Infinity'],
    [12n, '12n'],
    [true, 'true'],
    [undefined, 'undefined'],
    [null, 'null'],
    [Symbol('secret'), 'a symbol'],
    [() => 1, 'a function'],
    [[1, 2, 3], 'an array of 3'],
    [[], 'an array of 0'],
    [new Date(0), 'a Date'],
    [{}, 'an empty object'],
    [{ amount: '5', currency: 'CAD' }, 'an object with the keys amount, currency'],
    [{ a: 1, b: 1, c: 1, d: 1, e: 1 }, 'an object with the keys a, b, c, d, e'],
    [{ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 }, 'an object with the keys a, b, c, d, e, …'],
    [{ 'a\nb': 1 }, 'an object with the keys a\\nb'],
  ])('renders %s', (value, text) => {
    expect(describeValue(value)).toBe(text);
  });

  it('shows a text of 78 characters in full and shortens one of 79', () => {
    expect(describeValue('x'.repeat(78))).toBe(`"${'x'.repeat(78)}"`);
    expect(describeValue('x'.repeat(79))).toBe(`"${'x'.repeat(49)}…" (79 characters)`);
    expect(describeValue('x'.repeat(81))).toBe(`"${'x'.repeat(49)}…" (81 characters)`);
  });

  it.each([
    ['a text of a hundred megabytes', 'x'.repeat(bulk(1e8))],
    ['control characters', '\u0000'.repeat(200)],
    ['a long whole number', 10n ** 200n],
    ['long keys', { ['k'.repeat(1e6)]: 1, ['l'.repeat(1e6)]: 2 }],
    ['keys of line breaks', { ['\n'.repeat(500)]: 1 }],
    ['many keys', Object.fromEntries(Array.from({ length: bulk(1e5) }, (_, i) => [`key${i}`, i]))],
  ])('renders %s in at most 80 characters', (_, value) => {
    expect(describeValue(value).length).toBeLessThanOrEqual(80);
  });

  it('marks what it shortened', () => {
    expect(describeValue(2n ** 4095n - 1n).slice(0, 3)).toBe('522');
    expect(describeValue(2n ** 4095n)).toBe('a bigint of over 1,200 digits');
    expect(describeValue(10n ** 200n)).toBe(`1${'0'.repeat(78)}…`);
    expect(describeValue(10n ** 78n)).toBe(`1${'0'.repeat(78)}n`);
    expect(describeValue({ ['k'.repeat(70)]: 1 })).toBe(`an object with the keys ${'k'.repeat(55)}…`);
    expect(describeValue({ ['k'.repeat(60)]: 1, b: 1, c: 1, d: 1, e: 1, f: 1 })).toMatch(/k…$/);
  });

  it('looks one level deep only, and runs nothing of the value', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    expect(describeValue(cyclic)).toBe('an object with the keys self');
    const hostile = {
      get secret(): never {
        throw new Error('read');
      },
      toString(): never {
        throw new Error('called');
      },
      toJSON(): never {
        throw new Error('called');
      },
    };
    expect(describeValue(hostile)).toBe('an object with the keys secret, toString, toJSON');
  });

  it('survives a proxy that throws on every question', () => {
    const fail = (): never => {
      throw new Error('no');
    };
    const proxy = new Proxy({}, { ownKeys: fail, get: fail, getPrototypeOf: fail });
    expect(describeValue(proxy)).toBe('an object that cannot be read');
    const { proxy: revoked, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(describeValue(revoked)).toBe('an object that cannot be read');
  });

  it('shows the own key __proto__ of parsed JSON', () => {
    expect(describeValue(JSON.parse('{"__proto__":{"admin":true}}'))).toMatch(/keys __proto__/);
  });
});

describe('fillIn', () => {
  it('fills every place once, and leaves a place without a parameter visible', () => {
    expect(fillIn('{a} and {b} and {a}, {c}', { a: 1, b: '{a}' })).toBe('1 and {a} and 1, {c}');
  });

  it('takes own parameters only', () => {
    expect(fillIn('{toString} {constructor}', {})).toBe('{toString} {constructor}');
  });
});

describe('createIssue', () => {
  it('writes the sentence from the catalogue', () => {
    expect(
      createIssue(CATALOGUE, 'test/plain', { ...AT, params: { range: 'at least 6', name: 'b' } }),
    ).toStrictEqual({
      code: 'test/plain',
      function: 'f',
      path: 'a.b',
      received: '5',
      params: { range: 'at least 6', name: 'b' },
      message: 'f: a.b must be at least 6, got 5. Pass at least 6 for b.',
    });
  });

  it('adds the row and the reference where there are any', () => {
    expect(createIssue(CATALOGUE, 'test/law', { ...AT, row: 2 })).toStrictEqual({
      code: 'test/law',
      function: 'f',
      path: 'a.b',
      received: '5',
      row: 2,
      params: {},
      message: 'f: row 2, a.b must hold, got 5. Read it. See Regulation 1, art. 2.',
      reference: 'Regulation 1, art. 2',
    });
  });
});

describe('GigacastError', () => {
  const issue = (n: number): Issue => createIssue(CATALOGUE, 'test/law', { ...AT, path: `p${n}` });
  const many = (n: number) =>
    Array.from({ length: n }, (_, i) => issue(i)) as unknown[] as [Issue, ...Issue[]];

  it('carries the first issue on itself', () => {
    const error = new GigacastError(many(2));
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'GigacastError',
      code: 'test/law',
      path: 'p0',
      received: '5',
      reference: 'Regulation 1, art. 2',
      issueCount: 2,
    });
    expect(error.issues).toHaveLength(2);
  });

  it('has the sentence of its only issue as message', () => {
    expect(new GigacastError(many(1)).message).toBe(issue(0).message);
  });

  it('lists up to five issues and counts the rest', () => {
    const lines = (error: GigacastError) => error.message.split('\n');
    expect(lines(new GigacastError(many(2)))).toEqual([
      '2 issues:',
      `- ${issue(0).message}`,
      `- ${issue(1).message}`,
    ]);
    expect(lines(new GigacastError(many(5)))).toHaveLength(6);
    expect(lines(new GigacastError(many(6))).at(-1)).toBe('- and 1 more');
    expect(lines(new GigacastError(many(1), 7)).at(-1)).toBe('- and 6 more');
    expect(lines(new GigacastError(many(1), 7))[0]).toBe('7 issues:');
  });

  it('goes through JSON as plain data', () => {
    const error = new GigacastError(many(1), 3);
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'GigacastError',
      message: error.message,
      code: 'test/law',
      issues: [issue(0)],
      issueCount: 3,
    });
  });
});

describe('raise', () => {
  it('throws the error of one issue', () => {
    const error = refusalOf(() => raise(CORE_ERRORS, 'number/not-finite', AT));
    expect(error.issues).toEqual([createIssue(CORE_ERRORS, 'number/not-finite', AT)]);
  });
});

describe('isGigacastError', () => {
  const copy = (name: string, issues: unknown) => Object.assign(new Error('x'), { name, issues });

  it('knows the error of another copy of the package by its structure', () => {
    expect(isGigacastError(new GigacastError([createIssue(CATALOGUE, 'test/law', AT)]))).toBe(true);
    expect(isGigacastError(copy('GigacastError', []))).toBe(true);
  });

  it.each([
    [copy('Error', [])],
    [copy('GigacastError', undefined)],
    [{ name: 'GigacastError', issues: [] }],
    [null],
    ['GigacastError'],
  ])('does not take %s for one', (value) => {
    expect(isGigacastError(value)).toBe(false);
  });
});
