/** One worker: draws down the parts that it is sent, one after the other. */
import { parentPort } from 'node:worker_threads';
import { drawDownColumns, type ColumnPart, type DrawnColumns } from 'gigacast/quota';

/** What a worker is asked. */
export interface Job extends Pick<ColumnPart, 'state' | 'columns'> {
  readonly closes: boolean;
}

parentPort?.on('message', ({ state, columns, closes }: Job) => {
  const drawn: DrawnColumns = drawDownColumns(state, columns, { closes });
  const results = [...drawn.taken, drawn.over, ...(drawn.duty === null ? [] : [drawn.duty])];
  // The results are handed over and not copied.
  parentPort?.postMessage(
    drawn,
    results.map(({ buffer }) => buffer as ArrayBuffer),
  );
});
