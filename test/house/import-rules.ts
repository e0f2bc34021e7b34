import { posix } from 'node:path';
import ts from 'typescript';
import { lineOf, nodesOf, type SourceText, type Violation } from './source-files';

const DOMAINS = ['registrations', 'quota', 'roadmap', 'compute'];
const LOGIC = ['core', ...DOMAINS];

/** Packages that only some places may import, so that each has one home. */
const HOMES: Readonly<Record<string, string>> = {
  'decimal.js': 'src/core/decimal.ts',
  luxon: 'src/core/calendar/',
};

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

/**
 * Where the imports of a source file break the direction of the house.
 *
 * Arrows point down only: domains import core and never each other, data imports types alone, nothing but the root
 * index imports data or several domains, charts know the types of all domains and nothing imports charts, and nothing in
 * src reaches outside it.
 */
export function importViolations(file: SourceText): Violation[] {
  return importsOf(file).flatMap((found) => {
    const rule = brokenRule(file.name, found);
    return rule === undefined ? [] : [{ file: file.name, line: found.line, rule }];
  });
}

function brokenRule(name: string, { specifier, typeOnly }: Import): string | undefined {
  const from = roomOf(name);
  if (!specifier.startsWith('.')) return brokenPackageRule(name, specifier);
  const target = posix.join(posix.dirname(name), specifier);
  if (!target.startsWith('src/')) return `imports ${target}: nothing in src reaches outside src`;
  const to = roomOf(target);
  if (from === to || from === 'index') return undefined;
  if (to === 'index') return 'imports the root index: import the file that holds the name';
  if (from === 'core') return `imports ${to}: core knows no domain and no data`;
  if (from === 'data') {
    if (!typeOnly && LOGIC.includes(to)) return `imports a value of ${to}: data imports types only`;
    return undefined;
  }
  if (to === 'data') return `imports data: logic never pulls in a data set`;
  if (to === 'charts') return `imports charts: only a user draws`;
  if (from === 'charts' && DOMAINS.includes(to))
    return typeOnly ? undefined : `imports a value of ${to}: charts read results and know types only`;
  if (DOMAINS.includes(from) && DOMAINS.includes(to)) return `imports ${to}: domains never import each other`;
  return undefined;
}

function brokenPackageRule(name: string, specifier: string): string | undefined {
  if (/^gigacast(\/|$)/.test(specifier))
    return `imports ${specifier}: sources import each other by relative path`;
  if (specifier.startsWith('node:')) return `imports ${specifier}: sources run in browsers too`;
  const home = HOMES[specifier];
  return home === undefined || name.startsWith(home) ? undefined : `imports ${specifier}: only ${home} may`;
}

/** The top folder inside src that a file belongs to; `index` for src/index.ts. */
function roomOf(name: string): string {
  return (name.split('/')[1] ?? 'index').replace(/\.ts$/, '');
}

/** Static and dynamic imports, re-exports, `import()` types and `require` calls. */
function importsOf(file: SourceText): Import[] {
  const found: Import[] = [];
  for (const node of nodesOf(file.tree)) {
    const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
      if (specifier !== undefined && ts.isStringLiteralLike(specifier))
        found.push({ specifier: specifier.text, typeOnly, line: lineOf(file, node) });
    };
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importsTypesOnly(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && isLoading(node)) add(node.arguments[0], false);
  }
  return found;
}

function importsTypesOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = importClause.namedBindings;
  if (importClause.name !== undefined || bindings === undefined || ts.isNamespaceImport(bindings))
    return false;
  return bindings.elements.every((element) => element.isTypeOnly);
}

function isLoading({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require')
  );
}
