import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { tryCommand } from './command';
import { scratchFolder } from './consumer';
import { Report } from './report';
import { figures } from './figures';
import { sameResult } from '../../docs/scripts/examples/same-result';

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Bundles the ESM build, runs it in a headless browser and compares the figures with those of Node. */
async function main(): Promise<void> {
  const report = new Report();
  const program = findBrowser() ?? installBrowser();
  if (program === undefined) {
    report.skip('browser', 'there is no Chromium, and Debian could not install one');
  } else {
    const here = plain(figures());
    const there = await figuresInBrowser(program);
    for (const [name, wanted] of Object.entries(here)) {
      await report.check(`${name} in Chromium`, () => {
        const got = there[name];
        if (!sameResult(got, wanted))
          throw new Error(`${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`);
        if (!isDeepStrictEqual(got, wanted))
          console.log(`     ${name} differs from Node beyond the 12th digit`);
      });
    }
  }
  report.close();
}

async function figuresInBrowser(executablePath: string): Promise<Readonly<Record<string, unknown>>> {
  const folder = scratchFolder();
  const outfile = join(folder, 'figures.js');
  try {
    await build({
      stdin: {
        contents: `import { figures } from './figures';\nwindow.gigacastFigures = figures();`,
        resolveDir: __dirname,
        loader: 'ts',
      },
      bundle: true,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      // The sources are reached as a consumer reaches them: through the exports of the package.
      tsconfigRaw: {},
      outfile,
      logLevel: 'error',
    });
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      const thrown: Error[] = [];
      page.on('pageerror', (error) => thrown.push(error));
      await page.addScriptTag({ path: outfile });
      if (thrown[0] !== undefined) throw thrown[0];
      return await page.evaluate<Record<string, unknown>>('window.gigacastFigures');
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function findBrowser(): string | undefined {
  return PROGRAMS.find((path) => existsSync(path));
}

/** Debian's Chromium, where this machine lets us install it. */
function installBrowser(): string | undefined {
  console.log('No Chromium here: trying apt-get install chromium');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const installed =
    tryCommand('apt-get', ['update', '-q'], { env }).ok &&
    tryCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env }).ok;
  return installed ? findBrowser() : undefined;
}

function plain(value: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}

void main();
