import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Example } from '../../docs/scripts/examples/example';
import { findMarkdownExamples } from '../../docs/scripts/examples/find-examples';
import { evaluate } from '../../docs/scripts/examples/run-example';
import { sameResult } from '../../docs/scripts/examples/same-result';
import { parseExample, replaceStated, statedResults } from '../../docs/scripts/examples/stated-results';

const README = join(__dirname, '..', '..', 'README.md');

/** One call into each part of the package that is there from the start. */
const SMALLEST: Example = {
  file: 'test/runtimes/sample.ts',
  line: 1,
  code: [
    "import { addMonths, type IsoDate } from 'gigacast/core';",
    "import { quota, type Source } from 'gigacast';",
    "import { splitWholesale } from 'gigacast/registrations';",
    "import { statedChain } from 'gigacast/roadmap';",
    "import { compareTo } from 'gigacast/compute';",
    "import { SAN_FRANCISCO_PEAK } from 'gigacast/data/power-comparators';",
    'const source: Source = SAN_FRANCISCO_PEAK.source;',
    "const date: IsoDate = addMonths('2026-05-31', 9);",
    "date; // => '2027-02-28'",
    "quota.dutyOf('0.061', { value: '40000.00' }).duty; // => '2440.00'",
    'splitWholesale({ wholesale: 93680, domestic: 74212 }).exports; // => 19468',
    "statedChain({ start: { generation: 'AI7', date: '2027-10-15' }, generations: ['AI8', 'AI9'], cycleMonths: 9 })[1]?.from; // => '2029-04-15'",
    "compareTo({ mw: 1276, basis: 'facility' }, SAN_FRANCISCO_PEAK).ratio; // => 1.276",
    'source.title.length > 0; // => true',
  ].join('\n'),
};

/** A program that prints one line of JSON for each result, and the results that it must print. */
export interface Sample {
  readonly name: string;
  /** As a reader would write it, in TypeScript with import statements. */
  readonly program: string;
  readonly literals: readonly string[];
}

/** The programs that a consumer must be able to run: the smallest one and each block of the README. */
export function samples(): readonly Sample[] {
  const readme = existsSync(README) ? findMarkdownExamples('README.md', readFileSync(README, 'utf8')) : [];
  return [SMALLEST, ...readme].map(toSample);
}

/** The program without its types, as an ES module or as CommonJS. */
export function asJavaScript({ program }: Sample, module: ts.ModuleKind): string {
  return ts.transpileModule(program, { compilerOptions: { target: ts.ScriptTarget.ES2022, module } })
    .outputText;
}

/** Throws when a program's output is not what it must print. */
export async function requireResults({ literals }: Sample, output: string): Promise<void> {
  const lines = output.trim().split('\n');
  if (lines.length !== literals.length)
    throw new Error(`${literals.length} results expected, got:\n${output}`);
  for (const [i, literal] of literals.entries()) {
    const wanted = JSON.parse(JSON.stringify(await evaluate(literal))) as unknown;
    const line = lines[i] ?? '';
    if (!sameResult(JSON.parse(line), wanted)) throw new Error(`expected ${literal.trim()}, got ${line}`);
  }
}

function toSample(example: Example): Sample {
  const tree = parseExample(example);
  const stated = statedResults(example, tree);
  if (typeof stated === 'string') throw new Error(`${example.file}:${example.line} ${stated}`);
  const { imports, body } = replaceStated(tree, stated, (text) => `console.log(JSON.stringify(${text}));`);
  return {
    name: `${example.file}:${example.line}`,
    program: `${imports}\n${body}\n`,
    literals: stated.map(({ literal }) => literal),
  };
}
