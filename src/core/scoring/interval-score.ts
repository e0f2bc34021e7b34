import { raise } from '../error';
import { STATISTICS_ERRORS } from '../error/statistics-errors';
import { requireNumber } from '../input';

/** A central prediction interval that leaves `alpha` outside, half of it on each side. */
export interface ScoredInterval {
  readonly lower: number;
  readonly upper: number;
  /** Share of outcomes left outside, 0 excluded, 1 excluded; an 80 % interval has 0.2. */
  readonly alpha: number;
}

/**
 * Interval score: width plus 2 / alpha times the miss; lower is better.
 *
 * @param y - what happened, same unit as the bounds
 * @param interval - { lower, upper, alpha }
 * @throws GigacastError `distribution/unordered`, `number/out-of-range`, `number/not-finite`, `input/wrong-type`
 * @see Gneiting and Raftery, Strictly proper scoring rules, 2007, equation 43
 * @example
 * intervalScore(25, { lower: 10, upper: 20, alpha: 0.2 }); // => 60
 */
export function intervalScore(y: number, { lower, upper, alpha }: ScoredInterval): number {
  requireNumber(y, { function: 'intervalScore', path: 'y' });
  requireNumber(lower, { function: 'intervalScore', path: 'lower' });
  requireNumber(upper, { function: 'intervalScore', path: 'upper' });
  requireNumber(alpha, { function: 'intervalScore', path: 'alpha' }, { moreThan: 0, lessThan: 1 });
  if (lower > upper) {
    raise(STATISTICS_ERRORS, 'distribution/unordered', {
      function: 'intervalScore',
      path: 'lower, upper',
      received: `${lower}, ${upper}`,
      params: { order: 'lower <= upper' },
    });
  }
  const miss = Math.max(lower - y, y - upper, 0);
  return upper - lower + (2 / alpha) * miss;
}
