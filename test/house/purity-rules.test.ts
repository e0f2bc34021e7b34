import { describe, expect, it } from 'vitest';
import { purityViolations } from './purity-rules';
import { sourceText } from './source-files';

const found = (text: string) => purityViolations(sourceText('src/core/a.ts', text)).length;

describe('purityViolations', () => {
  it.each([
    'Date.now();',
    'new Date();',
    'new Date;',
    'Date();',
    'Math.random();',
    'const f = Math.random;',
    'performance.now();',
    'DateTime.now();',
    'DateTime.local();',
    'DateTime.utc();',
    "process.env['TZ'];",
    "console.log('x');",
    'globalThis.x;',
    'fetch(url);',
    'crypto.randomUUID();',
  ])('finds %s', (text) => {
    expect(found(text)).toBe(1);
  });

  it.each([
    'new Date(ms);',
    'Date.UTC(2026, 0, 1);',
    'Math.round(x);',
    'DateTime.utc(2026, 1, 1);',
    'DateTime.fromISO(text);',
    'const a = { performance: 1 };',
    'gpu.performance;',
    'interface P { process: string }',
    "// Date.now() is not called\nconst s = 'Math.random()';",
  ])('lets %s be', (text) => {
    expect(found(text)).toBe(0);
  });
});
