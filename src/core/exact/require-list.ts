import { raise } from '../error';
import { INPUT_ERRORS } from '../error/input-errors';
import type { CheckedArgument } from '../input';

/**
 * Checks that a value is a list.
 *
 * @throws GigacastError `input/wrong-type`
 */
export function requireList(value: unknown, argument: CheckedArgument): void {
  if (Array.isArray(value)) return;
  raise(INPUT_ERRORS, 'input/wrong-type', { ...argument, received: value, params: { expected: 'a list' } });
}
