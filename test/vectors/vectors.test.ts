import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADAPTERS } from './adapters';
import { readVectors } from './read-vectors';
import { runCase, skippedOperations } from './run-cases';
import { WITHOUT_ADAPTER } from './without-adapter';

const files = readdirSync(__dirname).filter((file) => file.endsWith('.json'));
const results = files.map((file) => ({
  file,
  outcomes: readVectors(join(__dirname, file)).map((vector) => runCase(vector, ADAPTERS)),
}));

for (const { file, outcomes } of results) {
  const answered = outcomes.filter(({ kind }) => kind !== 'skipped');
  if (answered.length === 0) continue;
  describe(file, () => {
    for (const outcome of answered) {
      it(outcome.id, () => {
        expect(outcome.kind === 'failed' ? outcome.message : '').toBe('');
      });
    }
  });
}

describe('the vectors', () => {
  it('leave out exactly the operations that are listed as without adapter', () => {
    const skipped = skippedOperations(results.flatMap(({ outcomes }) => outcomes));
    expect([...skipped.keys()]).toEqual([...WITHOUT_ADAPTER].sort());
  });

  it('are answered by adapters that each serve a case', () => {
    const operations = new Set(
      files.flatMap((file) => readVectors(join(__dirname, file)).map(({ operation }) => operation)),
    );
    expect(Object.keys(ADAPTERS).filter((name) => !operations.has(name))).toEqual([]);
  });
});
