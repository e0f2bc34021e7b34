import { page, readKept, table } from './markdown';

/** What `npm run bench -- --json` writes. */
interface KeptBench {
  readonly on: string;
  readonly machine: {
    readonly processor: string;
    readonly processors: number;
    readonly platform: string;
    readonly arch: string;
    readonly node: string;
  };
  readonly suites: readonly {
    readonly name: string;
    readonly nsPerOperation: Readonly<Record<string, number>>;
    readonly targets: readonly {
      readonly text: string;
      readonly ratio: number;
      readonly atMost?: number;
      readonly atLeast?: number;
      readonly met: boolean;
    }[];
  }[];
}

/** How long things take, with the day and the machine. */
export function writeBenchmarks(docs: string): string {
  const { on, machine, suites } = readKept<KeptBench>(docs, 'bench.json');
  const { processor, processors, platform, arch, node } = machine;
  const targets = suites.flatMap((suite) => suite.targets);
  return page(
    '# Benchmarks',
    [
      `Measured on ${on} with Node ${node} on ${platform} ${arch}, ${processors} processors (${processor}), shared with other`,
      'work, so that times are upper bounds and vary; ratios are of two things measured in turns in the same run. Run',
      '`npm run bench` for your own machine. This page is written by `npm run docs:pages` from `docs/data/bench.json`.',
    ].join('\n'),
    `${targets.filter(({ met }) => met).length} of ${targets.length} targets were met in this run; those that were not are marked.`,
    ...suites.flatMap(({ name, nsPerOperation, targets: own }) => [
      `## ${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      table(
        ['what', '>time an operation'],
        Object.entries(nsPerOperation).map(([label, ns]) => [label, sayTime(ns)]),
      ),
      table(
        ['target', '>wanted', '>measured', 'met'],
        own.map(({ text, ratio, atMost, atLeast, met }) => [
          text,
          [atLeast === undefined ? [] : [`≥ ${atLeast}`], atMost === undefined ? [] : [`≤ ${atMost}`]]
            .flat()
            .join(', '),
          Number(ratio.toPrecision(3)),
          met ? 'yes' : 'no',
        ]),
      ),
    ]),
  );
}

function sayTime(ns: number): string {
  const [value, unit] = ns < 1e4 ? [ns, 'ns'] : ns < 1e7 ? [ns / 1e3, 'µs'] : [ns / 1e6, 'ms'];
  return `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
}
