import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { importViolations } from './import-rules';
import { purityViolations } from './purity-rules';
import { sourceFiles, tell } from './source-files';

const LONGEST = 220;

const files = sourceFiles('src');
// Data sets and error catalogues are tables: one thing each, however long.
const logic = files.filter(({ name }) => !name.startsWith('src/data/') && !name.endsWith('errors.ts'));

describe('the sources', () => {
  it('import downwards only', () => {
    expect(tell(files.flatMap(importViolations))).toEqual([]);
  });

  it('read no clock, no global randomness and no environment', () => {
    expect(tell(files.flatMap(purityViolations))).toEqual([]);
  });

  it(`have no file above ${LONGEST} lines outside the tables`, () => {
    const long = logic.filter(({ text }) => text.split('\n').length - 1 > LONGEST).map(({ name }) => name);
    expect(long).toEqual([]);
  });

  it('have index files that only re-export', () => {
    const others = files
      .filter(({ name }) => name.endsWith('/index.ts'))
      .flatMap(({ name, tree }) =>
        tree.statements
          .filter((statement) => !ts.isExportDeclaration(statement))
          .map((statement) => `${name}: ${statement.getText(tree).split('\n')[0]}`),
      );
    expect(others).toEqual([]);
  });

  it('hold no escape from the type checker and nothing unfinished', () => {
    const escapes =
      /\bas unknown as\b|@ts-(ignore|expect-error|nocheck)|(ox|es)lint-disable|\b(TODO|FIXME|XXX|HACK)\b/;
    const found = files.flatMap(({ name, text }) =>
      text.split('\n').flatMap((line, i) => (escapes.test(line) ? [`${name}:${i + 1} ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it('are named in kebab case', () => {
    const odd = files.map(({ name }) => name).filter((name) => !/^([a-z0-9-]+\/)*[a-z0-9-]+\.ts$/.test(name));
    expect(odd).toEqual([]);
  });
});
