import { errorFrom, parseRows, parseWith, safeParseWith, type Issue } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { bulk } from '../../support/runs';

const ROW = z.strictObject({ a: z.number(), b: z.string().optional() });

const issuesOf = (schema: z.ZodType, value: unknown): readonly Issue[] => {
  const result = safeParseWith(schema, value, 'f');
  return result.ok ? [] : result.issues;
};
const told = (schema: z.ZodType, value: unknown) =>
  issuesOf(schema, value).map(({ code, path, message }) => [code, path, message]);

describe('safeParseWith', () => {
  it('returns the value', () => {
    expect(safeParseWith(ROW, { a: 1 }, 'f')).toEqual({ ok: true, value: { a: 1 } });
  });

  it.each<[z.ZodType, unknown, string, string, string]>([
    [
      ROW,
      {},
      'input/missing',
      'a',
      'must be given, got undefined. Add the field; a finite number belongs there.',
    ],
    [ROW, { a: '1' }, 'input/wrong-type', 'a', 'must be a finite number, got "1".'],
    [ROW, { a: NaN }, 'input/wrong-type', 'a', 'must be a finite number, got NaN.'],
    [ROW, 5, 'input/wrong-type', 'input', 'must be an object, got 5.'],
    [ROW, null, 'input/wrong-type', 'input', 'must be an object, got null.'],
    [ROW, undefined, 'input/missing', 'input', 'an object belongs there'],
    [ROW, { a: 1, c: 2 }, 'input/unknown-key', 'input', 'must not have the unknown key "c", got 2'],
    [z.string(), 5, 'input/wrong-type', 'input', 'must be a text'],
    [z.boolean(), 5, 'input/wrong-type', 'input', 'must be true or false'],
    [z.array(ROW), 5, 'input/wrong-type', 'input', 'must be an array'],
    [z.record(z.string(), z.number()), 5, 'input/wrong-type', 'input', 'must be an object'],
    [z.number().int(), 1.5, 'input/wrong-type', 'input', 'must be a whole number'],
    [z.bigint(), 1.5, 'input/wrong-type', 'input', 'must be bigint'],
    [z.array(ROW), [{ a: 1 }, { a: 'x' }], 'input/wrong-type', '[1].a', 'must be a finite number'],
    [z.strictObject({ r: z.array(ROW) }), { r: [{ a: 'x' }] }, 'input/wrong-type', 'r[0].a', 'got "x"'],
    [z.enum(['x', 'y']), 'z', 'input/not-one-of', 'input', 'must be one of "x", "y", got "z"'],
    [z.enum(['x', 'y']), undefined, 'input/missing', 'input', 'one of "x", "y" belongs there'],
    [z.literal([1, true]), 2, 'input/not-one-of', 'input', 'must be one of 1, true'],
    [z.string().min(1), '', 'input/empty', 'input', 'must not be empty'],
    [z.array(ROW).min(1), [], 'input/empty', 'input', 'must not be empty'],
    [
      z.array(z.number()).min(2),
      [1],
      'input/wrong-size',
      'input',
      'must have at least 2 elements, got an array of 1',
    ],
    [z.array(z.number()).max(1), [1, 2], 'input/wrong-size', 'input', 'must have at most 1 elements'],
    [z.string().min(3), 'ab', 'input/wrong-size', 'input', 'must have at least 3 characters'],
    [z.string().max(3), 'abcd', 'input/wrong-size', 'input', 'must have at most 3 characters, got "abcd"'],
    [z.string().max(0), 'a', 'input/wrong-size', 'input', 'must have at most 0 characters'],
    [z.set(z.number()).min(2), new Set([1]), 'input/wrong-size', 'input', 'at least 2 elements'],
    [z.map(z.string(), z.number()).min(2), new Map(), 'input/wrong-size', 'input', 'at least 2 entries'],
    [z.number().min(0), -1, 'number/out-of-range', 'input', 'must be at least 0, got -1'],
    [z.number().positive(), 0, 'number/out-of-range', 'input', 'must be greater than 0, got 0'],
    [z.number().max(1), 2, 'number/out-of-range', 'input', 'must be at most 1, got 2'],
    [z.number().lt(1), 1, 'number/out-of-range', 'input', 'must be less than 1, got 1'],
    [z.number().min(1), 0, 'number/out-of-range', 'input', 'must be at least 1, got 0'],
    [z.iso.date(), '2026-02-30', 'date/not-a-civil-date', 'input', 'got "2026-02-30"'],
    [z.string().regex(/^a$/, 'an a'), 'b', 'input/invalid', 'input', 'must meet the rule "an a", got "b"'],
    [z.number().refine(() => false, 'never'), 1, 'input/invalid', 'input', 'must meet the rule "never"'],
  ])('with %# says of %j %s at %s', (schema, value, code, path, words) => {
    const issues = told(schema, value);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.slice(0, 2)).toEqual([code, path]);
    expect(issues[0]?.[2]).toMatch(/^f: /);
    expect(issues[0]?.[2]).toContain(words);
  });

  it('lists every unknown key', () => {
    const keys = told(ROW, { a: 1, x: 1, y: 2 }).map(([, , message]) => message);
    expect(keys).toEqual([expect.stringContaining('key "x"'), expect.stringContaining('key "y"')]);
  });

  describe('of a union', () => {
    const UNION = z.union([
      z.string().regex(/^\d$/, 'a digit'),
      z.strictObject({ t: z.strictObject({ u: z.string() }) }),
    ]);

    it('speaks about the branch whose kind was given', () => {
      expect(told(UNION, 'xx')).toMatchObject([
        ['input/invalid', 'input', expect.stringContaining('a digit')],
      ]);
      expect(told(UNION, { t: { u: 1 } })).toMatchObject([['input/wrong-type', 't.u', expect.anything()]]);
      expect(told(UNION, { t: { u: 'a' }, v: 1 })).toMatchObject([
        ['input/unknown-key', 'input', expect.anything()],
      ]);
      expect(told(UNION, {})).toMatchObject([['input/missing', 't', expect.anything()]]);
    });

    it('speaks about the first branch when no kind fits', () => {
      expect(told(UNION, 5)).toMatchObject([
        ['input/wrong-type', 'input', expect.stringContaining('a text')],
      ]);
      expect(told(UNION, undefined)).toMatchObject([['input/missing', 'input', expect.anything()]]);
    });

    it('prefers the branch that was followed deepest', () => {
      const shallow = z.strictObject({ kind: z.literal('a'), v: z.strictObject({ x: z.number() }) });
      const deep = z.strictObject({ kind: z.literal('b'), v: z.strictObject({ x: z.number() }) });
      const both = z.union([z.strictObject({ kind: z.number() }), shallow, deep]);
      expect(told(both, { kind: 'b', v: { x: 'no' } }).map(([, path]) => path)).toContain('v.x');
    });

    it('keeps the path to the union, also through a union in a union', () => {
      const inner = z.union([z.number(), z.strictObject({ y: z.union([z.number(), z.array(z.string())]) })]);
      const schema = z.strictObject({ list: z.array(inner) });
      expect(told(schema, { list: [1, { y: ['a', 5] }] })).toMatchObject([
        ['input/wrong-type', 'list[1].y[1]', expect.stringContaining('got 5')],
      ]);
    });

    it('names what a discriminator may be', () => {
      const either = z.discriminatedUnion('known', [
        z.strictObject({ known: z.literal(true), value: z.number() }),
        z.strictObject({ known: z.literal(false) }),
      ]);
      expect(told(either, { known: 'x' })).toMatchObject([
        ['input/not-one-of', 'known', expect.stringContaining('one of true, false, got "x"')],
      ]);
      expect(told(either, {})).toMatchObject([['input/missing', 'known', expect.anything()]]);
    });

    it('says what it can of a union without branches', () => {
      const refused = told(z.union([z.never(), z.never()]), 5);
      expect(refused).toHaveLength(1);
      const exclusive = z.xor([z.number(), z.any()]);
      expect(told(exclusive, 5)).toMatchObject([['input/invalid', 'input', expect.stringContaining('rule')]]);
    });
  });
});

describe('parseWith', () => {
  it('returns the value or throws every issue', () => {
    expect(parseWith(ROW, { a: 1 }, 'f')).toEqual({ a: 1 });
    const error = refusalOf(() => parseWith(ROW, { b: 5, c: 1 }, 'f'));
    expect(error.issues.map(({ code }) => code)).toEqual([
      'input/missing',
      'input/wrong-type',
      'input/unknown-key',
    ]);
    expect(error.issueCount).toBe(3);
  });
});

describe('errorFrom', () => {
  it('keeps the issues and the count', () => {
    const issues = issuesOf(ROW, {});
    const error = errorFrom(issues, 7);
    expect([error.issues, error.issueCount]).toEqual([issues, 7]);
  });
});

describe('hostile data', () => {
  it('cannot bring in a prototype through the key __proto__', () => {
    const data: unknown = JSON.parse('{"a":1,"__proto__":{"admin":true}}');
    expect(codeAndPath(() => parseWith(ROW, data, 'f'))).toEqual(['input/unknown-key', 'input']);
    const nested = z.strictObject({ source: z.strictObject({ title: z.string() }) });
    const deep: unknown = JSON.parse('{"source":{"title":"x","__proto__":{"title":"y"}}}');
    expect(codeAndPath(() => parseWith(nested, deep, 'f'))).toEqual(['input/unknown-key', 'source']);
    expect('admin' in {}).toBe(false);
  });

  it('cannot supply a field through a polluted input', () => {
    const data: unknown = JSON.parse('{"__proto__":{"a":1}}');
    expect(issuesOf(ROW, data).map(({ code }) => code)).toContain('input/missing');
  });

  it('comes back as an issue when it throws while it is read', () => {
    const getter = {
      get a(): number {
        throw new Error('boom');
      },
    };
    expect(told(ROW, getter)).toEqual([
      [
        'input/unreadable',
        'input',
        'f: input must be data that can be read; reading it threw "boom", got an object with the keys a. Pass plain data, for example what JSON.parse returns.',
      ],
    ]);
    const rude = {
      get a(): number {
        throw { reason: 'x' };
      },
    };
    expect(told(ROW, rude)[0]?.[2]).toContain('threw "no reason was given"');
    const long = {
      get a(): number {
        throw new Error('x'.repeat(1e6));
      },
    };
    expect(told(ROW, long)[0]?.[2]).toContain(`"${'x'.repeat(80)}"`);
    const result = safeParseWith(ROW, getter, 'f');
    expect(!result.ok && result.issueCount).toBe(1);
  });

  it('has no getter called to describe it', () => {
    let reads = 0;
    const data = {
      get a(): string {
        reads += 1;
        return 'x';
      },
    };
    expect(told(ROW, data)[0]?.slice(0, 2)).toEqual(['input/missing', 'a']);
    expect(reads).toBe(1);
  });

  it('may be cyclic', () => {
    const data: Record<string, unknown> = { a: 'x' };
    data['b'] = data;
    expect(told(ROW, data).map(([code, path]) => [code, path])).toEqual([
      ['input/wrong-type', 'a'],
      ['input/wrong-type', 'b'],
    ]);
  });

  it('may hold a text, or a key, of a hundred megabytes', () => {
    const huge = 'x'.repeat(bulk(1e8));
    const [issue] = issuesOf(ROW, { a: huge });
    expect(issue?.message.length).toBeLessThan(300);
    const keyed = issuesOf(ROW, { a: 1, [huge]: 1 });
    expect(keyed[0]?.message.length).toBeLessThan(300);
    const named = issuesOf(z.record(z.string(), z.number()), { [huge]: 'no' });
    expect(named[0]?.path).toBe(`${'x'.repeat(60)}…`);
    expect(issuesOf(z.record(z.string(), z.number()), { ['y'.repeat(60)]: 'no' })[0]?.path).toBe(
      'y'.repeat(60),
    );
  });

  it('may be nested deeply without a path of any length', () => {
    type Nested = z.ZodType<unknown>;
    let schema: Nested = z.number();
    let data: unknown = 'x';
    for (let depth = 0; depth < 21; depth += 1) {
      schema = z.strictObject({ k: schema });
      data = { k: data };
    }
    expect(issuesOf(schema, data)[0]?.path).toBe(`${Array(20).fill('k').join('.')}…`);
    const inner = { k: data }.k as { k: unknown };
    expect(issuesOf((schema as z.ZodObject<{ k: Nested }>).shape.k, inner.k)[0]?.path).toBe(
      Array(20).fill('k').join('.'),
    );
  });
});

describe('parseRows', () => {
  const options = { function: 'f', firstRow: 2 };

  it('keeps good rows with their numbers and reports bad ones with theirs', () => {
    const parsed = parseRows([{ a: 1 }, { a: 'x' }, { a: 3 }], ROW, options);
    expect(parsed).toMatchObject({ rows: [{ a: 1 }, { a: 3 }], rowNumbers: [2, 4], badRowCount: 1 });
    expect(parsed.issues).toMatchObject([
      {
        row: 3,
        path: 'a',
        message: 'f: row 3, a must be a finite number, got "x". Pass the value in that form.',
      },
    ]);
  });

  it('takes any iterable, also an empty one', () => {
    function* rows() {
      yield { a: 1 };
    }
    expect(parseRows(rows(), ROW, { function: 'f', firstRow: 1 }).rowNumbers).toEqual([1]);
    expect(parseRows([], ROW, options)).toEqual({ rows: [], rowNumbers: [], issues: [], badRowCount: 0 });
  });

  it('describes a hundred issues, not one more, and goes on with the good rows', () => {
    const bad = Array.from({ length: 60 }, () => ({ x: 1 }));
    const parsed = parseRows([...bad, { a: 1 }], ROW, options);
    expect([parsed.issues.length, parsed.badRowCount, parsed.rowNumbers]).toEqual([100, 60, [62]]);
    expect(parsed.issues.at(-1)?.row).toBe(51);
  });

  it('reports a row that throws and reads on', () => {
    const rude = {
      get a(): number {
        throw new Error('boom');
      },
    };
    const parsed = parseRows([rude, { a: 1 }], ROW, options);
    expect(parsed.issues).toMatchObject([{ code: 'input/unreadable', row: 2 }]);
    expect(parsed.rows).toEqual([{ a: 1 }]);
    const after = parseRows([...Array<number>(101).fill(5), rude], ROW, options);
    expect([after.issues.length, after.badRowCount]).toEqual([100, 102]);
  });
});
