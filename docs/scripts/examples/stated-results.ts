import ts from 'typescript';
import { lineAt, type Example } from './example';

/** A result that an example states: the expression statement, the literal as written and the line it stands on. */
export interface StatedResult {
  readonly statement: ts.ExpressionStatement;
  readonly literal: string;
  readonly line: number;
}

const STATED = /\/\/ =>[ \t]*(.*)$/gm;

/** The syntax tree of an example's code. */
export function parseExample(example: Example): ts.SourceFile {
  return ts.createSourceFile('example.ts', example.code, ts.ScriptTarget.Latest, true);
}

/**
 * The results that an example states, or what is wrong with the way it states them.
 *
 * A result is stated by `// => LITERAL` after or below an expression statement; lines of comment that follow belong
 * to the literal.
 */
export function statedResults(example: Example, tree: ts.SourceFile): readonly StatedResult[] | string {
  const results: StatedResult[] = [];
  for (const match of example.code.matchAll(STATED)) {
    const statement = tree.statements.findLast(({ end }) => end <= match.index);
    if (statement === undefined || !ts.isExpressionStatement(statement))
      return 'states a result of something that is not an expression statement';
    if (results.some((result) => result.statement === statement))
      return 'states two results of one expression';
    const line = example.line + lineAt(example.code, match.index) - 1;
    results.push({ statement, literal: literalFrom(example.code.slice(match.index)), line });
  }
  return results.length > 0 ? results : 'states no result: end it with an expression and // => VALUE';
}

/** The example's statements, each stated expression replaced by what `wrap` makes of it. */
export function replaceStated(
  tree: ts.SourceFile,
  stated: readonly StatedResult[],
  wrap: (expression: string) => string,
): { readonly imports: string; readonly body: string } {
  const imports = tree.statements.filter(ts.isImportDeclaration).map((statement) => statement.getText(tree));
  const body = tree.statements
    .filter((statement) => !ts.isImportDeclaration(statement))
    .map((statement) => {
      const result = stated.find((candidate) => candidate.statement === statement);
      return result === undefined ? statement.getText(tree) : wrap(result.statement.expression.getText(tree));
    });
  return { imports: imports.join('\n'), body: body.join('\n') };
}

/** The literal after `// =>`, together with the comment lines that carry it on. */
function literalFrom(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const end = rest.findIndex((line) => !/^\s*\/\/(?! =>)/.test(line));
  const more = end === -1 ? rest : rest.slice(0, end);
  return [first.replace(/^\/\/ =>/, ''), ...more.map((line) => line.replace(/^\s*\/\//, ''))].join('\n');
}
