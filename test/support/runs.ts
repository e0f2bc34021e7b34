/**
 * How many cases a law is tried on: a few hundred in everyday runs, many more in `npm run verify:deep`, which sets
 * GIGACAST_RUNS_FACTOR.
 */
export function runs(everyday: number): { numRuns: number } {
  return { numRuns: everyday * Number(process.env['GIGACAST_RUNS_FACTOR'] ?? '1') };
}
