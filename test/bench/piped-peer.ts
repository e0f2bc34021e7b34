import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A program that does its work once each time it is asked, over two named pipes, so that its start is not timed.
 *
 * It is given the paths of both pipes as its last arguments, reads a byte from the first for each run and answers with
 * one into the second. It ends by itself when this process closes its end.
 */
export function pipedRun(command: string, args: readonly string[]): () => number {
  const folder = mkdtempSync(join(tmpdir(), 'gigacast-bench-'));
  const [ask, answer] = [join(folder, 'ask'), join(folder, 'answer')];
  execFileSync('mkfifo', [ask, answer]);
  spawn(command, [...args, ask, answer], { stdio: 'ignore' }).unref();
  const [toPeer, fromPeer] = [openSync(ask, 'w'), openSync(answer, 'r')];
  const byte = Buffer.alloc(1);
  return () => {
    writeSync(toPeer, '.');
    return readSync(fromPeer, byte);
  };
}
