import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkLinks } from '../../docs/scripts/site/check-links';
import { highlight } from '../../docs/scripts/site/highlight';
import { renderPage } from '../../docs/scripts/site/render-page';

const page = (markdown: string) => ({
  source: 'docs/concepts/a.md',
  target: 'concepts/a.html',
  title: 'A',
  section: 'Concepts',
  markdown,
});
const render = (markdown: string) =>
  renderPage(page(markdown), {
    targets: new Map([
      ['README.md', 'index.html'],
      ['docs/concepts/b.md', 'concepts/b.html'],
    ]),
    api: new Map([['landedCost', 'api/functions/quota.landedCost.html']]),
    file: (path) => `files/${path}.html`,
  });

describe('renderPage', () => {
  it('turns links between files into links between pages', () => {
    const { html } = render(
      '[b](b.md#words) [home](../../README.md) [code](../../src/x.ts) [out](https://a.org/)',
    );
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      'b.html#words',
      '../index.html',
      '../files/src/x.ts.html',
      'https://a.org/',
    ]);
  });

  it('gives headings the ids that GitHub gives them, and twins a number', () => {
    const { headings } = render('## Why no `Invalid Date`?\n\n## Same\n\n## Same');
    expect(headings.map(({ id }) => id)).toEqual(['why-no-invalid-date', 'same', 'same-1']);
  });

  it('links a name of the API in code, also with arguments, and not inside a link', () => {
    expect(render('`landedCost(goods, regime)`').html).toContain(
      '<a href="../api/functions/quota.landedCost.html"><code>',
    );
    expect(render('[`landedCost`](b.md)').html).not.toContain('api/');
    expect(render('`unknownName`').html).not.toContain('<a');
  });

  it('shows hostile text in code and in text as text', () => {
    expect(render('`<script>`\n\n```ts\n"<b>";\n```\n').html).not.toMatch(/<script|<b>/);
    expect(highlight("a('<i>')")).toBe('a(<span class="string">\'&lt;i&gt;\'</span>)');
  });
});

describe('checkLinks', () => {
  let site = '';
  beforeEach(() => (site = mkdtempSync(join(tmpdir(), 'site-'))));
  afterEach(() => rmSync(site, { recursive: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  };

  it('finds a missing file, a missing anchor and a way out of the site, and nothing else', () => {
    write(
      'a.html',
      '<h2 id="x">X</h2> <a href="sub/b.html#y">b</a> <a href="#x">x</a> <a href="https://a.org">o</a>',
    );
    write(
      'sub/b.html',
      '<p id="y"></p> <img src="../gone.svg"> <a href="../a.html#z">z</a> <a href="../../c.html">c</a>',
    );
    expect(checkLinks(site)).toEqual({
      pages: 2,
      links: 5,
      broken: [
        'sub/b.html: ../gone.svg is not there',
        'sub/b.html: ../a.html#z has no such anchor',
        'sub/b.html: ../../c.html leaves the site',
      ],
    });
  });
});
