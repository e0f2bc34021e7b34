import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tryCommand } from '../runtimes/command';
import { scoresOf, type AreaScore, type MutationReport } from './score';

const ROOT = join(__dirname, '..', '..');
const REPORT = join(ROOT, 'reports', 'mutation.json');
const UNMUTATED = ['data', 'index.ts'];

/**
 * Mutation-tests parts of src (`core`, `core/calendar`, `quota/duty-of.ts`), by default all, and returns the exit code.
 *
 * One area after the other, each judged by its own tests alone: that a forecast changes when a rounding rule does says
 * little about the rule and takes long to find out.
 */
function main(parts: readonly string[]): number {
  const unknown = parts.filter((part) => !existsSync(join(ROOT, 'src', part)));
  if (unknown.length > 0) {
    console.error(`mutation: ${unknown.join(', ')} must be a folder or file below src.`);
    return 2;
  }
  const all = readdirSync(join(ROOT, 'src')).filter((name) => !UNMUTATED.includes(name));
  const wanted = parts.length > 0 ? parts : all;
  const areas = [...new Set(wanted.map(areaOf))];
  const passed = areas.map((area) =>
    mutateArea(
      area,
      wanted.filter((part) => areaOf(part) === area),
    ),
  );
  return passed.every(Boolean) ? 0 : 1;
}

function areaOf(part: string): string {
  return part.replace(/\/.*/, '');
}

function mutateArea(area: string, parts: readonly string[]): boolean {
  const globs = parts.flatMap((part) =>
    part.endsWith('.ts')
      ? [`src/${part}`]
      : [`src/${part}/**/*.ts`, `!src/${part}/**/index.ts`, `!src/${part}/**/*errors.ts`],
  );
  // The area tells vitest.config.mts which tests to run.
  const env = { GIGACAST_MUTATED_AREA: area };
  rmSync(REPORT, { force: true });
  const stryker = ['stryker', 'run', '--mutate', globs.join(',')];
  if (!tryCommand('npx', stryker, { cwd: ROOT, show: true, env }).ok) return false;
  const scores = scoresOf(JSON.parse(readFileSync(REPORT, 'utf8')) as MutationReport);
  for (const score of scores) console.log(sentence(score));
  return scores.length > 0 && scores.every(({ score, floor }) => score >= floor);
}

function sentence({ area, detected, counted, score, floor }: AreaScore): string {
  const verdict = score >= floor ? 'reached' : 'NOT reached';
  return `${area}: ${score.toFixed(1)} % of ${counted} mutants detected (${counted - detected} not); ${floor} % ${verdict}`;
}

process.exitCode = main(process.argv.slice(2));
