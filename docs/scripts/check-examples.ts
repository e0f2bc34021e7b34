import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checkExamples } from './examples/check-examples';

const ROOT = join(__dirname, '..', '..');
const load = createRequire(__filename);
const require_ = async (path: string) => load(path) as Readonly<Record<string, unknown>>;

async function main(): Promise<void> {
  const { count, failures } = await checkExamples(ROOT, { source: require_, packaged: require_ });
  for (const { file, line, message } of failures) console.log(`FAIL ${file}:${line} ${message}`);
  console.log(`${count} examples, ${failures.length} failed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

void main();
