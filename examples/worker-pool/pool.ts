import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ColumnPart, DrawnColumns, DrawnPart } from 'gigacast/quota';
import type { Job } from './worker';

/** Workers that each draw down a part of a chunk. */
export interface Pool {
  readonly size: number;
  draw(parts: readonly ColumnPart[], closes: boolean): Promise<readonly DrawnPart[]>;
  close(): Promise<void>;
}

/** Starts workers; they read TypeScript as this file is read. */
export function startPool(size: number): Pool {
  const start = () =>
    new Worker(join(__dirname, 'worker.ts'), { execArgv: ['--require', 'ts-node/register/transpile-only'] });
  const workers = Array.from({ length: size }, start);
  const ask = (worker: Worker, { state, columns }: ColumnPart, closes: boolean): Promise<DrawnColumns> =>
    new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      const job: Job = { state, columns, closes };
      const handedOver = Object.values(columns).map((column: Float64Array) => column.buffer as ArrayBuffer);
      worker.postMessage(job, handedOver);
    });
  return {
    size,
    draw: (parts, closes) =>
      Promise.all(
        parts.map(async ({ lines, rows, ...part }, index) => ({
          lines,
          rows,
          drawn: await ask(workers[index] as Worker, { lines, rows, ...part }, closes),
        })),
      ),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
