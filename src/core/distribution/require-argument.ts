import { requireNumber } from '../input';

/** Returns a place on the axis; the two infinities are places, NaN is not. */
export function requirePlace(x: unknown, name: string): number {
  return x === Infinity || x === -Infinity ? x : requireNumber(x, { function: name, path: 'x' });
}

/** Returns a probability strictly between 0 and 1. */
export function requireProbability(p: unknown, name: string, path = 'p'): number {
  return requireNumber(p, { function: name, path }, { moreThan: 0, lessThan: 1 });
}
