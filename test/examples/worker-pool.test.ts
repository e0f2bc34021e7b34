import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(__dirname, '..', '..');

// In a process of its own: workers know no aliases, so that the package is taken as it was built.
it('the worker pool prints its transcript', () => {
  const main = join(ROOT, 'examples', 'worker-pool', 'main.ts');
  const printed = execFileSync(process.execPath, ['--require', 'ts-node/register/transpile-only', main], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(printed).toBe(readFileSync(join(__dirname, 'worker-pool', 'transcript.txt'), 'utf8'));
});
