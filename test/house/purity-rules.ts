import ts from 'typescript';
import { lineOf, nodesOf, type SourceText, type Violation } from './source-files';

/** Members that read a clock, a global generator or the machine. */
const HIDDEN_MEMBERS: ReadonlySet<string> = new Set([
  'Date.now',
  'Math.random',
  'DateTime.now',
  'DateTime.local',
  'DateTime.utc',
  'Settings.defaultZone',
  'crypto.getRandomValues',
  'crypto.randomUUID',
]);

/** Globals that a pure function has no business with. */
const HIDDEN_GLOBALS: ReadonlySet<string> = new Set([
  'performance',
  'process',
  'globalThis',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
]);

/** Where a source file takes an input that is not an argument: a clock, randomness, the environment, the console. */
export function purityViolations(file: SourceText): Violation[] {
  const found: Violation[] = [];
  for (const node of nodesOf(file.tree)) {
    const hidden = hiddenInput(node);
    if (hidden !== undefined) {
      found.push({
        file: file.name,
        line: lineOf(file, node),
        rule: `reads ${hidden}: pass it as an argument`,
      });
    }
  }
  return found;
}

function hiddenInput(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const member = `${node.expression.text}.${node.name.text}`;
    if (!HIDDEN_MEMBERS.has(member)) return undefined;
    // DateTime.local(2026, 1, 1) and DateTime.utc(2026, 1, 1) name a moment; without arguments they read the clock.
    const called = ts.isCallExpression(node.parent) && node.parent.expression === node;
    const names = called && (node.parent as ts.CallExpression).arguments.length > 0;
    return member.startsWith('DateTime.') && names ? undefined : member;
  }
  if (ts.isNewExpression(node) && isDate(node.expression) && (node.arguments?.length ?? 0) === 0) {
    return 'new Date() without arguments';
  }
  if (ts.isCallExpression(node) && isDate(node.expression)) return 'Date() as a function';
  if (ts.isIdentifier(node) && HIDDEN_GLOBALS.has(node.text) && isReference(node)) return node.text;
  return undefined;
}

function isDate(node: ts.Node): boolean {
  return ts.isIdentifier(node) && node.text === 'Date';
}

/** An identifier that stands for a value in scope, not for a member, a key, a type or a declared name. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return true;
  if (ts.isElementAccessExpression(parent)) return parent.expression === node;
  return false;
}
