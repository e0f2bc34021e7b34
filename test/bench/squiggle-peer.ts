import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { pipedRun } from './piped-peer';
import type { BenchCase } from './suite';

/** A program in Squiggle that runs once each time it is asked. */
export interface SquigglePeer {
  readonly name: string;
  readonly code: string;
  /** Samples of each distribution. */
  readonly samples: number;
  /** Operations in a run. */
  readonly perRun: number;
}

const PACKAGE = '@quri/squiggle-lang';
/** A folder with the package among its node_modules; too many packages to be one of this repository's own. */
const FOLDER = process.env['GIGACAST_SQUIGGLE'] ?? process.cwd();

const LOOP = `
import { openSync, readSync, writeSync } from 'node:fs';
const [, url, code, samples, ask, answer] = process.argv;
const { run } = await import(url);
const [from, to] = [openSync(ask, 'r'), openSync(answer, 'w')];
for (let turn = 0; readSync(from, Buffer.alloc(1)) === 1; turn += 1) {
  const environment = { sampleCount: Number(samples), xyPointLength: 1000, seed: String(turn) };
  const { result } = await run(code, { environment });
  if (!result.ok) throw new Error(String(result.value));
  writeSync(to, '.');
}
`;

/** The peer as a case; nothing where Squiggle is not installed. */
export function squiggleCases({ name, code, samples, perRun }: SquigglePeer): BenchCase[] {
  const url = locate();
  if (url === null) {
    console.log(
      `${PACKAGE} is not installed (npm install it in a folder and name that in GIGACAST_SQUIGGLE): its row is left out`,
    );
    return [];
  }
  const args = ['--input-type=module', '-e', LOOP, url, code, String(samples)];
  return [{ name, perRun, run: pipedRun(process.execPath, args), peer: true }];
}

function locate(): string | null {
  try {
    const url = pathToFileURL(require.resolve(PACKAGE, { paths: [FOLDER] })).href;
    execFileSync(process.execPath, ['--input-type=module', '-e', `await import('${url}')`], {
      stdio: 'ignore',
    });
    return url;
  } catch {
    return null;
  }
}
