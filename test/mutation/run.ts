import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tryCommand } from '../runtimes/command';

const ROOT = join(__dirname, '..', '..');

/** Mutation-tests parts of src (`core`, `core/calendar`, `quota/duty-of.ts`), by default all, and returns the exit code. */
function main(parts: readonly string[]): number {
  const unknown = parts.filter((part) => !existsSync(join(ROOT, 'src', part)));
  if (unknown.length > 0) {
    console.error(`mutation: ${unknown.join(', ')} must be a folder or file below src.`);
    return 2;
  }
  const globs = parts.flatMap((part) =>
    part.endsWith('.ts')
      ? [`src/${part}`]
      : [`src/${part}/**/*.ts`, `!src/${part}/**/index.ts`, `!src/${part}/**/*errors.ts`],
  );
  const mutate = globs.length > 0 ? ['--mutate', globs.join(',')] : [];
  return tryCommand('npx', ['stryker', 'run', ...mutate], { cwd: ROOT, show: true }).ok ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
