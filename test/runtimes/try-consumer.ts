import { runCommand } from './command';
import { compilerOf, placeSample, type ConsumerKind } from './consumer';
import type { Report } from './report';
import { requireResults, type Sample } from './sample';

/** A program that runs a JavaScript file. */
export interface Runtime {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** Compiles a project where it is TypeScript, runs each sample in it and compares what it prints. */
export async function tryConsumer(
  report: Report,
  { kind, project, runtime }: { kind: ConsumerKind; project: string; runtime: Runtime },
  samples: readonly Sample[],
): Promise<void> {
  const name = `${kind} on ${runtime.name}`;
  const start = (...args: string[]) =>
    runCommand(runtime.command, [...runtime.args, ...args], { cwd: project });
  const placed = samples.map((sample, i) => ({
    sample,
    file: placeSample(kind, project, { sample, name: `sample-${i}` }),
  }));
  const compiler = compilerOf(kind, project);
  if (compiler !== undefined) await report.check(`${name}: types`, () => void start(compiler, '-p', project));
  for (const { sample, file } of placed) {
    await report.check(`${name}: ${sample.name}`, () => requireResults(sample, start(file)));
  }
}
