import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchCase } from './suite';

/** A Python that runs its loop once each time it is asked, over two named pipes. */
export interface NumpyPeer {
  readonly name: string;
  /** Reads a byte from the pipe `sys.argv[1]` for each run and answers with one into `sys.argv[2]`. */
  readonly loop: string;
  /** Operations in a run. */
  readonly perRun: number;
}

/** The peer as a case, so that its start is not timed; nothing where numpy is not installed. */
export function numpyCases({ name, loop, perRun }: NumpyPeer): BenchCase[] {
  try {
    execFileSync('python3', ['-c', 'import numpy'], { stdio: 'ignore' });
  } catch {
    console.log('numpy is not installed (apt-get install python3-numpy): its row is left out');
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'gigacast-bench-'));
  const [ask, answer] = [join(folder, 'ask'), join(folder, 'answer')];
  execFileSync('mkfifo', [ask, answer]);
  // It ends by itself when this process closes its end of the pipe.
  spawn('python3', ['-c', loop, ask, answer], { stdio: 'ignore' }).unref();
  const [toPython, fromPython] = [openSync(ask, 'w'), openSync(answer, 'r')];
  const byte = Buffer.alloc(1);
  const run = (): number => {
    writeSync(toPython, '.');
    return readSync(fromPython, byte);
  };
  return [{ name, perRun, run, peer: true }];
}
