import type { DuckDBConnection } from '@duckdb/node-api';
import type { EntryColumns } from 'gigacast/quota';
import { LINES } from './lines';

const CHUNK = 131_072;

/** Writes made-up entries of a year, sorted by day, as DuckDB writes Parquet or CSV. */
export async function writeEntries(
  duck: DuckDBConnection,
  file: string,
  { entries, format }: { readonly entries: number; readonly format: 'csv' | 'parquet' },
): Promise<void> {
  await duck.run(`
    COPY (
      SELECT DATE '2026-01-01' + CAST(i * 365 // ${entries} AS INTEGER) AS accepted,
             CAST(hash(i) % ${LINES} AS INTEGER) AS line,
             CAST(1 + hash(i, 1) % 50 AS INTEGER) AS quantity,
             CAST(20000_00 + hash(i, 2) % 30000_00 AS DECIMAL(12, 0)) / 100 AS price
      FROM range(${entries}) AS made(i)
    ) TO '${file}' (FORMAT ${format})`);
}

/**
 * Reads entries in chunks of some hundred thousand rows, into the same columns again and again: a chunk is to be used
 * before the next one is asked for.
 */
export async function* readEntries(duck: DuckDBConnection, file: string): AsyncGenerator<EntryColumns> {
  // Days as whole numbers, money in minor units: what the columns hold.
  const result = await duck.stream(`
    SELECT line, CAST(accepted - DATE '1970-01-01' AS INTEGER) AS day, CAST(quantity AS DOUBLE) AS quantity,
           CAST(round(price * 100) AS DOUBLE) AS price
    FROM '${file}'`);
  const line = new Int32Array(CHUNK);
  const day = new Int32Array(CHUNK);
  const quantity = new Float64Array(CHUNK);
  const price = new Float64Array(CHUNK);
  const targets = [line, day, quantity, price];
  let filled = 0;
  const full = (): EntryColumns => ({
    line: line.subarray(0, filled),
    day: day.subarray(0, filled),
    quantity: quantity.subarray(0, filled),
    price: price.subarray(0, filled),
    unitValue: price.subarray(0, filled),
  });
  for (;;) {
    const chunk = await result.fetchChunk();
    const rows = chunk?.rowCount ?? 0;
    if (filled > 0 && (rows === 0 || filled + rows > CHUNK)) {
      yield full();
      filled = 0;
    }
    if (chunk === null || chunk === undefined || rows === 0) return;
    targets.forEach((target, index) => {
      const column = chunk.getColumnVector(index);
      for (let row = 0; row < rows; row += 1) target[filled + row] = Number(column.getItem(row));
    });
    filled += rows;
  }
}
