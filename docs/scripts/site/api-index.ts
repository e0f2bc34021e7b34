import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const KINDS = ['functions', 'variables', 'interfaces', 'types'];

/** The API pages of the names that only one part of the library has, by name. */
export function readApiIndex(site: string): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>();
  for (const kind of KINDS) {
    const folder = join(site, 'api', kind);
    for (const file of existsSync(folder) ? readdirSync(folder) : []) {
      const name = file.split('.').at(-2) ?? '';
      found.set(name, [...(found.get(name) ?? []), `api/${kind}/${file}`]);
    }
  }
  return new Map(
    [...found].flatMap(([name, targets]) =>
      targets.length === 1 ? [[name, targets[0] ?? ''] as const] : [],
    ),
  );
}
