import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isGigacastError } from 'gigacast/core';
import { ADAPTERS } from './adapters';
import { readVectors } from './read-vectors';
import { runCase, skippedOperations } from './run-cases';

// npm runs scripts in the package's folder; the paths are relative to where the caller stands.
const CALLED_FROM = process.env['INIT_CWD'] ?? process.cwd();

/** Runs vectors files, by default the ones beside this file, and returns the exit code. */
function main(args: readonly string[]): number {
  const files = args.length > 0 ? args.map((file) => resolve(CALLED_FROM, file)) : ownFiles();
  const outcomes = files.flatMap((file) => readVectors(file).map((vector) => runCase(vector, ADAPTERS)));
  for (const outcome of outcomes) if (outcome.kind === 'failed') console.log(`FAIL ${outcome.message}`);
  for (const [operation, count] of skippedOperations(outcomes)) {
    console.log(`SKIP ${operation}: ${count} ${count === 1 ? 'case' : 'cases'}, no adapter`);
  }
  const count = (kind: string) => outcomes.filter((outcome) => outcome.kind === kind).length;
  console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
  return count('failed') > 0 ? 1 : 0;
}

function ownFiles(): string[] {
  return readdirSync(__dirname)
    .filter((file) => file.endsWith('.json'))
    .map((file) => join(__dirname, file));
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!isGigacastError(error)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
