import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checkExamples } from './examples/check-examples';

const ROOT = join(__dirname, '..', '..');
const requireFrom = createRequire(__filename);
const load = async (path: string) => requireFrom(path) as Readonly<Record<string, unknown>>;

async function main(): Promise<void> {
  const { count, failures } = await checkExamples(ROOT, { source: load, packaged: load });
  for (const { file, line, message } of failures) console.log(`FAIL ${file}:${line} ${message}`);
  console.log(`${count} examples, ${failures.length} failed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

void main();
