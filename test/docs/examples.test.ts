import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../docs/scripts/examples/check-examples';
import { findDocExamples, findMarkdownExamples } from '../../docs/scripts/examples/find-examples';
import { runExample } from '../../docs/scripts/examples/run-example';
import { ROOT } from '../house/source-files';

type Names = Readonly<Record<string, unknown>>;
const load = (path: string) => import(/* @vite-ignore */ path) as Promise<Names>;

const messages = async (code: string, scope: Names = {}) =>
  (await runExample({ file: 'a.ts', line: 10, code }, scope, load)).map(
    ({ line, message }) => `${line} ${message}`,
  );

describe('the examples of the documentation', () => {
  it('give what they state', async () => {
    const { count, failures } = await checkExamples(ROOT, { source: load, packaged: load });
    expect(failures.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
    expect(count).toBeGreaterThan(0);
  });
});

describe('findDocExamples', () => {
  it('takes each block up to the next tag or the end, without the comment stars', () => {
    const text = [
      'const before = 1;',
      '/**',
      ' * Doubles.',
      ' *',
      ' * @example',
      ' * const x = 2;',
      ' * double(x); // => 4',
      ' * @example double(1); // => 2',
      ' * @see a paper',
      ' */',
      'export function double() {}',
      '/** @example double(0); // => 0 */',
    ].join('\n');
    expect(findDocExamples('a.ts', text)).toEqual([
      { file: 'a.ts', line: 6, code: 'const x = 2;\ndouble(x); // => 4' },
      { file: 'a.ts', line: 8, code: 'double(1); // => 2' },
      { file: 'a.ts', line: 12, code: 'double(0); // => 0' },
    ]);
  });
});

describe('findMarkdownExamples', () => {
  it('takes TypeScript blocks that state a result', () => {
    const text = '# T\n\n```ts\nf(1); // => 1\n```\n\n```ts\nf(2);\n```\n\n```bash\n# // => 3\n```\n';
    expect(findMarkdownExamples('README.md', text)).toEqual([
      { file: 'README.md', line: 4, code: 'f(1); // => 1\n' },
    ]);
  });
});

describe('runExample', () => {
  const scope = { double: (x: number) => 2 * x, third: () => ({ a: 1 / 3, b: [0.1 + 0.2] }) };

  it('passes what gives what it states', async () => {
    expect(await messages('double(2); // => 4', scope)).toEqual([]);
    expect(await messages('const x: number = 3;\ndouble(x);\n// => 6', scope)).toEqual([]);
    expect(await messages('third(); // => { b: [0.3], a: 0.333333333333 }', scope)).toEqual([]);
    expect(await messages('Promise.resolve(1); // => 1')).toEqual([]);
    expect(await messages('third();\n// => {\n//   a: 0.333333333333,\n//   b: [0.3],\n// }', scope)).toEqual(
      [],
    );
  });

  it('fails what gives something else, with the line of the stated value', async () => {
    expect(await messages('\ndouble(2); // => 5', scope)).toEqual(['11 states 5, gives 4']);
    expect(await messages('third(); // => { a: 0.33333333333, b: [0.3] }', scope)).toHaveLength(1);
    expect(await messages("double(2); // => '4'", scope)).toEqual(['10 states "4", gives 4']);
    expect(await messages('double(1); // => 2\ndouble(2); // => 5\ndouble(3); // => 7', scope)).toHaveLength(
      2,
    );
  });

  it('fails what states no result, or one of a declaration', async () => {
    expect(await messages('double(2);', scope)).toEqual([expect.stringContaining('states no result')]);
    expect(await messages('const x = double(2); // => 4', scope)).toEqual([
      expect.stringContaining('not an expression statement'),
    ]);
    expect(await messages('double(2); // => 4\n// => 5', scope)).toEqual([
      expect.stringContaining('two results of one expression'),
    ]);
  });

  it('fails what throws, with the message', async () => {
    expect(await messages('missing(2); // => 4')).toEqual(['10 ReferenceError: missing is not defined']);
    expect(await messages('double(; // => 4', scope)).toHaveLength(1);
  });

  it('brings imported names into scope', async () => {
    const code = "import { isGigacastError as is } from 'gigacast/core';\nis(1); // => false";
    expect(await messages(code)).toEqual([]);
  });
});
