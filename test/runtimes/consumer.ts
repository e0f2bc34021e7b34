import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { runCommand } from './command';
import { asJavaScript, type Sample } from './sample';

const ROOT = join(__dirname, '..', '..');

/** The ways in which a project takes the package in. */
export const CONSUMERS = ['esm-js', 'cjs-js', 'ts-node16', 'ts-bundler'] as const;
export type ConsumerKind = (typeof CONSUMERS)[number];

/** A fresh folder below the system's temporary one. */
export function scratchFolder(): string {
  return mkdtempSync(join(tmpdir(), 'gigacast-'));
}

/** Packs the built package and returns the path of the archive. */
export function packPackage(folder: string): string {
  const printed = runCommand('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
  });
  const [packed] = JSON.parse(printed) as [{ filename: string }];
  return join(folder, packed.filename);
}

/** Makes an empty project of one kind, with the archive installed; TypeScript projects get a compiler too. */
export function makeConsumer(kind: ConsumerKind, folder: string, archive: string): string {
  const project = join(folder, kind);
  mkdirSync(project);
  const type = kind === 'cjs-js' ? 'commonjs' : 'module';
  writeJson(join(project, 'package.json'), { name: `consumer-${kind}`, private: true, type });
  const compiler = kind.startsWith('ts-') ? [`typescript@${ts.version}`] : [];
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  runCommand('npm', ['install', ...flags, archive, ...compiler], { cwd: project });
  if (kind.startsWith('ts-')) writeJson(join(project, 'tsconfig.json'), { compilerOptions: optionsOf(kind) });
  return project;
}

/** Writes a sample into the project as its user would, and returns the file to run once the project is compiled. */
export function placeSample(
  kind: ConsumerKind,
  project: string,
  { sample, name }: { sample: Sample; name: string },
) {
  if (kind === 'esm-js') return write(project, `${name}.mjs`, asJavaScript(sample, ts.ModuleKind.ESNext));
  if (kind === 'cjs-js') return write(project, `${name}.cjs`, asJavaScript(sample, ts.ModuleKind.CommonJS));
  write(project, `${name}.ts`, sample.program);
  return join(project, `${name}.js`);
}

/** The project's own compiler, where it is a TypeScript project. */
export function compilerOf(kind: ConsumerKind, project: string): string | undefined {
  return kind.startsWith('ts-') ? join(project, 'node_modules', 'typescript', 'bin', 'tsc') : undefined;
}

/** What `npm pack` would publish, as paths inside the package. */
export function packedFiles(): readonly string[] {
  const printed = runCommand('npm', ['pack', '--json', '--dry-run', '--ignore-scripts'], { cwd: ROOT });
  const [packed] = JSON.parse(printed) as [{ files: readonly { path: string }[] }];
  return packed.files.map(({ path }) => path);
}

function optionsOf(kind: ConsumerKind): object {
  const shared = { target: 'ES2022', lib: ['ES2022', 'DOM'], strict: true, skipLibCheck: false, types: [] };
  return kind === 'ts-node16'
    ? { ...shared, module: 'node16', moduleResolution: 'node16' }
    : { ...shared, module: 'esnext', moduleResolution: 'bundler' };
}

function write(project: string, name: string, text: string): string {
  writeFileSync(join(project, name), text);
  return join(project, name);
}

function writeJson(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
