import { CORE_ERRORS, raise } from '../error';
import type { CheckedArgument } from '../input';

/**
 * Checks that a value is a list.
 *
 * @throws GigacastError `input/wrong-type`
 */
export function requireList(value: unknown, argument: CheckedArgument): void {
  if (Array.isArray(value)) return;
  raise(CORE_ERRORS, 'input/wrong-type', { ...argument, received: value, params: { expected: 'a list' } });
}
