import { isDeepStrictEqual } from 'node:util';
import ts from 'typescript';
import { lineAt, type Example, type ExampleFailure } from './example';

/** Loads what `import ... from 'gigacast/...'` in an example means. */
export type LoadModule = (specifier: string) => Promise<Readonly<Record<string, unknown>>>;

interface Claim {
  readonly statement: ts.ExpressionStatement;
  readonly value: string;
  readonly line: number;
}

const STATED = /\/\/ =>[ \t]*(.*)$/gm;
const DIGITS = 12;

/**
 * Runs an example and compares every result that it states.
 *
 * A result is stated by `// => LITERAL` after or below an expression statement; lines of comment that follow belong
 * to the literal. Numbers are compared after rounding to 12 significant digits, everything else is deep equal.
 */
export async function runExample(
  example: Example,
  scope: Readonly<Record<string, unknown>>,
  load: LoadModule,
): Promise<ExampleFailure[]> {
  const fail = (line: number, message: string): ExampleFailure => ({ file: example.file, line, message });
  const tree = ts.createSourceFile('example.ts', example.code, ts.ScriptTarget.Latest, true);
  const stated = statedResults(example, tree);
  if (typeof stated === 'string') return [fail(example.line, stated)];
  const results: unknown[] = [];
  try {
    const modules = await importedNames(tree, load);
    await execute(instrument(tree, stated), {
      ...scope,
      ...modules,
      __result: (x: unknown) => results.push(x),
    });
    const wanted = await Promise.all(stated.map(({ value }) => evaluate(value)));
    return stated.flatMap(({ line }, i) =>
      isDeepStrictEqual(rounded(results[i]), rounded(wanted[i]))
        ? []
        : [fail(line, `states ${show(wanted[i])}, gives ${show(results[i])}`)],
    );
  } catch (error) {
    return [fail(example.line, error instanceof Error ? `${error.name}: ${error.message}` : String(error))];
  }
}

function statedResults(example: Example, tree: ts.SourceFile): Claim[] | string {
  const claims: Claim[] = [];
  for (const match of example.code.matchAll(STATED)) {
    const line = example.line + lineAt(example.code, match.index) - 1;
    const statement = [...tree.statements].reverse().find(({ end }) => end <= match.index);
    if (statement === undefined || !ts.isExpressionStatement(statement))
      return 'states a result of something that is not an expression statement';
    if (claims.some((claim) => claim.statement === statement)) return 'states two results of one expression';
    claims.push({ statement, value: literalFrom(example.code.slice(match.index)), line });
  }
  return claims.length > 0 ? claims : 'states no result: end it with an expression and // => VALUE';
}

/** The literal after `// =>`, together with the comment lines that carry it on. */
function literalFrom(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const more = rest.slice(0, rest.findIndex((line) => !/^\s*\/\/(?! =>)/.test(line)) >>> 0);
  return [first.replace(/^\/\/ =>/, ''), ...more.map((line) => line.replace(/^\s*\/\//, ''))].join('\n');
}

/** The names that an example's import statements bring into scope. */
async function importedNames(tree: ts.SourceFile, load: LoadModule): Promise<Record<string, unknown>> {
  const names: Record<string, unknown> = {};
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const module = await load(statement.moduleSpecifier.text);
    const clause = statement.importClause;
    const bindings = clause?.namedBindings;
    if (clause?.name !== undefined) names[clause.name.text] = module['default'];
    if (bindings !== undefined && ts.isNamespaceImport(bindings)) names[bindings.name.text] = module;
    if (bindings !== undefined && ts.isNamedImports(bindings)) {
      for (const { name, propertyName, isTypeOnly } of bindings.elements) {
        const exported = (propertyName ?? name).text;
        if (!isTypeOnly && exported in module) names[name.text] = module[exported];
      }
    }
  }
  return names;
}

/** The code without imports, each stated expression handed to `__result`. */
function instrument(tree: ts.SourceFile, stated: readonly Claim[]): string {
  return tree.statements
    .filter((statement) => !ts.isImportDeclaration(statement))
    .map((statement) => {
      const claim = stated.find((candidate) => candidate.statement === statement);
      return claim === undefined
        ? statement.getText(tree)
        : `__result(await (${claim.statement.expression.getText(tree)}));`;
    })
    .join('\n');
}

function evaluate(literal: string): Promise<unknown> {
  return execute(`return (${literal}\n);`, {});
}

async function execute(code: string, scope: Readonly<Record<string, unknown>>): Promise<unknown> {
  const wrapped = ts.transpileModule(`return (async () => {\n${code}\n})();`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).outputText;
  const names = Object.keys(scope).filter((name) => name !== 'default');
  const run = new Function(...names, wrapped) as (...values: unknown[]) => Promise<unknown>;
  return run(...names.map((name) => scope[name]));
}

/** Plain data with every number at 12 significant digits, so that the last bits of a float do not matter. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : value;
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return rounded([...(value as Float64Array)]);
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
}

function show(value: unknown): string {
  return typeof value === 'bigint' ? `${value}n` : (JSON.stringify(value) ?? String(value));
}
