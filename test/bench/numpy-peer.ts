import { execFileSync } from 'node:child_process';
import { pipedRun } from './piped-peer';
import type { BenchCase } from './suite';

/** A Python that runs its loop once each time it is asked, over two named pipes. */
export interface NumpyPeer {
  readonly name: string;
  /** Reads a byte from the pipe `sys.argv[1]` for each run and answers with one into `sys.argv[2]`. */
  readonly loop: string;
  /** Operations in a run. */
  readonly perRun: number;
}

/** The peer as a case; nothing where numpy is not installed. */
export function numpyCases({ name, loop, perRun }: NumpyPeer): BenchCase[] {
  try {
    execFileSync('python3', ['-c', 'import numpy'], { stdio: 'ignore' });
  } catch {
    console.log('numpy is not installed (apt-get install python3-numpy): its row is left out');
    return [];
  }
  return [{ name, perRun, run: pipedRun('python3', ['-c', loop]), peer: true }];
}
