import { sourceSchema } from '../../core/input';
import type { Source } from '../../core/provenance';
import type { Column, Columns } from './columns';
import type { AddProblem, Problem } from './problem';
import { isEmpty, readText } from './read-cells';

/** Reads the page of a row, from its title and address or from a source as an object. */
export type SourceReader = (cells: readonly unknown[], add: AddProblem) => Source | undefined;

/** Prepares a reader for the columns of a table; rows of one page share one source. */
export function createSourceReader(
  columns: Columns,
  otherwise: Source | undefined,
  own?: Column,
): SourceReader {
  const title = own ?? columns.byField.get('source');
  const address = own === undefined ? columns.byField.get('sourceHref') : undefined;
  if (title === undefined) return () => otherwise;
  const seen = new Map<string, Map<unknown, Source>>();
  const check = (candidate: unknown, cell: unknown, href: unknown, add: AddProblem): Source | undefined => {
    const parsed = sourceSchema.safeParse(candidate);
    if (parsed.success) return parsed.data;
    add((): Problem => {
      const [issue] = parsed.error.issues;
      const code = 'input/invalid';
      if (issue?.path[0] === 'href' && address !== undefined) {
        const rule = 'an address that starts with http:// or https://';
        return { code, path: address.name, received: href, params: { rule } };
      }
      return { code, path: title.name, received: cell, params: { rule: issue?.message ?? '' } };
    });
    return undefined;
  };
  return (cells, add) => {
    const cell = cells[title.index];
    const href = address === undefined ? undefined : cells[address.index];
    if (typeof cell === 'object' && cell !== null) return check(cell, cell, href, add);
    const text = readText(cell, title.name, add);
    if (text === undefined) return undefined;
    const known = seen.get(text)?.get(href);
    if (known !== undefined) return known;
    const source = check(
      address === undefined ? splitAddress(text) : { title: text, ...(isEmpty(href) ? {} : { href }) },
      cell,
      href,
      add,
    );
    if (source !== undefined) {
      const byHref = seen.get(text) ?? new Map<unknown, Source>();
      seen.set(text, byHref.set(href, source));
    }
    return source;
  };
}

/** Where a table has no column for it, an address may stand at the end of the title, or alone. */
function splitAddress(text: string): Source {
  const match = /^(?:((?:(?!https?:\/\/).)*\S) )?(https?:\/\/\S+)$/.exec(text);
  const [, title = text, href] = match ?? [];
  return href === undefined ? { title } : { title, href };
}
