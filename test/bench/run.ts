import { readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { measure } from './measure';
import type { BenchSuite, BenchTarget } from './suite';

/** What one suite showed, as it is written with --json. */
interface SuiteResult {
  readonly name: string;
  readonly nsPerOperation: Readonly<Record<string, number>>;
  readonly targets: readonly {
    readonly text: string;
    readonly ratio: number;
    readonly atMost?: number;
    readonly atLeast?: number;
    readonly met: boolean;
  }[];
}

/** Runs the suites beside this file (those whose file name holds one of the words, if any) and prints their tables. */
function main(args: readonly string[]): void {
  const at = args.indexOf('--json');
  const out = at === -1 ? undefined : args[at + 1];
  const words = args.filter((_, i) => at === -1 || (i !== at && i !== at + 1));
  const files = readdirSync(__dirname)
    .filter((file) => file.endsWith('.bench.ts'))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  const results = files.map((file) => {
    // Loaded one by one, so that one suite's data does not weigh on the next.
    const { default: suite } = require(join(__dirname, file)) as { default: BenchSuite };
    const result = runSuite(suite);
    printSuite(suite, result);
    return result;
  });
  const targets = results.flatMap((result) => result.targets);
  console.log(`${targets.filter(({ met }) => met).length} of ${targets.length} targets met`);
  if (out !== undefined) {
    const [{ model } = { model: 'not known' }, ...more] = cpus();
    const { platform, arch, versions } = process;
    const machine = { processor: model, processors: 1 + more.length, platform, arch, node: versions.node };
    const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), out);
    writeFileSync(
      file,
      `${JSON.stringify({ on: new Date().toISOString().slice(0, 10), machine, suites: results }, null, 2)}\n`,
    );
  }
}

function runSuite({ name, cases, targets }: BenchSuite): SuiteResult {
  const nsPerOperation = measure(cases);
  return { name, nsPerOperation, targets: targets.map((target) => judge(target, nsPerOperation)) };
}

function judge(target: BenchTarget, nsPerOperation: Readonly<Record<string, number>>) {
  const { text, atMost, atLeast } = target;
  const ratio = target.ratio(nsPerOperation);
  const met = ratio <= (atMost ?? Infinity) && ratio >= (atLeast ?? -Infinity);
  return {
    text,
    ratio,
    ...(atMost === undefined ? {} : { atMost }),
    ...(atLeast === undefined ? {} : { atLeast }),
    met,
  };
}

function printSuite({ cases }: BenchSuite, { name, nsPerOperation, targets }: SuiteResult): void {
  console.log(`\n${name}`);
  const width = Math.max(...cases.map((one) => one.name.length)) + 8;
  for (const { name: label, peer } of cases) {
    const title = peer === true ? `  peer  ${label}` : `  ours  ${label}`;
    console.log(`${title.padEnd(width + 2)}${sayTime(nsPerOperation[label] ?? NaN)}`);
  }
  for (const { text, ratio, atMost, atLeast, met } of targets) {
    const bounds = [
      ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
      ...(atMost === undefined ? [] : [`at most ${atMost}`]),
    ];
    console.log(
      `  ${met ? 'met    ' : 'NOT MET'} ${text}: ${Number(ratio.toPrecision(3))} (${bounds.join(', ')})`,
    );
  }
}

function sayTime(ns: number): string {
  const [value, unit] = ns < 1e4 ? [ns, 'ns'] : ns < 1e7 ? [ns / 1e3, 'us'] : [ns / 1e6, 'ms'];
  return `${value.toFixed(value < 100 ? 1 : 0).padStart(9)} ${unit} an operation`;
}

main(process.argv.slice(2));
