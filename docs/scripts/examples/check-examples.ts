import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Example, ExampleFailure } from './example';
import { findDocExamples, findMarkdownExamples } from './find-examples';
import { runExample } from './run-example';

/** Pages that scripts write, checked by those, and what is built. */
const GENERATED = /^docs\/(api-report|gallery|schemas|site|playground)\//;

type Names = Readonly<Record<string, unknown>>;

/** How the examples reach the library; a test and a script load modules in different ways. */
export interface Loaders {
  /** A source file of the repository, by its absolute path. */
  readonly source: (path: string) => Promise<Names>;
  /** The package, by a name such as `gigacast/quota`. */
  readonly packaged: (specifier: string) => Promise<Names>;
}

/** How many examples there are, and what is wrong with them. */
export interface ExamplesReport {
  readonly count: number;
  readonly failures: readonly ExampleFailure[];
}

/**
 * Runs every `@example` in src and every TypeScript block of README.md and docs that states a result.
 *
 * An example in a doc comment sees the exports of its own file, of its part of the library and of core. A block of
 * a page imports what it uses, as a reader would.
 */
export async function checkExamples(root: string, loaders: Loaders): Promise<ExamplesReport> {
  const failures: ExampleFailure[] = [];
  const check = async (example: Example, scope: Names) =>
    failures.push(...(await runExample(example, scope, loaders.packaged)));

  const documented = filesBelow(root, 'src', '.ts').flatMap((file) =>
    findDocExamples(file, read(root, file)),
  );
  for (const example of documented) await check(example, await scopeOf(root, example.file, loaders));
  const pages = ['README.md', ...filesBelow(root, 'docs', '.md').filter((page) => !GENERATED.test(page))];
  const shown = pages.flatMap((page) => findMarkdownExamples(page, read(root, page)));
  for (const example of shown) await check(example, {});
  return { count: documented.length + shown.length, failures };
}

async function scopeOf(root: string, file: string, { source }: Loaders): Promise<Names> {
  const part = file.split('/')[1] ?? '';
  const indexes = ['src/core/index.ts', ...(part === 'data' ? [] : [`src/${part}/index.ts`])];
  const names = await Promise.all([...indexes, file].map((path) => source(join(root, path))));
  return Object.assign({}, ...names) as Names;
}

function filesBelow(root: string, folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(root, path, ending);
    return entry.name.endsWith(ending) ? [path] : [];
  });
}

function read(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
