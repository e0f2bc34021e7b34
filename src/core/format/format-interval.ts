/** A range of values with the share of outcomes it covers. */
export interface PredictionInterval {
  /** Share of outcomes inside, between 0 and 1 (both excluded). */
  readonly coverage: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Writes a prediction interval with its coverage, each bound by the caller's own formatter.
 *
 * @param interval - `coverage` is a fraction: 0.8 means 80 %
 * @param formatBound - e.g. `formatCount`
 * @example
 * formatInterval({ coverage: 0.8, lower: 1900, upper: 6500 }, (bound) => formatCount(bound)); // => '1,900 to 6,500 (80%)'
 */
export function formatInterval(interval: PredictionInterval, formatBound: (bound: number) => string): string {
  const percent = Number((interval.coverage * 100).toPrecision(6));
  return `${formatBound(interval.lower)} to ${formatBound(interval.upper)} (${percent}%)`;
}
