import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Extractor,
  ExtractorConfig,
  type ExtractorLogLevel,
  type IConfigFile,
} from '@microsoft/api-extractor';

const ROOT = join(__dirname, '..', '..');
const REPORTS = join(ROOT, 'docs', 'api-report');
const SUBPATHS = ['core', 'registrations', 'quota', 'roadmap', 'compute', 'charts'];

/** Writes docs/api-report/SUBPATH.md from the built declarations, or with --check compares and shows what differs. */
function main(check: boolean): number {
  mkdirSync(REPORTS, { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), 'gigacast-api-'));
  try {
    const changed = SUBPATHS.filter((name) => {
      const report = reportOf(name, scratch);
      const file = join(REPORTS, `${name}.md`);
      const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
      if (report === kept) return false;
      const target = check ? join(scratch, `${name}.md`) : file;
      writeFileSync(target, report);
      if (check) showDifference(file, target);
      return true;
    });
    if (check && changed.length > 0) {
      console.log(
        `The public API differs from its report in ${changed.join(', ')}: run npm run api and read the diff.`,
      );
      return 1;
    }
    console.log(`${SUBPATHS.length} API reports, ${changed.length} ${check ? 'differ' : 'written'}`);
    return 0;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function showDifference(kept: string, found: string): void {
  const before = existsSync(kept) ? kept : '/dev/null';
  spawnSync('git', ['--no-pager', 'diff', '--no-index', '--no-color', before, found], { stdio: 'inherit' });
}

function reportOf(name: string, scratch: string): string {
  const quiet = { logLevel: 'none' as ExtractorLogLevel };
  const configObject: IConfigFile = {
    projectFolder: ROOT,
    mainEntryPointFilePath: join(ROOT, 'dist', `${name}.d.ts`),
    compiler: {
      overrideTsconfig: { compilerOptions: { target: 'ES2022', module: 'NodeNext', lib: ['ES2023'] } },
    },
    apiReport: {
      enabled: true,
      reportFileName: `${name}.api.md`,
      reportFolder: scratch,
      reportTempFolder: join(scratch, 'temp'),
      includeForgottenExports: true,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    newlineKind: 'lf',
    messages: {
      compilerMessageReporting: { default: quiet },
      extractorMessageReporting: { default: quiet },
      tsdocMessageReporting: { default: quiet },
    },
  };
  const config = ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: undefined,
    packageJsonFullPath: join(ROOT, 'package.json'),
  });
  Extractor.invoke(config, {
    localBuild: true,
    showVerboseMessages: false,
    messageCallback: (m) => (m.handled = true),
  });
  const report = readFileSync(join(scratch, `${name}.api.md`), 'utf8');
  return report
    .replace(/^## API Report File for .*$/m, `## API report of gigacast/${name}`)
    .replace(/\n+$/, '\n');
}

process.exitCode = main(process.argv.includes('--check'));
