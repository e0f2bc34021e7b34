import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { format } from 'prettier';
import { runCommand, tryCommand } from './command';
import { readRows, verificationPage, type VerificationRow } from './verification-page';

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
}

const ROOT = join(__dirname, '..', '..');
const PAGE = join(ROOT, 'docs', 'verification.md');
const RUNS_FACTOR = '50';
const npm = (script: string, ...args: string[]): Step['command'] => [
  'npm',
  'run',
  '--silent',
  script,
  '--',
  ...args,
];

const STEPS: readonly Step[] = [
  { name: 'build', command: npm('build') },
  { name: 'Node 20, 22, 24, 26, Deno and Bun', command: npm('test:nodes') },
  { name: 'browser', command: npm('test:browser') },
  {
    name: 'ten million entries from CSV and Parquet',
    command: [
      'sh',
      '-c',
      'npm ci --ignore-scripts --prefix examples/ten-million-entries && ' +
        'npx ts-node -T examples/ten-million-entries/main.ts 10000000',
    ],
  },
  { name: 'playground', command: npm('test:playground') },
  { name: 'oracles run again', command: npm('test:oracles') },
  { name: 'time zones', command: npm('test:zones') },
  {
    name: `all tests, laws on ${RUNS_FACTOR} times as many cases`,
    command: ['npx', 'vitest', 'run', '--coverage.enabled=false', '--reporter=dot', '--testTimeout=1200000'],
    // Other cases every time: the day is the seed.
    env: {
      GIGACAST_RUNS_FACTOR: RUNS_FACTOR,
      GIGACAST_SEED: new Date().toISOString().slice(0, 10).replaceAll('-', ''),
    },
  },
  // One step a folder, as each takes minutes and stands by itself.
  ...readdirSync(join(ROOT, 'src', 'core'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name: `mutation of core/${name}`, command: npm('mutation', `core/${name}`) })),
];

/** The line in which each tool sums up what it found. */
const SUMMARIES = [
  /^ *Tests +.*$/m,
  /^[a-z]+: .* mutants detected .*$/m,
  /^\d+ passed, \d+ failed(, \d+ skipped)?$/m,
  /^CSV and Parquet come to the same\.$/m,
];

/** Runs what does not fit into every change, shows what was skipped and keeps each result in docs/verification.md. */
async function main(only: readonly string[]): Promise<void> {
  const steps = STEPS.filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)));
  const commit = commitNow();
  // What is not run this time stays on the page as it was, with the day and the commit that it was run on.
  let rows = readRows(readFileSync(PAGE, 'utf8'));
  let failed = 0;
  for (const step of steps) {
    console.log(`\n== ${step.name}`);
    const row = { ...run(step), commit };
    console.log(`${row.result}, ${row.took}: ${row.summary}`);
    if (row.result !== 'passed') failed += 1;
    rows = [...rows.filter(({ step: name }) => name !== step.name), row];
    // Written after every step, so that a run that is cut off says how far it came.
    const page = verificationPage(
      STEPS.map(({ name }) => name),
      rows,
    );
    writeFileSync(PAGE, await format(page, { parser: 'markdown' }));
  }
  console.log(`\n${steps.length - failed} steps passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function run(step: Step): Omit<VerificationRow, 'commit'> {
  const began = Date.now();
  const [name, ...args] = step.command;
  const { ok, output } = tryCommand(name, args, { cwd: ROOT, env: step.env ?? {} });
  const plain = stripVTControlCharacters(output);
  for (const line of plain.match(/^(SKIP|FAIL) .*$/gm) ?? []) console.log(line);
  if (!ok) console.log(plain.slice(-6000));
  const found = SUMMARIES.map((pattern) => pattern.exec(plain)?.[0]).find((line) => line !== undefined);
  return {
    step: step.name,
    result: ok ? 'passed' : 'failed',
    begun: `${new Date(began).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    took: `${Math.round((Date.now() - began) / 1000)} s`,
    summary: found?.trim().replace(/\s*\|\s*/g, ' / ') ?? '',
  };
}

/** The commit that is checked out, with a star where files differ from it. */
function commitNow(): string {
  const git = (...args: string[]) => runCommand('git', args, { cwd: ROOT }).trim();
  const changed = git('status', '--porcelain', '--', '.', ':!docs/verification.md') !== '';
  return `${git('rev-parse', '--short', 'HEAD')}${changed ? '*' : ''}`;
}

void main(process.argv.slice(2));
