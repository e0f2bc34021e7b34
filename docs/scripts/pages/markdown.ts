import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A Markdown table; a header that begins with `>` is set to the right. */
export function table(headers: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = (values: readonly (string | number)[]) =>
    `| ${values.map((value) => String(value).replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    cells(headers.map((header) => header.replace(/^>/, ''))),
    `|${headers.map((header) => (header.startsWith('>') ? '--:|' : '---|')).join('')}`,
    ...rows.map(cells),
  ].join('\n');
}

/** A kept result as it was written by the command that made it. */
export function readKept<T>(docs: string, name: string): T {
  return JSON.parse(readFileSync(join(docs, 'data', name), 'utf8')) as T;
}

/** The parts of a page, with an empty line between them and one at the end. */
export function page(...parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
