import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAccuracy } from './pages/accuracy';
import { writeBenchmarks } from './pages/benchmarks';
import { writeReportVersusRecord } from './pages/report-versus-record';

const DOCS = join(__dirname, '..');

/** Writes the pages whose figures come from kept results and bundled data, or with --check tells which are not as kept. */
function main(check: boolean): void {
  const pages: readonly [name: string, text: string][] = [
    ['accuracy.md', writeAccuracy(DOCS)],
    ['report-versus-record.md', writeReportVersusRecord()],
    ['benchmarks.md', writeBenchmarks(DOCS)],
  ];
  if (!check) for (const [name, text] of pages) writeFileSync(join(DOCS, name), text);
  const differ = pages.filter(([name, text]) => readFileSync(join(DOCS, name), 'utf8') !== text);
  for (const [name] of differ)
    console.log(`docs/${name} is not what its figures make; run npm run docs:pages and look`);
  console.log(`${pages.length} pages, ${differ.length} differ`);
  process.exitCode = differ.length > 0 ? 1 : 0;
}

main(process.argv.includes('--check'));
