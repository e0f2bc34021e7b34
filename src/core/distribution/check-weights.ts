import { raise } from '../error';
import { STATISTICS_ERRORS } from '../error/statistics-errors';
import { requireNumber } from '../input';

/** Returns the total of weights that are as many as asked for, none negative and not all zero. */
export function checkWeights(
  weights: ArrayLike<number>,
  { function: name, path, count }: { function: string; path: string; count: number },
): number {
  let total = 0;
  for (let i = 0; i < weights.length; i += 1) {
    total += requireNumber(
      weights[i],
      { function: name, path: `${path}[${i}]` },
      { atLeast: 0, atMost: 1e100 },
    );
  }
  if (weights.length !== count || total === 0) {
    raise(STATISTICS_ERRORS, 'distribution/weights', { function: name, path, received: weights });
  }
  return total;
}
