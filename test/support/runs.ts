const FACTOR = Number(process.env['GIGACAST_RUNS_FACTOR'] ?? '1');

/**
 * How many cases a law is tried on: a few hundred in everyday runs, many more in `npm run verify:deep`, which sets
 * GIGACAST_RUNS_FACTOR, and a few dozen for each mutant in mutation testing, or a handful where each case costs much.
 */
export function runs(everyday: number): { numRuns: number } {
  return { numRuns: Math.max(FACTOR < 1 ? 5 : 20, Math.round(everyday * FACTOR)) };
}

/**
 * How much data a test of volume takes, or how many draws a statistical test: as many as said, but a twentieth for each
 * mutant, because what a mutant breaks shows early.
 */
export function bulk(everyday: number): number {
  return FACTOR < 1 ? Math.round(everyday / 20) : everyday;
}
