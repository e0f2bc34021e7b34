import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const src = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

const ci = process.env['CI'] !== undefined;

export default defineConfig({
  resolve: {
    // Tests and examples import the package by its name; here that name means the sources.
    alias: [
      { find: /^gigacast\/data\/(.+)$/, replacement: src('data/$1.ts') },
      { find: /^gigacast\/(core|registrations|quota|roadmap|compute)$/, replacement: src('$1/index.ts') },
      { find: /^gigacast$/, replacement: src('index.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    typecheck: { enabled: true, include: ['test/types/**/*.test-d.ts'] },
    // In CI the tests measure coverage too, and .ci/run reads the counts from the report.
    reporters: ci ? ['default', 'json'] : ['default'],
    outputFile: { json: 'reports/vitest.json' },
    coverage: {
      enabled: ci,
      provider: 'v8',
      reporter: ['text-summary', 'json-summary', 'html'],
      reportsDirectory: 'reports/coverage',
      include: ['src/**/*.ts'],
      exclude: ['src/data/**', 'src/**/index.ts'],
      thresholds: { lines: 95, branches: 90, functions: 95, statements: 95 },
    },
  },
});
