import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const src = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

// Stryker's runners set this. Mutants are killed by tests of behaviour: the checks that read the sources as text, which
// mutation rewrites, and the examples, which repeat what other tests say, stay out.
const mutating = process.env['STRYKER_MUTATOR_WORKER'] !== undefined;
const areas = (process.env['GIGACAST_MUTATED_AREA'] ?? '**').split(',');
const ci = process.env['CI'] !== undefined && !mutating;

export default defineConfig({
  resolve: {
    // Tests and examples import the package by its name; here that name means the sources.
    alias: [
      { find: /^gigacast\/data\/(.+)$/, replacement: src('data/$1.ts') },
      {
        find: /^gigacast\/(core|registrations|quota|roadmap|compute|charts)$/,
        replacement: src('$1/index.ts'),
      },
      { find: /^gigacast$/, replacement: src('index.ts') },
    ],
  },
  test: {
    include: mutating ? areas.map((area) => `test/${area}/**/*.test.ts`) : ['test/**/*.test.ts'],
    env: mutating ? { GIGACAST_RUNS_FACTOR: '0.2' } : {},
    setupFiles: ['test/support/seed.ts'],
    // Generous, because two cores may be shared: nothing is judged by its time here.
    testTimeout: 60_000,
    exclude: [
      ...configDefaults.exclude,
      ...(mutating ? ['test/house/**', 'test/docs/**', 'test/examples/**'] : []),
    ],
    // Mutants are switched while everything stays loaded; the sources keep no state that could tell.
    isolate: !mutating,
    // The sources have a gate of their own, npm run typecheck.
    typecheck: { enabled: !mutating, include: ['test/types/**/*.test-d.ts'], ignoreSourceErrors: true },
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
