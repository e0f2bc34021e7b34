/** How many times the allowed error a value is off; more than 1 is too much, and NaN is infinitely off. */
export function excess(
  actual: number,
  expected: number,
  { relative, absolute = 0 }: { relative: number; absolute?: number },
): number {
  if (actual === expected) return 0;
  const error = Math.abs(actual - expected) / Math.max(relative * Math.abs(expected), absolute);
  return Number.isNaN(error) ? Infinity : error;
}

/** The worst of several. */
export function worst(excesses: readonly number[]): number {
  return Math.max(...excesses);
}
