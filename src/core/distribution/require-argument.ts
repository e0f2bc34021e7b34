import { CORE_ERRORS, raise } from '../error';
import { requireNumber } from '../input';

/** Returns a place on the axis; the two infinities are places, NaN is not. */
export function requirePlace(x: unknown, name: string): number {
  return x === Infinity || x === -Infinity ? x : requireNumber(x, { function: name, path: 'x' });
}

/** Returns a probability strictly between 0 and 1. */
export function requireProbability(p: unknown, name: string, path = 'p'): number {
  return requireNumber(p, { function: name, path }, { moreThan: 0, lessThan: 1 });
}

/** Returns a whole number of draws. */
export function requireCount(count: unknown, name: string): number {
  if (Number.isSafeInteger(count) && (count as number) >= 0) return count as number;
  return raise(CORE_ERRORS, 'number/not-an-integer', { function: name, path: 'count', received: count });
}
