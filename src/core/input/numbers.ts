import { raise } from '../error';
import { INPUT_ERRORS } from '../error/input-errors';

/** Which function and argument a check speaks for. */
export interface CheckedArgument {
  readonly function: string;
  readonly path: string;
}

/** Bounds of a number; a bound that is left out does not hold. */
export interface NumberBounds {
  readonly atLeast?: number;
  readonly moreThan?: number;
  readonly atMost?: number;
  readonly lessThan?: number;
}

/**
 * Returns a number that is finite and inside the bounds.
 *
 * @throws GigacastError `input/wrong-type`, `number/not-finite` or `number/out-of-range`
 */
export function requireNumber(value: unknown, argument: CheckedArgument, bounds: NumberBounds = {}): number {
  if (typeof value !== 'number') {
    return raise(INPUT_ERRORS, 'input/wrong-type', {
      ...argument,
      received: value,
      params: { expected: 'a number' },
    });
  }
  if (!Number.isFinite(value)) raise(INPUT_ERRORS, 'number/not-finite', { ...argument, received: value });
  const inside =
    value >= (bounds.atLeast ?? -Infinity) &&
    value <= (bounds.atMost ?? Infinity) &&
    value > (bounds.moreThan ?? -Infinity) &&
    value < (bounds.lessThan ?? Infinity);
  if (!inside) {
    raise(INPUT_ERRORS, 'number/out-of-range', {
      ...argument,
      received: value,
      params: { range: sayRange(bounds) },
    });
  }
  return value;
}

/**
 * Returns a whole number inside the bounds.
 *
 * @throws GigacastError as `requireNumber`, and `number/not-an-integer`
 */
export function requireInteger(value: unknown, argument: CheckedArgument, bounds: NumberBounds = {}): number {
  const number = requireNumber(value, argument, bounds);
  if (!Number.isSafeInteger(number))
    raise(INPUT_ERRORS, 'number/not-an-integer', { ...argument, received: value });
  return number;
}

function sayRange(bounds: NumberBounds): string {
  const parts: string[] = [];
  if (bounds.atLeast !== undefined) parts.push(`at least ${bounds.atLeast}`);
  if (bounds.moreThan !== undefined) parts.push(`greater than ${bounds.moreThan}`);
  if (bounds.atMost !== undefined) parts.push(`at most ${bounds.atMost}`);
  if (bounds.lessThan !== undefined) parts.push(`less than ${bounds.lessThan}`);
  return parts.join(' and ');
}
