import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a script of test/oracles wrote. */
export function readOracle<T>(name: string): T {
  return JSON.parse(readFileSync(join(__dirname, `../../oracles/data/${name}.json`), 'utf8')) as T;
}
