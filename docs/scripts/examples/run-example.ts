import ts from 'typescript';
import type { Example, ExampleFailure } from './example';
import { sameResult } from './same-result';
import { parseExample, replaceStated, statedResults } from './stated-results';

/** Loads what `import ... from 'gigacast/...'` in an example means. */
export type LoadModule = (specifier: string) => Promise<Readonly<Record<string, unknown>>>;

/** Runs an example and compares every result that it states. */
export async function runExample(
  example: Example,
  scope: Readonly<Record<string, unknown>>,
  load: LoadModule,
): Promise<ExampleFailure[]> {
  const fail = (line: number, message: string): ExampleFailure => ({ file: example.file, line, message });
  const tree = parseExample(example);
  const stated = statedResults(example, tree);
  if (typeof stated === 'string') return [fail(example.line, stated)];
  const results: unknown[] = [];
  try {
    const modules = await importedNames(tree, load);
    const { body } = replaceStated(tree, stated, (expression) => `keepResult(await (${expression}));`);
    await execute(body, { ...scope, ...modules, keepResult: (result: unknown) => results.push(result) });
    const wanted = await Promise.all(stated.map(({ literal }) => evaluate(literal)));
    return stated.flatMap(({ line }, i) =>
      sameResult(results[i], wanted[i])
        ? []
        : [fail(line, `states ${show(wanted[i])}, gives ${show(results[i])}`)],
    );
  } catch (error) {
    return [fail(example.line, error instanceof Error ? `${error.name}: ${error.message}` : String(error))];
  }
}

/** The value of a literal as it is written in an example. */
export function evaluate(literal: string): Promise<unknown> {
  return execute(`return (${literal}\n);`, {});
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
      for (const { name, propertyName } of bindings.elements) {
        const exported = (propertyName ?? name).text;
        if (exported in module) names[name.text] = module[exported];
      }
    }
  }
  return names;
}

async function execute(code: string, scope: Readonly<Record<string, unknown>>): Promise<unknown> {
  const { outputText } = ts.transpileModule(`return (async () => {\n${code}\n})();`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const names = Object.keys(scope).filter((name) => name !== 'default');
  const run = new Function(...names, outputText) as (...values: unknown[]) => Promise<unknown>;
  return run(...names.map((name) => scope[name]));
}

function show(value: unknown): string {
  return typeof value === 'bigint' ? `${value}n` : (JSON.stringify(value) ?? String(value));
}
