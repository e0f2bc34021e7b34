import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchSuite } from './suite';

const ROOT = join(__dirname, '..', '..');

/** Imports modules in a fresh process. */
function importCold(specifiers: readonly string[]): void {
  const code = specifiers.map((specifier) => `import ${JSON.stringify(specifier)};`).join('');
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: ROOT });
}

/** The packages that a built file imports, itself or through its chunks. */
function packagesOf(file: string, seen: Set<string> = new Set()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readFileSync(join(ROOT, 'dist', file), 'utf8');
  const specifiers = [...text.matchAll(/^(?:import|export)\b[^'"]*['"]([^'"]+)['"]/gm)].map(
    ([, name = '']) => name,
  );
  return [
    ...new Set(
      specifiers.flatMap((name) => (name.startsWith('./') ? packagesOf(name.slice(2), seen) : [name])),
    ),
  ];
}

const QUOTA = 'import gigacast/quota in a fresh process';
const PACKAGES = 'import its dependencies in a fresh process';
const NOTHING = 'start a fresh process';

const packages = packagesOf('quota.mjs');

const suite: BenchSuite = {
  name: 'cold import',
  cases: [
    { name: QUOTA, perRun: 1, run: () => importCold(['gigacast/quota']) },
    { name: PACKAGES, perRun: 1, run: () => importCold(packages), peer: true },
    { name: NOTHING, perRun: 1, run: () => importCold([]), peer: true },
  ],
  targets: [
    {
      text: 'milliseconds to import gigacast/quota beyond its dependencies',
      ratio: (ns) => ((ns[QUOTA] ?? NaN) - (ns[PACKAGES] ?? NaN)) / 1e6,
      atMost: 60,
    },
  ],
};

export default suite;
