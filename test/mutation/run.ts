import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, posix } from 'node:path';
import { tryCommand } from '../runtimes/command';
import { scoresOf, type AreaScore, type MutationReport } from './score';

const ROOT = join(__dirname, '..', '..');
const REPORT = join(ROOT, 'reports', 'mutation.json');
const CORE = 'core';
const UNMUTATED = ['data', 'index.ts'];

/** Folders whose functions are there for another one, and are tested through it. */
const JUDGED_ALSO_BY: Readonly<Record<string, readonly string[]>> = {
  // The expected distances of distributions are what their CRPS is made of.
  'core/distribution': ['core/scoring'],
};

/**
 * Mutation-tests parts of src (`core`, `core/calendar`, `quota/duty-of.ts`), by default all, and returns the exit code.
 *
 * One area after the other, each judged by its own tests alone: that a forecast changes when a rounding rule does says
 * little about the rule and takes long to find out. The folders of core are areas, as each stands by itself; a domain
 * is one.
 */
function main(given: readonly string[]): number {
  const unknown = given.filter((part) => !existsSync(join(ROOT, 'src', part)));
  if (unknown.length > 0) {
    console.error(`mutation: ${unknown.join(', ')} must be a folder or file below src.`);
    return 2;
  }
  const parts = (given.length > 0 ? given : partsBelow('')).flatMap((part) =>
    part === CORE ? partsBelow(CORE) : [part],
  );
  const files: Record<string, MutationReport['files'][string]> = {};
  for (const area of new Set(parts.map(areaOf))) {
    const report = mutateArea(
      area,
      parts.filter((part) => areaOf(part) === area),
    );
    if (report === undefined) return 1;
    Object.assign(files, report.files);
    // Said at once, as the areas still to come take long.
    for (const score of scoresOf(report)) console.log(sentence({ ...score, area }));
  }
  const scores = scoresOf({ files });
  for (const score of scores) console.log(sentence(score));
  return scores.length > 0 && scores.every(({ score, floor }) => score >= floor) ? 0 : 1;
}

/** What can be mutated in a folder of src. */
function partsBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, 'src', folder))
    .filter((name) => !UNMUTATED.includes(name))
    .map((name) => posix.join(folder, name));
}

/** The folder below test whose tests judge a part. */
function areaOf(part: string): string {
  if (part === 'core/decimal.ts') return 'core/exact';
  const [first = '', second = ''] = part.split('/');
  return first === CORE && second !== '' && !second.endsWith('.ts') ? `${first}/${second}` : first;
}

function mutateArea(area: string, parts: readonly string[]): MutationReport | undefined {
  const globs = parts.flatMap((part) =>
    part.endsWith('.ts')
      ? [`src/${part}`]
      : [`src/${part}/**/*.ts`, `!src/${part}/**/index.ts`, `!src/${part}/**/*errors.ts`],
  );
  // Tells vitest.config.mts which tests to run.
  const env = { GIGACAST_MUTATED_AREA: [area, ...(JUDGED_ALSO_BY[area] ?? [])].join(',') };
  rmSync(REPORT, { force: true });
  const stryker = ['stryker', 'run', '--mutate', globs.join(',')];
  if (!tryCommand('npx', stryker, { cwd: ROOT, show: true, env }).ok) return undefined;
  return JSON.parse(readFileSync(REPORT, 'utf8')) as MutationReport;
}

function sentence({ area, detected, counted, score, floor }: AreaScore): string {
  const verdict = score >= floor ? 'reached' : 'NOT reached';
  return `${area}: ${score.toFixed(1)} % of ${counted} mutants detected (${counted - detected} not); ${floor} % ${verdict}`;
}

process.exitCode = main(process.argv.slice(2));
