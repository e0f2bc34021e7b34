import { join } from 'node:path';
import type { ErrorCatalogue, ErrorSpec } from 'gigacast/core';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { nodesOf, ROOT, sourceFiles, type SourceText } from './source-files';

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;

const files = sourceFiles('src');
const catalogueFiles = files.filter(({ name }) => /(^|[-/])errors\.ts$/.test(name));
const others = files.filter((file) => !catalogueFiles.includes(file));

describe('the error catalogues', async () => {
  const catalogues = await Promise.all(catalogueFiles.map(readCatalogue));
  const specs = catalogues.flatMap((catalogue) => catalogue.specs);
  const codes = new Set(specs.map(([code]) => code));

  it('are found, core among them', () => {
    expect(catalogues.map(({ name }) => name)).toContain('src/core/error/input-errors.ts');
    expect(codes.size).toBeGreaterThan(0);
  });

  it('write each code as area/kebab, once', () => {
    expect(specs.map(([code]) => code).filter((code) => !CODE.test(code))).toEqual([]);
    expect(codes.size).toBe(specs.length);
  });

  it('hold no code that nothing raises', () => {
    const used = new Set(others.flatMap(stringsOf));
    expect([...codes].filter((code) => !used.has(code))).toEqual([]);
  });

  it('hold every code that a docstring says is thrown', () => {
    const promised = files.flatMap(({ name, text }) => thrownCodes(text).map((code) => ({ name, code })));
    expect(promised.filter(({ code }) => !codes.has(code))).toEqual([]);
  });

  it('have texts whose {places} are plain names, rules without and remedies with a full stop', () => {
    const odd = specs.filter(([, { rule, remedy }]) => {
      const places = [...`${rule} ${remedy}`.matchAll(/\{([^\s{}]*)\}/g)].map(([, place = '']) => place);
      return (
        places.some((place) => !/^[a-z][a-zA-Z]*$/.test(place)) ||
        rule.endsWith('.') ||
        !/[.?}]$/.test(remedy)
      );
    });
    expect(odd.map(([code]) => code)).toEqual([]);
  });
});

/** The codes and texts of every catalogue that a file exports. */
async function readCatalogue({ name }: SourceText): Promise<{ name: string; specs: [string, ErrorSpec][] }> {
  const module = (await import(join(ROOT, name))) as Readonly<Record<string, ErrorCatalogue>>;
  return { name, specs: Object.values(module).flatMap((catalogue) => Object.entries(catalogue)) };
}

/** String literals of a file, comments left out. */
function stringsOf({ tree }: SourceText): string[] {
  return [...nodesOf(tree)].flatMap((node) => (ts.isStringLiteralLike(node) ? [node.text] : []));
}

/** Codes in the `@throws` tags of a file's doc comments. */
function thrownCodes(text: string): string[] {
  const tags = text.match(/@throws[^@]*?(?=\n\s*\*\s*@|\*\/)/g) ?? [];
  return tags
    .flatMap((tag) => [...tag.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code))
    .filter((code) => CODE.test(code));
}
