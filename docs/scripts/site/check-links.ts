import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const LINK = /<(?:a|link|img|source|script|iframe)\b[^>]*?\s(?:href|src|srcset)="([^"]*)"/g;
const ID = /\s(?:id|name)="([^"]*)"/g;

/** What the check of a built site found. */
export interface LinkReport {
  readonly pages: number;
  readonly links: number;
  readonly broken: readonly string[];
}

/** Follows every link of a built site that stays inside it, to its file and its anchor. */
export function checkLinks(site: string): LinkReport {
  const pages = htmlBelow(site, '');
  const ids = new Map<string, ReadonlySet<string>>();
  const links: { readonly page: string; readonly href: string }[] = [];
  for (const page of pages) {
    const html = readFileSync(join(site, page), 'utf8').replace(/<!--[\s\S]*?-->/g, '');
    ids.set(page, new Set([...html.matchAll(ID)].map(([, id = '']) => decode(id))));
    links.push(...[...html.matchAll(LINK)].map(([, href = '']) => ({ page, href: decode(href) })));
  }
  const inside = links.filter(({ href }) => !/^[a-z]+:/.test(href));
  const broken = inside.flatMap(({ page, href }) => {
    const [path = '', anchor = ''] = href.split('#');
    const target = path === '' ? page : posix.join(posix.dirname(page), decodeURIComponent(path));
    if (target.startsWith('..')) return [`${page}: ${href} leaves the site`];
    const anchors = ids.get(target);
    if (anchors === undefined && !existsSync(join(site, target))) return [`${page}: ${href} is not there`];
    if (anchor === '' || anchors === undefined || anchors.has(decodeURIComponent(anchor))) return [];
    return [`${page}: ${href} has no such anchor`];
  });
  return { pages: pages.length, links: inside.length, broken: [...new Set(broken)] };
}

function htmlBelow(site: string, folder: string): string[] {
  return readdirSync(join(site, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return htmlBelow(site, path);
    return entry.name.endsWith('.html') ? [path] : [];
  });
}

function decode(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
