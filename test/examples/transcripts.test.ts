import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';

const EXAMPLES = join(__dirname, '..', '..', 'examples');
const names = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''));

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the examples', () => {
  it.each(names)('%s prints its transcript', async (name) => {
    const lines: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((...words: unknown[]) => {
      lines.push(`${format(...words)}\n`);
    });
    await import(join(EXAMPLES, `${name}.ts`));
    // npm run transcripts rewrites the file; in CI a missing one fails.
    await expect(lines.join('')).toMatchFileSnapshot(`${name}.txt`);
  });

  it('have no transcript left without an example', () => {
    const transcripts = readdirSync(__dirname).filter((file) => file.endsWith('.txt'));
    expect(transcripts.filter((file) => !names.includes(file.replace(/\.txt$/, '')))).toEqual([]);
  });
});
