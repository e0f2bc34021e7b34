import { posix } from 'node:path';
import MarkdownIt from 'markdown-it';
import type { Page } from './find-pages';
import { escapeHtml, highlight } from './highlight';

/** A date or a month, which is not broken at its hyphens. */
const DATE = /\b\d{4}-\d{2}(-\d{2})?\b/g;

type Token = ReturnType<MarkdownIt['parse']>[number];

/** What the pages of a site know of one another. */
export interface SiteMap {
  /** The page in the site of each Markdown file of the repository. */
  readonly targets: ReadonlyMap<string, string>;
  /** The API page of a name in code, where only one has it. */
  readonly api: ReadonlyMap<string, string>;
  /** Takes up a file of the repository that a page links to, and returns where it will stand. */
  readonly file: (path: string) => string;
}

/** A heading, for the list of what is on a page. */
interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** A page as HTML, with its headings. */
export interface RenderedPage {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** Renders a page, with links turned from files of the repository to pages of the site. */
export function renderPage(page: Page, site: SiteMap): RenderedPage {
  const markdown = new MarkdownIt({ html: true, linkify: false });
  const link = (href: string) => siteLink(href, { page, site });
  const headings: Heading[] = [];
  const env = {};
  const tokens = markdown.parse(page.markdown, env);
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') {
      const inline = tokens[index + 1];
      const text = (inline?.children ?? []).map(({ content }) => content).join('');
      const id = uniqueId(slugOf(text), headings);
      token.attrSet('id', id);
      headings.push({ level: Number(token.tag.slice(1)), id, text });
    }
    if (token.type === 'html_block') token.content = relink(token.content, link);
    if (token.type === 'inline')
      adaptInline(token, { link, inHeading: tokens[index - 1]?.type === 'heading_open' });
  });
  markdown.renderer.rules['table_open'] = () => '<div class="table" tabindex="0"><table>\n';
  markdown.renderer.rules['table_close'] = () => '</table></div>\n';
  markdown.renderer.rules['text'] = (all, index) =>
    escapeHtml(all[index]?.content ?? '').replace(DATE, '<span class="whole">$&</span>');
  markdown.renderer.rules['fence'] = (all, index) => codeBlock(all[index]);
  markdown.renderer.rules['code_block'] = (all, index) => codeBlock(all[index]);
  markdown.renderer.rules['code_inline'] = (all, index) => {
    const content = all[index]?.content ?? '';
    const inLink =
      all.slice(0, index).reduce((open, { nesting, tag }) => open + (tag === 'a' ? nesting : 0), 0) > 0;
    const target =
      inLink || headings.some(({ text }) => text === content) ? undefined : site.api.get(nameIn(content));
    const code = `<code>${escapeHtml(content)}</code>`;
    return target === undefined ? code : `<a href="${fromPage(page, target)}">${code}</a>`;
  };
  return { html: markdown.renderer.render(tokens, markdown.options, env), headings };

  function adaptInline(token: Token, { link: to }: { link: typeof link; inHeading: boolean }): void {
    for (const child of token.children ?? []) {
      if (child.type === 'link_open') child.attrSet('href', to(child.attrGet('href') ?? ''));
      if (child.type === 'image') child.attrSet('src', to(child.attrGet('src') ?? ''));
      if (child.type === 'html_inline') child.content = relink(child.content, to);
    }
  }
}

/** The id of a heading, as GitHub makes it. */
function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** A path of the site as a link from a page. */
export function fromPage({ target }: Pick<Page, 'target'>, to: string): string {
  return posix.relative(posix.dirname(target), to);
}

function siteLink(href: string, { page, site }: { readonly page: Page; readonly site: SiteMap }): string {
  if (/^([a-z]+:|#)/.test(href) || href === '') return href;
  const [path = '', anchor] = href.split('#');
  const source = posix.join(posix.dirname(page.source), path);
  const target =
    site.targets.get(source) ?? site.targets.get(posix.join(source, 'README.md')) ?? site.file(source);
  return fromPage(page, target) + (anchor === undefined ? '' : `#${anchor}`);
}

function relink(html: string, link: (href: string) => string): string {
  return html
    .replaceAll('<picture>', '<picture tabindex="0">')
    .replace(/\b(src|srcset|href)="([^"]*)"/g, (_, name: string, href: string) => `${name}="${link(href)}"`);
}

function codeBlock(token: Token | undefined): string {
  const { content = '', info = '' } = token ?? {};
  const marked = /^(ts|tsx|js|json)$/.test(info) ? highlight(content) : escapeHtml(content);
  return `<pre tabindex="0"><code>${marked}</code></pre>\n`;
}

/** The name in a piece of code such as `landedCost(goods, regime)`. */
function nameIn(code: string): string {
  return /^(\w+)(\(.*\))?$/s.exec(code)?.[1] ?? '';
}

function uniqueId(slug: string, headings: readonly Heading[]): string {
  const taken = new Set(headings.map(({ id }) => id));
  if (!taken.has(slug)) return slug;
  let n = 1;
  while (taken.has(`${slug}-${n}`)) n += 1;
  return `${slug}-${n}`;
}
