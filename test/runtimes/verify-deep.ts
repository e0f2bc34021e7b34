import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { format } from 'prettier';
import { tryCommand } from './command';

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
}

interface Finding {
  readonly step: Step;
  readonly ok: boolean;
  readonly at: string;
  readonly seconds: number;
  readonly summary: string;
}

const ROOT = join(__dirname, '..', '..');
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
  { name: 'mutation of core', command: npm('mutation', 'core') },
];

/** The line in which each tool sums up what it found. */
const SUMMARIES = [/^ *Tests +.*$/m, /^All files .*$/m, /^\d+ passed, \d+ failed(, \d+ skipped)?$/m];

/** Runs what does not fit into every change, shows what was skipped and keeps the results in docs/verification.md. */
async function main(only: readonly string[]): Promise<void> {
  const steps = STEPS.filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)));
  const findings: Finding[] = [];
  for (const step of steps) {
    console.log(`\n== ${step.name}`);
    const finding = run(step);
    console.log(`${finding.ok ? 'ok' : 'FAILED'}, ${finding.seconds} s: ${finding.summary}`);
    findings.push(finding);
    // Written after every step, so that a run that is cut off says how far it came.
    if (only.length === 0) writeFileSync(join(ROOT, 'docs', 'verification.md'), await page(findings));
  }
  process.exitCode = findings.every(({ ok }) => ok) ? 0 : 1;
}

function run(step: Step): Finding {
  const began = Date.now();
  const [name, ...args] = step.command;
  const { ok, output } = tryCommand(name, args, { cwd: ROOT, env: step.env ?? {} });
  const plain = stripVTControlCharacters(output);
  for (const line of plain.match(/^(SKIP|FAIL) .*$/gm) ?? []) console.log(line);
  if (!ok) console.log(plain.slice(-6000));
  const found = SUMMARIES.map((pattern) => pattern.exec(plain)?.[0]).find((line) => line !== undefined);
  return {
    step,
    ok,
    at: new Date(began).toISOString().slice(0, 16).replace('T', ' '),
    seconds: Math.round((Date.now() - began) / 1000),
    summary: found?.trim().replace(/\s*\|\s*/g, ' / ') ?? '',
  };
}

function page(findings: readonly Finding[]): Promise<string> {
  const rows = findings.map(
    ({ step, ok, at, seconds, summary }) =>
      `| ${step.name} | ${ok ? 'passed' : 'failed'} | ${at} UTC | ${seconds} s | ${summary} |`,
  );
  const notReached = STEPS.slice(findings.length).map(({ name }) => `| ${name} | not reached | | | |`);
  const text = [
    '# Deep verification',
    '',
    `The last \`npm run verify:deep\`, on Node ${process.versions.node} (${process.platform}, ${process.arch}).`,
    'The gates of every change are in `.ci/run`.',
    '',
    '| step | result | begun | took | summary |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    ...notReached,
    '',
    'For mutation the summary gives, after the name: score in per cent of all and of covered mutants, then how many were killed, timed out, survived, were not covered and did not compile.',
    '',
  ].join('\n');
  return format(text, { parser: 'markdown' });
}

void main(process.argv.slice(2));
