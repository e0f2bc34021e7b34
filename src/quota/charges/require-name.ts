import { raise } from '../../core/error';
import type { CheckedArgument } from '../../core/input';
import { CHARGE_ERRORS } from '../error/charge-errors';

/** The thing of that id; a name that the regime does not know is a mistake, never ignored. */
export function requireName<T extends { readonly id: string }>(
  known: readonly T[],
  id: string,
  at: (path: string) => CheckedArgument,
  path: string,
): T {
  const found = known.find((each) => each.id === id);
  if (found !== undefined) return found;
  const allowed = known.map((each) => each.id).join(', ');
  return raise(CHARGE_ERRORS, 'quota/unknown-name', { ...at(path), received: id, params: { allowed } });
}
