import { requireNumber } from '../input';

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
 * @param interval - bounds in order; `coverage` is a fraction: 0.8 means 80 %
 * @param formatBound - e.g. `formatCount`
 * @throws GigacastError `number/out-of-range` if `coverage` is not between 0 and 1 or `upper` is below `lower`
 * @example
 * formatInterval({ coverage: 0.8, lower: 1900, upper: 6500 }, (bound) => formatCount(bound)); // => '1,900 to 6,500 (80%)'
 */
export function formatInterval(interval: PredictionInterval, formatBound: (bound: number) => string): string {
  const at = (path: string) => ({ function: 'formatInterval', path: `interval.${path}` });
  const coverage = requireNumber(interval.coverage, at('coverage'), { moreThan: 0, lessThan: 1 });
  const lower = requireNumber(interval.lower, at('lower'));
  const upper = requireNumber(interval.upper, at('upper'), { atLeast: lower });
  // Ten digits drop the noise of the multiplication (0.07 * 100) and keep 99.9999 apart from 100.
  const percent = Number((coverage * 100).toPrecision(10));
  return `${formatBound(lower)} to ${formatBound(upper)} (${percent}%)`;
}
