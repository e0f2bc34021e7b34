import type { CheckedArgument } from '../../core/input';

/** A field of an argument, for messages. */
export function within(argument: CheckedArgument, field: string): CheckedArgument {
  return { ...argument, path: `${argument.path}.${field}` };
}
