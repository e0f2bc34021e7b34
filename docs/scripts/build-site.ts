import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { readApiIndex } from './site/api-index';
import { checkLinks } from './site/check-links';
import { findPages } from './site/find-pages';
import { escapeHtml, highlight } from './site/highlight';
import { layout } from './site/layout';
import { renderPage } from './site/render-page';

const ROOT = join(__dirname, '..', '..');
const SITE = join(ROOT, 'docs', 'site');
const PLAYGROUND = join(ROOT, 'docs', 'playground', 'dist');
/** Kinds of files that are copied as they are; others become pages that show them. */
const COPIED = ['.svg', '.png', '.json'];

/** Builds docs/site from the Markdown pages and what is there of API and playground, and follows its links. */
function main(): void {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  mkdirSync(SITE, { recursive: true });
  for (const name of readdirSync(SITE).filter((one) => one !== 'api'))
    rmSync(join(SITE, name), { recursive: true });
  if (existsSync(PLAYGROUND)) cpSync(PLAYGROUND, join(SITE, 'playground'), { recursive: true });
  cpSync(join(__dirname, 'site', 'site.css'), join(SITE, 'site.css'));
  const pages = findPages(ROOT);
  const files = new Map<string, string>();
  const site = {
    targets: new Map(pages.map(({ source, target }) => [source, target])),
    api: readApiIndex(SITE),
    file: (path: string) => {
      const target = COPIED.includes(extname(path)) ? path.replace(/^docs\//, '') : `files/${path}.html`;
      files.set(path, target);
      return target;
    },
  };
  const frame = { pages, version, has: (target: string) => existsSync(join(SITE, target)) };
  for (const page of pages) write(page.target, layout(renderPage(page, site), { ...frame, page }));
  for (const [path, target] of files) {
    if (!existsSync(join(ROOT, path))) continue; // found by the check of links
    if (COPIED.includes(extname(path))) {
      write(target, readFileSync(join(ROOT, path), 'utf8'));
      continue;
    }
    if (statSync(join(ROOT, path)).isDirectory()) throw new Error(`a page links to the folder ${path}`);
    const text = readFileSync(join(ROOT, path), 'utf8');
    const code = /\.(ts|tsx)$/.test(path) ? highlight(text) : escapeHtml(text);
    const html = `<h1>${escapeHtml(path)}</h1>\n<pre tabindex="0"><code>${code}</code></pre>\n`;
    write(target, layout({ html, headings: [] }, { ...frame, page: { target, title: path } }));
  }
  const { pages: checked, links, broken } = checkLinks(SITE);
  for (const one of broken) console.log(`BROKEN ${one}`);
  console.log(
    `${pages.length} pages, ${files.size} files; ${links} links in ${checked} pages, ${broken.length} broken`,
  );
  process.exitCode = broken.length > 0 ? 1 : 0;
}

function write(target: string, text: string): void {
  const path = join(SITE, target);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

main();
