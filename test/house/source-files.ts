import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/** The folder of the repository. */
export const ROOT = join(__dirname, '..', '..');

/** A source file as text and as syntax tree; its name is relative to the repository, with forward slashes. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** Something in a file that breaks a rule of the house. */
export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
}

/** Every TypeScript file below a folder of the repository. */
export function sourceFiles(folder: string): readonly SourceText[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((name) => sourceText(name, readFileSync(join(ROOT, name), 'utf8')));
}

/** A source file from its text, with parents set so that a node can say where it stands. */
export function sourceText(name: string, text: string): SourceText {
  return { name, text, tree: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true) };
}

/** Every node of a file, depth first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** The 1-based line on which a node starts. */
export function lineOf(file: SourceText, node: ts.Node): number {
  return file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree)).line + 1;
}

/** Violations as lines for a test to compare with an empty list. */
export function tell(violations: readonly Violation[]): string[] {
  return violations.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}
