import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { NAVIGATION } from './navigation';

/** A Markdown file and the page that is made of it. */
export interface Page {
  /** Its path in the repository, e.g. `docs/concepts/quota.md`. */
  readonly source: string;
  /** Its path in the site, e.g. `concepts/quota.html`. */
  readonly target: string;
  readonly title: string;
  readonly section: string;
  readonly markdown: string;
}

const LEFT_OUT = ['docs/api-report', 'docs/site', 'docs/playground'];

/** The pages of the site in the order of the navigation; a Markdown file of docs in no section is an error. */
export function findPages(root: string): readonly Page[] {
  const all = markdownBelow(root, 'docs');
  const listed = NAVIGATION.flatMap(({ title, pages }) =>
    pages.flatMap((path) => {
      const files = path.endsWith('/') ? inFolder(all, path) : [path];
      return files.filter((file) => existsSync(join(root, file))).map((file) => ({ file, section: title }));
    }),
  );
  const lost = all.filter((file) => !listed.some((one) => one.file === file));
  if (lost.length > 0)
    throw new Error(`in no section of docs/scripts/site/navigation.ts: ${lost.join(', ')}`);
  return listed.map(({ file, section }) => {
    const markdown = readFileSync(join(root, file), 'utf8');
    const title = /^# (.*)$/m.exec(markdown)?.[1]?.replaceAll('`', '') ?? file;
    return { source: file, target: targetOf(file), title, section, markdown };
  });
}

/** Where in the site a page of the repository stands. */
function targetOf(source: string): string {
  const inside = source.replace(/^docs\//, '');
  return /(^|\/)README\.md$/.test(inside)
    ? inside.replace(/README\.md$/, 'index.html')
    : inside.replace(/\.md$/, '.html').replace(/^[A-Z]+\.html$/, (name) => name.toLowerCase());
}

function inFolder(all: readonly string[], folder: string): readonly string[] {
  const files = all.filter((file) => file.startsWith(folder));
  const readme = `${folder}README.md`;
  return files.includes(readme) ? [readme, ...files.filter((file) => file !== readme)] : files;
}

function markdownBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      if (LEFT_OUT.includes(path)) return [];
      if (entry.isDirectory()) return markdownBelow(root, path);
      return entry.name.endsWith('.md') ? [path] : [];
    });
}
