import { raise } from '../error';
import { INPUT_ERRORS } from '../error/input-errors';
import type { CheckedArgument } from '../input';

/** Checks that an argument is an object, and that it has no key but those known, where they are given. */
export function requireObject(value: unknown, argument: CheckedArgument, keys?: readonly string[]): void {
  if (typeof value !== 'object' || value === null)
    raise(INPUT_ERRORS, 'input/wrong-type', {
      ...argument,
      received: value,
      params: { expected: 'an object' },
    });
  const stranger = keys && Object.keys(value as object).find((key) => !keys.includes(key));
  if (stranger !== undefined)
    raise(INPUT_ERRORS, 'input/unknown-key', { ...argument, received: value, params: { key: stranger } });
}
