/**
 * How many cases a law is tried on: a few hundred in everyday runs, many more in `npm run verify:deep`, which sets
 * GIGACAST_RUNS_FACTOR, and a few dozen for each mutant in mutation testing.
 */
export function runs(everyday: number): { numRuns: number } {
  const factor = Number(process.env['GIGACAST_RUNS_FACTOR'] ?? '1');
  return { numRuns: Math.max(20, Math.round(everyday * factor)) };
}
