/**
 * Ten million entries from a file to the duty of each, with memory that does not grow.
 *
 *     npm ci --ignore-scripts --prefix examples/ten-million-entries
 *     npx ts-node -T examples/ten-million-entries/main.ts 10000000
 *
 * in the folder of the repository, after `npm run build`; 100,000 entries where no number is given.
 *
 * The entries are made up, written as CSV and as Parquet, and read through DuckDB. Both must come to the same.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { formatCount, sumDecimals } from 'gigacast/core';
import { columnLedgers, drawDownColumns, openColumns } from 'gigacast/quota';
import { readEntries, writeEntries } from './entry-files';
import { openLines } from './lines';

const entries = Number(process.argv[2] ?? 100_000);
const megabytes = (bytes: number) => `${formatCount(Math.round(bytes / 2 ** 20))} MB`;

/** Draws a file down; the results of each chunk go where those of the chunk before were. */
async function drawFile(duck: DuckDBConnection, file: string): Promise<readonly string[]> {
  let state = openColumns(openLines(entries));
  let drawing = 0;
  const began = performance.now();
  for await (const chunk of readEntries(duck, file)) {
    const start = performance.now();
    // A real program would write taken, over and duty to a file here.
    state = drawDownColumns(state, chunk).state;
    drawing += performance.now() - start;
    progress(state.settled);
  }
  const seconds = (performance.now() - began) / 1000;
  const ledgers = columnLedgers(state);
  const full = ledgers.filter(({ ledger }) => ledger.pools.every(({ exhaustedOn }) => exhaustedOn !== null));
  const beyond = sumDecimals(ledgers.map(({ ledger }) => ledger.beyond));
  const duty = sumDecimals(ledgers.map((each) => each.duty ?? 'unknown'));
  console.log(`    ${formatCount(state.settled)} entries, ${megabytes(statSync(file).size)}`);
  console.log(
    `    ${full.length} of ${ledgers.length} quotas full; ${formatCount(Number(beyond))} units beyond; duty CAD ${duty}`,
  );
  console.log(
    `    ${seconds.toFixed(1)} s, of which ${(drawing / 1000).toFixed(2)} s drawing: ` +
      `${formatCount(Math.round(state.settled / seconds))} entries a second`,
  );
  console.log(`    peak memory of the process so far ${megabytes(process.resourceUsage().maxRSS * 1024)}`);
  return [...ledgers.map((each) => `${each.ledger.beyond} ${each.duty}`), beyond];
}

function progress(settled: number): void {
  if (!process.stderr.isTTY) return;
  const width = 40;
  const done = Math.round((settled / entries) * width);
  process.stderr.write(`\r    ${'█'.repeat(done)}${'·'.repeat(width - done)} ${formatCount(settled)}`);
  if (settled === entries) process.stderr.write('\r\u001B[K');
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ten-million-entries-'));
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '400MB', threads: '2' });
  const duck = await instance.connect();
  try {
    const found: (readonly string[])[] = [];
    for (const format of ['csv', 'parquet'] as const) {
      const file = join(folder, `entries.${format}`);
      await writeEntries(duck, file, { entries, format });
      console.log(`\n${format === 'csv' ? 'CSV' : 'Parquet'}`);
      found.push(await drawFile(duck, file));
      rmSync(file);
    }
    const same = found[0]?.join() === found[1]?.join();
    console.log(`\n${same ? 'CSV and Parquet come to the same.' : 'CSV and Parquet DIFFER.'}`);
    if (!same) process.exitCode = 1;
  } finally {
    duck.closeSync();
    rmSync(folder, { recursive: true });
  }
}

void main();
