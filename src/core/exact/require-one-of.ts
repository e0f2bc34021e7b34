import { raise } from '../error';
import { INPUT_ERRORS } from '../error/input-errors';
import type { CheckedArgument } from '../input';

/**
 * Checks that a word is one of those allowed.
 *
 * @throws GigacastError `input/not-one-of`
 */
export function requireOneOf(value: string, allowed: readonly string[], argument: CheckedArgument): void {
  if (allowed.includes(value)) return;
  raise(INPUT_ERRORS, 'input/not-one-of', {
    ...argument,
    received: value,
    params: { allowed: allowed.join(', ') },
  });
}
