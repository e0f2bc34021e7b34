import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { differences } from '../vectors/compare';
import { tryCommand } from './command';
import { scratchFolder } from './consumer';
import { Report } from './report';

const ROOT = join(__dirname, '..', '..');
const ORACLES = join(ROOT, 'test', 'oracles');

/** Scripts may differ in the last digits between versions of their tools. */
const TOLERANCE = 1e-9;

/** What the scripts need, by the name that Debian gives it. */
const DEBIAN = [
  'python3',
  'python3-dateutil',
  'python3-mpmath',
  'python3-numpy',
  'python3-scipy',
  'python3-statsmodels',
  'r-base-core',
  'r-cran-forecast',
  'r-cran-survival',
];

/**
 * Runs every oracle script again and compares what it produces with the values kept in test/oracles/data.
 *
 * Each script says in its header how it is run, in a line `Run: COMMAND`, from the folder of the repository. Here the
 * commands run in a copy, so that what is kept stays as it is.
 */
async function main(): Promise<void> {
  const report = new Report();
  const folder = scratchFolder();
  try {
    const data = join(folder, 'test', 'oracles', 'data');
    cpSync(ORACLES, join(folder, 'test', 'oracles'), { recursive: true });
    const kept = readdirSync(data).filter((name) => name.endsWith('.json'));
    const made = new Set<string>();
    for (const script of readdirSync(ORACLES).filter((file) => /\.(py|R)$/.test(file))) {
      const run = /^\W*Run: *(.+)$/m.exec(readFileSync(join(ORACLES, script), 'utf8'))?.[1]?.trim();
      // A script may read what another one makes, so only its own results are taken away.
      cpSync(join(ORACLES, 'data'), data, { recursive: true });
      const own = [...(run ?? '').matchAll(/> *test\/oracles\/data\/(\S+)/g)].map(([, file]) => String(file));
      for (const file of own) rmSync(join(data, file), { force: true });
      if (run === undefined) report.fail(script, 'its header has no line "Run: COMMAND"');
      else if (!canRun(run, folder)) report.skip(script, `this machine has not what it needs: ${run}`);
      else for (const file of own) made.add(await compareData(report, { script, file, data }));
    }
    for (const file of kept.filter((name) => !made.has(name))) {
      report.skip(`data/${file}`, 'no script that runs here makes it');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  report.close();
}

/** Tries a command as the machine is, then with Debian's packages and programs. */
function canRun(run: string, folder: string): boolean {
  const attempt = (env: Readonly<Record<string, string>> = {}) =>
    tryCommand('bash', ['-c', run], { cwd: folder, env }).ok;
  if (attempt()) return true;
  installTools();
  return attempt({ PATH: `/usr/bin:${process.env['PATH'] ?? ''}` });
}

let installed = false;

function installTools(): void {
  if (installed) return;
  installed = true;
  console.log(`Trying apt-get install ${DEBIAN.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  tryCommand('apt-get', ['update', '-q'], { env });
  tryCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...DEBIAN], { env });
}

async function compareData(
  report: Report,
  { script, file, data }: { script: string; file: string; data: string },
): Promise<string> {
  await report.check(`${script} makes data/${file} as it is kept`, () => {
    const read = (folder: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown;
    // The versions of the tools are said, not compared: another version should find the same.
    const [first, ...rest] = differences(read(join(ORACLES, 'data')), read(data), TOLERANCE).filter(
      ({ path }) => path !== 'tool',
    );
    if (first === undefined) return;
    const { path, expected, got } = first;
    throw new Error(
      `${path}: kept ${String(expected)}, found ${String(got)}, and ${rest.length} more places`,
    );
  });
  return file;
}

void main();
