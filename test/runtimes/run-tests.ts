import { join } from 'node:path';
import { runCommand } from './command';

const ROOT = join(__dirname, '..', '..');

/** Runs vitest on some folders without coverage and type tests, in an environment; throws with its output if it fails. */
export function runTests(folders: readonly string[], env: Readonly<Record<string, string>>): void {
  const quick = [
    '--coverage.enabled=false',
    '--typecheck.enabled=false',
    '--reporter=dot',
    '--passWithNoTests',
  ];
  runCommand('npx', ['vitest', 'run', ...quick, ...folders], { cwd: ROOT, env });
}
