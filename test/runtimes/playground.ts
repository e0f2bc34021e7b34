import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { runCommand } from './command';
import { Report } from './report';

const ROOT = join(__dirname, '..', '..');
const DIST = join(ROOT, 'docs', 'playground', 'dist');
const PROGRAM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
const MOST_GZIPPED = 400_000;
const FIRST_ANSWER_MS = 1500;
const HOSTILE = '<img src=x onerror=alert(1)>';
const WEEK = `from,to,brand,registrations,rounding,source_name\n2024-01-01,2024-01-07,${HOSTILE},900,hundred,Blog\n`;

/** Tries the built playground in a headless browser, as its users would. */
async function main(): Promise<void> {
  const report = new Report();
  if (PROGRAM === undefined) {
    report.skip('playground', 'there is no Chromium; npm run test:browser installs one');
    return report.close();
  }
  const built = runCommand('npm', ['run', '--silent', 'playground'], { cwd: ROOT });
  const kilobytes = Number(/(\d+) kB gzipped/.exec(built)?.[1]);
  await report.check(`page and library: ${kilobytes} kB gzipped`, () => {
    holds(kilobytes > 0 && kilobytes * 1000 <= MOST_GZIPPED, 'larger than the budget');
  });
  const server = createServer((request, response) => {
    const file = join(DIST, request.url === '/' ? 'index.html' : (request.url ?? ''));
    response.setHeader('content-type', TYPES[extname(file)] ?? 'text/plain');
    if (existsSync(file)) response.end(readFileSync(file));
    else response.writeHead(404).end();
  }).listen(0);
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await chromium.launch({ executablePath: PROGRAM, args: ['--no-sandbox'] });
  const seen: string[] = [];
  const open = async (hash: string, look: Parameters<typeof browser.newPage>[0] = {}): Promise<Page> => {
    const page = await browser.newPage(look);
    page.on('console', (message) => message.type() === 'error' && seen.push(message.text()));
    page.on('pageerror', (error) => seen.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (!/^(blob:|data:)/.test(url) && !url.startsWith(home)) seen.push(url);
    });
    await page.goto(home + hash);
    return page;
  };
  const headline = (page: Page, part: string) =>
    page.locator('#result h2', { hasText: part }).waitFor({ timeout: 15_000 });
  const error = (page: Page, field: string, part: string) =>
    page.locator(`#error-${field}`, { hasText: part }).waitFor({ timeout: 15_000 });
  try {
    for (const [tab, part] of [
      ['registrations', '3,200'],
      ['quota', '400 vehicles fit'],
      ['roadmap', 'AI9: tape-out by 2030-12-31'],
      ['compute', 'Colossus 2: 1,276 on record'],
    ] as const) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await report.check(
          `${tab}, ${colorScheme}, 390 px wide: an answer, a chart, no barrier`,
          async () => {
            const page = await open(`#tab=${tab}`, { colorScheme, viewport: { width: 390, height: 844 } });
            await headline(page, part);
            await page.locator('#result svg').waitFor();
            await page.locator('#busy').waitFor({ state: 'hidden' });
            holds(
              (await page.evaluate<number>('document.documentElement.scrollWidth')) <= 390,
              'wider than the phone',
            );
            await page.evaluate(readFileSync(join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8'));
            const found = await page.evaluate<string[]>(
              'axe.run().then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.target).join(" ")))',
            );
            holds(found.length === 0, found.join('; '));
            await page.close();
          },
        );
      }
    }
    await report.check('a bad table is told at the field, and the answer stays', async () => {
      const page = await open('');
      await headline(page, '3,200');
      await page.fill('#field-csv', 'not,a\ntable,at all');
      await error(page, 'csv', 'No row could be read');
      await headline(page, '3,200');
      holds((await page.inputValue('#field-csv')).startsWith('not,a'), 'what was typed is lost');
      await page.setInputFiles('#choose', {
        name: 'big.csv',
        mimeType: 'text/csv',
        buffer: Buffer.alloc(49_000_000, 'a'),
      });
      await error(page, 'csv', 'big.csv has 49.0 MB');
      await page.setInputFiles('#choose', {
        name: 'a.png',
        mimeType: 'image/png',
        buffer: Buffer.from([137, 80, 0, 255]),
      });
      await error(page, 'csv', 'is not a text file');
      await page.close();
    });
    await report.check('markup in a cell is shown as text', async () => {
      const page = await open('');
      await page.fill('#field-csv', WEEK);
      await headline(page, HOSTILE);
      holds((await page.locator('#result img').count()) === 0, 'became an element');
      await page.close();
    });
    await report.check('reload, export and import keep the state', async () => {
      const page = await open('#tab=quota');
      await page.fill('#field-quantity', '9000');
      await headline(page, '103 vehicles do not');
      await page.reload();
      await headline(page, '103 vehicles do not');
      await page.locator('#busy').waitFor({ state: 'hidden' });
      for (const [button, name] of [
        ['#save-csv', 'gigacast.csv'],
        ['#save-svg', 'gigacast.svg'],
        ['#save-png', 'gigacast.png'],
        ['#save-json', 'gigacast.json'],
      ] as const) {
        const [file] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
        holds(file.suggestedFilename() === name, `${file.suggestedFilename()} instead of ${name}`);
        if (name !== 'gigacast.json') continue;
        const other = await open('');
        await other.setInputFiles('#import', await file.path());
        await headline(other, '103 vehicles do not');
        await other.close();
      }
      await page.close();
    });
    await report.check('the keyboard alone does, and heavy work can be cancelled', async () => {
      const page = await open('');
      await headline(page, '3,200');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      await headline(page, '400 vehicles fit');
      await page.keyboard.press('ArrowRight');
      await headline(page, 'AI9');
      await page.selectOption('#field-draws', '1000000');
      await page.locator('#cancel').waitFor();
      await page.locator('#cancel').press('Enter');
      await page.locator('#status', { hasText: 'Cancelled' }).waitFor();
      await page.close();
    });
    await report.check(
      `the first answer comes within ${FIRST_ANSWER_MS} ms on a processor slowed four times`,
      async () => {
        const page = await browser.newPage();
        const session = await page.context().newCDPSession(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
        const began = Date.now();
        await page.goto(home);
        await headline(page, '3,200');
        const took = Date.now() - began;
        console.log(`     first answer after ${took} ms`);
        holds(took <= FIRST_ANSWER_MS, `${took} ms`);
        await page.close();
      },
    );
    await report.check('nothing on the console, no request beyond its own files', () => {
      holds(seen.length === 0, seen.join('; '));
    });
  } finally {
    await browser.close();
    server.close();
  }
  report.close();
}

function holds(condition: boolean, why: string): void {
  if (!condition) throw new Error(why);
}

void main();
