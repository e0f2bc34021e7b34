import type { Page } from './find-pages';
import { escapeHtml } from './highlight';
import { NAVIGATION, OTHER_PAGES } from './navigation';
import { fromPage, type RenderedPage } from './render-page';

/** What the frame of a page shows. */
export interface Frame {
  readonly page: Pick<Page, 'target' | 'title'>;
  readonly pages: readonly Page[];
  /** Whether a file of the site is there, such as the playground. */
  readonly has: (target: string) => boolean;
  readonly version: string;
}

/** A whole page: head, content, navigation. There is no script, and nothing from elsewhere. */
export function layout({ html, headings }: RenderedPage, frame: Frame): string {
  const { page } = frame;
  const parts = headings.filter(({ level }) => level === 2);
  const title = page.target === 'index.html' ? 'gigacast' : `${page.title} · gigacast`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${fromPage(page, 'site.css')}">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#content">To the content</a>
<header><a class="name" href="${fromPage(page, 'index.html')}">gigacast</a> <span>${escapeHtml(frame.version)}</span>
<a class="menu" href="#navigation">Contents</a></header>
<div class="frame">
<main id="content">
${html}</main>
${parts.length < 3 ? '' : `<aside aria-label="On this page"><p>On this page</p>\n${listOf(parts)}</aside>\n`}<nav id="navigation" aria-label="Contents">
${navigation(frame)}</nav>
</div>
</body>
</html>
`;
}

function listOf(headings: RenderedPage['headings']): string {
  return `<ul>\n${headings.map(({ id, text }) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>\n`).join('')}</ul>\n`;
}

function navigation({ page, pages, has }: Frame): string {
  return NAVIGATION.map(({ title }) => {
    const own = pages.filter(({ section }) => section === title);
    const others = OTHER_PAGES.filter(({ section, target }) => section === title && has(target));
    const items = [...own, ...others].map((one) => {
      const here = one.target === page.target ? ' aria-current="page"' : '';
      const name = one.target === 'index.html' ? 'Overview' : one.title;
      return `<li><a href="${fromPage(page, one.target)}"${here}>${escapeHtml(name)}</a></li>\n`;
    });
    return items.length === 0 ? '' : `<h2>${title}</h2>\n<ul>\n${items.join('')}</ul>\n`;
  }).join('');
}
