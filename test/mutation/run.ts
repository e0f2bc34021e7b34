import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tryCommand } from '../runtimes/command';
import { scoresOf, type AreaScore, type MutationReport } from './score';

const ROOT = join(__dirname, '..', '..');
const REPORT = join(ROOT, 'reports', 'mutation.json');

/** Mutation-tests parts of src (`core`, `core/calendar`, `quota/duty-of.ts`), by default all, and returns the exit code. */
function main(parts: readonly string[]): number {
  const unknown = parts.filter((part) => !existsSync(join(ROOT, 'src', part)));
  if (unknown.length > 0) {
    console.error(`mutation: ${unknown.join(', ')} must be a folder or file below src.`);
    return 2;
  }
  const globs = parts.flatMap((part) =>
    part.endsWith('.ts')
      ? [`src/${part}`]
      : [`src/${part}/**/*.ts`, `!src/${part}/**/index.ts`, `!src/${part}/**/*errors.ts`],
  );
  const mutate = globs.length > 0 ? ['--mutate', globs.join(',')] : [];
  rmSync(REPORT, { force: true });
  if (!tryCommand('npx', ['stryker', 'run', ...mutate], { cwd: ROOT, show: true }).ok) return 1;
  const scores = scoresOf(JSON.parse(readFileSync(REPORT, 'utf8')) as MutationReport);
  for (const score of scores) console.log(sentence(score));
  return scores.length > 0 && scores.every(({ score, floor }) => score >= floor) ? 0 : 1;
}

function sentence({ area, detected, counted, score, floor }: AreaScore): string {
  const verdict = score >= floor ? 'reached' : 'NOT reached';
  return `${area}: ${score.toFixed(1)} % of ${counted} mutants detected (${counted - detected} not); ${floor} % ${verdict}`;
}

process.exitCode = main(process.argv.slice(2));
